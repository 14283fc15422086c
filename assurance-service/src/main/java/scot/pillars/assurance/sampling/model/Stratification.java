package scot.pillars.assurance.sampling.model;

/** What a frame is divided by. */
public enum Stratification {
    BENEFIT,
    TYPE,
    CHANNEL,
    TEAM,
    AREA,
    AMOUNT_BAND
}
