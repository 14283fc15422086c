package scot.pillars.assurance.descriptor;

import java.time.LocalDate;

/**
 * A word of the vocabulary with how often error lines use it.
 *
 * @param words for people
 * @param meaning when to use it, null where the register does not say
 * @param retiredOn day from which no new check uses it, null while in use
 * @param tier1 error lines of checks of the first tier
 * @param tier2 of the second
 * @param tier3 of the third
 * @param unknown of history that does not hold a tier
 */
public record WordUse(
        String code,
        String words,
        String meaning,
        LocalDate inForceFrom,
        LocalDate retiredOn,
        String origin,
        long tier1,
        long tier2,
        long tier3,
        long unknown) {}
