package scot.pillars.assurance.descriptor;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.LongStream;

/**
 * A word of the vocabulary with how often error lines use it.
 *
 * @param words for people, in the wording of today
 * @param wordings every wording, the first one first
 * @param meaning when to use it, null where the register does not say
 * @param retiredOn day from which no new check uses it, null while in use
 * @param statesSuspicion of a cause: whether it says that fraud is suspected; its uses count with information not given
 * @param tier1 error lines of checks of the first tier
 * @param tier2 of the second
 * @param tier3 of the third
 * @param unknown of history that does not hold a tier
 */
public record WordUse(
        String code,
        String words,
        List<Wording> wordings,
        String meaning,
        LocalDate inForceFrom,
        LocalDate retiredOn,
        String origin,
        boolean statesSuspicion,
        long tier1,
        long tier2,
        long tier3,
        long unknown) {

    /** The only tier that uses it; null when several do, none does, or history that holds no tier. */
    public Integer onlyTier() {
        long[] uses = {tier1, tier2, tier3};
        if (unknown > 0 || LongStream.of(uses).filter(use -> use > 0).count() != 1) {
            return null;
        }
        return tier1 > 0 ? 1 : tier2 > 0 ? 2 : 3;
    }

    /** Whether it was, is or will be worded otherwise. */
    public boolean reworded() {
        return wordings.size() > 1;
    }
}
