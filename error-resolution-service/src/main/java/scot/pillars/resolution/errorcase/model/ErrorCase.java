package scot.pillars.resolution.errorcase.model;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * One determination and period that is wrong, in the hands of Fraud and Error Resolution (section 5, rule 1): taken by
 * one officer, who ends it with what was established.
 *
 * @param id the case
 * @param state where it stands
 * @param officer pseudonymous number of the officer who holds or ended it, null while it is open
 * @param currency currency of all its amounts
 * @param resolution how it ended, null until it did
 * @param resolvedOn business date (Europe/London) on which it ended, null until it did
 * @param version number of the last change
 */
public record ErrorCase(
        UUID id,
        CaseState state,
        String officer,
        String currency,
        Resolution resolution,
        LocalDate resolvedOn,
        long version) {
    public ErrorCase {
        boolean withdrawn = resolution != null && resolution.outcome() == Outcome.ERROR_WITHDRAWN;
        if (state == CaseState.OPEN && officer != null || state != CaseState.OPEN && officer == null && !withdrawn) {
            throw new IllegalArgumentException(
                    "an open case has no officer; every other has one, unless its error was withdrawn");
        }
        if ((state == CaseState.RESOLVED) != (resolution != null && resolvedOn != null)) {
            throw new IllegalArgumentException("a resolved case says how and when it ended, no other does");
        }
    }

    /** The officer takes an open case. */
    public Decision take(String by) {
        if (state == CaseState.OPEN) {
            return new Decision.Done(new ErrorCase(id, CaseState.TAKEN, by, currency, null, null, version + 1));
        }
        return new Decision.Conflict(state == CaseState.TAKEN ? Refused.ALREADY_TAKEN : Refused.ALREADY_RESOLVED);
    }

    /** The officer who holds the case ends it on this business date. */
    public Decision resolve(String by, Resolution proposed, LocalDate today) {
        Refused refused = refusedToHolder(by);
        if (refused != null) {
            return new Decision.Conflict(refused);
        }
        List<Resolution.BrokenRule> broken = proposed.brokenRules(currency);
        return broken.isEmpty()
                ? new Decision.Done(
                        new ErrorCase(id, CaseState.RESOLVED, officer, currency, proposed, today, version + 1))
                : new Decision.Broken(broken);
    }

    /**
     * One of its errors was withdrawn: without another one it ends so, and a case that had ended stays as it ended (section 5,
     * rule 17).
     */
    public ErrorCase withdraw(boolean othersStand, LocalDate today) {
        boolean ends = state != CaseState.RESOLVED && !othersStand;
        return new ErrorCase(
                id,
                ends ? CaseState.RESOLVED : state,
                officer,
                currency,
                ends ? new Resolution(Outcome.ERROR_WITHDRAWN, null, null, null, null) : resolution,
                ends ? today : resolvedOn,
                version + 1);
    }

    private Refused refusedToHolder(String by) {
        return switch (state) {
            case OPEN -> Refused.NOT_TAKEN;
            case RESOLVED -> Refused.ALREADY_RESOLVED;
            case TAKEN -> officer.equals(by) ? null : Refused.HELD_BY_ANOTHER;
        };
    }
}
