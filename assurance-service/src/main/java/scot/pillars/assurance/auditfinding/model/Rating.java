package scot.pillars.assurance.auditfinding.model;

/** How grave a finding is, the least first. */
public enum Rating {
    LOW,
    MEDIUM,
    HIGH,
    CRITICAL
}
