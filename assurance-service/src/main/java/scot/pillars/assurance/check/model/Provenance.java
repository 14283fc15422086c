package scot.pillars.assurance.check.model;

/** How a check came here: recorded under the rules, or imported as history to which some rules are not applied. */
public enum Provenance {
    RECORDED,
    IMPORTED
}
