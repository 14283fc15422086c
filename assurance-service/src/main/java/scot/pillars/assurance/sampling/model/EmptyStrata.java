package scot.pillars.assurance.sampling.model;

/** What happens when a stratum that the plan names holds no decision. */
public enum EmptyStrata {
    /** Nothing is drawn until the plan is changed. */
    REFUSE,
    /** It is shown with a population of 0, and the others are drawn. */
    SHOW
}
