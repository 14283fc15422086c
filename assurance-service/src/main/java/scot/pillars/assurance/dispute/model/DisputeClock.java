package scot.pillars.assurance.dispute.model;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * The time to dispute a check, in calendar days of Europe/London (docs/domain/quality-domain.md, section 4, rule 2; the
 * figures of docs/domain/worked-examples.md, dispute clock). The day of the check is day 0.
 */
public final class DisputeClock {
    /** Days after the check. */
    public static final int DAYS = 30;
    /** Days after the day of return from leave. */
    public static final int DAYS_AFTER_LEAVE = 14;

    private DisputeClock() {}

    /** Days away, both included. */
    public record Away(LocalDate firstDay, LocalDate lastDay) {}

    /**
     * Until when a check may be disputed.
     *
     * @param lastDay last day without leave
     * @param lastDayByLeave last day when the manager confirms the leave; the same where no leave makes it later
     * @param backOn day of return that makes it later, null where none does
     */
    public record Limit(LocalDate lastDay, LocalDate lastDayByLeave, LocalDate backOn) {
        /** How a dispute lodged on a day stands. */
        public Standing on(LocalDate lodged) {
            if (!lodged.isAfter(lastDay)) {
                return Standing.IN_TIME;
            }
            return lodged.isAfter(lastDayByLeave) ? Standing.LATE : Standing.IN_TIME_BY_LEAVE;
        }

        /** Days left on a day, 0 on the last one; negative when the time has passed, leave included. */
        public long daysLeft(LocalDate today) {
            return lastDayByLeave.toEpochDay() - today.toEpochDay();
        }
    }

    /** Whether a dispute is in time. */
    public enum Standing {
        IN_TIME,
        /** In time when the manager confirms the leave. */
        IN_TIME_BY_LEAVE,
        /** Finalised without review. */
        LATE
    }

    /**
     * The limit of one check. Leave counts that touches the days from the check to the thirtieth; leave that follows on the
     * next day belongs to it.
     */
    public static Limit of(LocalDate checkedOn, List<Away> leave) {
        LocalDate last = checkedOn.plusDays(DAYS);
        LocalDate away = null;
        for (Away one :
                leave.stream().sorted(Comparator.comparing(Away::firstDay)).toList()) {
            boolean within = !one.firstDay().isAfter(last) && !one.lastDay().isBefore(checkedOn);
            boolean follows = away != null && !one.firstDay().isAfter(away.plusDays(1));
            if ((within || follows) && (away == null || one.lastDay().isAfter(away))) {
                away = one.lastDay();
            }
        }
        LocalDate backOn = away == null ? null : away.plusDays(1);
        return backOn != null && backOn.plusDays(DAYS_AFTER_LEAVE).isAfter(last)
                ? new Limit(last, backOn.plusDays(DAYS_AFTER_LEAVE), backOn)
                : new Limit(last, last, null);
    }
}
