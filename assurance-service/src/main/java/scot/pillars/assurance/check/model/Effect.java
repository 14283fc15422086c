package scot.pillars.assurance.check.model;

/** Whether wrong money was stopped in time or paid; the two are never added together. */
public enum Effect {
    PREVENTED,
    INCURRED
}
