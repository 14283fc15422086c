package scot.pillars.events;

/**
 * The agency-wide error descriptor: element and nature, the same across all tiers.
 *
 * @param vocabulary whose descriptors: {@code PILLARS}, or another source's own such as {@code SNAP-QC}
 * @param code code of the descriptor in that vocabulary
 * @param element what was wrong, in words
 * @param nature how it was wrong, in words; absent where the source does not hold it
 */
public record Descriptor(String vocabulary, String code, String element, String nature) {}
