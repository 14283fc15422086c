package scot.pillars.assurance.auditfinding.model;

/** Who found it. */
public enum FindingKind {
    INTERNAL_AUDIT,
    COMPLIANCE_CHECK
}
