package scot.pillars.assurance.check.model;

import java.time.LocalDate;
import java.util.Map;
import java.util.NavigableMap;

/**
 * The registers at one moment: which benefits there are, and whose words. Immutable.
 *
 * @param benefits by code
 * @param vocabularies by code
 */
public record Registers(Map<String, Benefit> benefits, Map<String, Vocabulary> vocabularies) {
    public Registers {
        benefits = Map.copyOf(benefits);
        vocabularies = Map.copyOf(vocabularies);
    }

    /** The vocabulary, without any word when there is none with this code. */
    public Vocabulary vocabulary(String code) {
        Vocabulary known = vocabularies.get(code);
        return known == null ? new Vocabulary(Map.of(), Map.of(), Map.of(), Map.of()) : known;
    }

    /** @param currency ISO 4217 code that every amount of the benefit is in */
    public record Benefit(String code, String name, String currency, Validity validity) implements Comparable<Benefit> {
        @Override
        public int compareTo(Benefit other) {
            return name.compareTo(other.name);
        }
    }

    /** A descriptor; nature is null where its source does not hold it. */
    public record Descriptor(
            long id, String vocabulary, String code, String element, String nature, Validity validity) {}

    /** A cause or a detection point. */
    public record Term(String code, String name, Validity validity) {}

    /** A responsible party; its standing by the first day on which it holds. */
    public record Party(String code, String name, NavigableMap<LocalDate, Standing> standings) {
        /** The definition in force on that day; unknown before the first. */
        public Standing standingOn(LocalDate day) {
            Map.Entry<LocalDate, Standing> inForce = day == null ? null : standings.floorEntry(day);
            return inForce == null ? Standing.UNKNOWN : inForce.getValue();
        }
    }

    /** The words of one vocabulary, each by its code. */
    public record Vocabulary(
            Map<String, Descriptor> descriptors,
            Map<String, Term> causes,
            Map<String, Term> detectionPoints,
            Map<String, Party> parties) {
        public Vocabulary {
            descriptors = Map.copyOf(descriptors);
            causes = Map.copyOf(causes);
            detectionPoints = Map.copyOf(detectionPoints);
            parties = Map.copyOf(parties);
        }
    }
}
