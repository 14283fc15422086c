package scot.pillars.assurance.check.model;

import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.function.UnaryOperator;

/**
 * The registers at one moment: which benefits there are, and whose words. Immutable.
 *
 * @param benefits by code
 * @param vocabularies by code
 */
public record Registers(Map<String, Benefit> benefits, Map<String, Vocabulary> vocabularies) {
    /** Cause that stands in the place of those that state a suspicion. */
    public static final String INFORMATION_NOT_GIVEN = "INFORMATION-NOT-GIVEN";

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

    /** A later wording of a code, from its first day on; more is null where there is nothing more to say. */
    public record Wording(String words, String more) {}

    /**
     * A descriptor; nature is null where its source does not hold it.
     *
     * @param later wordings after the first by their first day
     */
    public record Descriptor(
            long id,
            String vocabulary,
            String code,
            String element,
            String nature,
            Validity validity,
            NavigableMap<LocalDate, Wording> later) {
        public Descriptor(long id, String vocabulary, String code, String element, String nature, Validity validity) {
            this(id, vocabulary, code, element, nature, validity, Collections.emptyNavigableMap());
        }

        /** In the wording of a day; in the first where the day is not known. */
        public Descriptor on(LocalDate day) {
            Map.Entry<LocalDate, Wording> worded = day == null ? null : later.floorEntry(day);
            return new Descriptor(
                    id,
                    vocabulary,
                    code,
                    worded == null ? element : worded.getValue().words(),
                    worded == null ? nature : worded.getValue().more(),
                    validity);
        }
    }

    /**
     * A cause or a detection point.
     *
     * @param later wordings after the first by their first day
     * @param statesSuspicion of a cause: whether it says that fraud is suspected
     */
    public record Term(
            String code,
            String name,
            Validity validity,
            NavigableMap<LocalDate, Wording> later,
            boolean statesSuspicion) {
        public Term(String code, String name, Validity validity) {
            this(code, name, validity, Collections.emptyNavigableMap(), false);
        }

        /** In the wording of a day; in the first where the day is not known. */
        public Term on(LocalDate day) {
            Map.Entry<LocalDate, Wording> worded = day == null ? null : later.floorEntry(day);
            return new Term(
                    code,
                    worded == null ? name : worded.getValue().words(),
                    validity,
                    Collections.emptyNavigableMap(),
                    statesSuspicion);
        }
    }

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

        /**
         * The cause that everybody may know: one that states a suspicion says that information was not given
         * (quality-domain.md, 5.8).
         */
        public String causeForEverybody(String code) {
            Term cause = code == null ? null : causes.get(code);
            return cause != null && cause.statesSuspicion() ? INFORMATION_NOT_GIVEN : code;
        }

        /** The same codes in the wording of a day. */
        public Vocabulary on(LocalDate day) {
            return new Vocabulary(
                    each(descriptors, one -> one.on(day)),
                    each(causes, one -> one.on(day)),
                    each(detectionPoints, one -> one.on(day)),
                    parties);
        }

        private static <T> Map<String, T> each(Map<String, T> all, UnaryOperator<T> worded) {
            Map<String, T> each = new HashMap<>(all);
            each.replaceAll((code, one) -> worded.apply(one));
            return each;
        }
    }
}
