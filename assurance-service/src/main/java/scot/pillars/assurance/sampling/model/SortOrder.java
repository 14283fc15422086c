package scot.pillars.assurance.sampling.model;

/** What a systematic sample is sorted by; the reference decides between equals. */
public enum SortOrder {
    DECIDED_ON,
    BENEFIT,
    TEAM,
    COLLEAGUE,
    AREA,
    AMOUNT
}
