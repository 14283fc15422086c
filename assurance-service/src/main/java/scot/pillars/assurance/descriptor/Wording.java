package scot.pillars.assurance.descriptor;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * One wording of a code.
 *
 * @param number from 1
 * @param words element of a descriptor, name of a term
 * @param more nature of a descriptor, meaning of a term; null where there is none
 * @param changedBy who worded it; null for the first
 */
public record Wording(
        int number, String words, String more, LocalDate inForceFrom, String changedBy, Instant changedAt) {

    /** Words and what more they say, for people: Residence: wrong date used. */
    public String inWords() {
        return more == null ? words : words + ": " + more;
    }

    /** The wording of a day among all of a code; the first where an earlier day is asked for. */
    static Wording on(LocalDate day, List<Wording> all) {
        Wording found = all.get(0);
        for (Wording one : all) {
            found = one.inForceFrom().isAfter(day) ? found : one;
        }
        return found;
    }
}
