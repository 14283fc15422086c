package scot.pillars.assurance.decision;

/**
 * What a decision is stored with beside its fields.
 *
 * @param attributes as JSON; null for none
 * @param hash of all that was sent
 */
record Rendered(String attributes, byte[] hash) {}
