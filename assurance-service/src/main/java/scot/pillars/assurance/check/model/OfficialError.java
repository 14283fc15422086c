package scot.pillars.assurance.check.model;

import java.util.Collection;

/**
 * Official error is derived, never ticked: an error by official parties to which nobody else contributed
 * (quality-domain.md, section 1). Which parties are official is the definition in force on the day of the check.
 */
public final class OfficialError {
    private OfficialError() {}

    /**
     * Derives it from the standings of all parties that contributed.
     *
     * @return null when it cannot be known: no party, or one of unknown standing beside official ones
     */
    public static Boolean of(Collection<Standing> contributors) {
        if (contributors.contains(Standing.NOT_OFFICIAL)) {
            return false;
        }
        return contributors.isEmpty() || contributors.contains(Standing.UNKNOWN) ? null : Boolean.TRUE;
    }
}
