package scot.pillars.assurance.dispute.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import scot.pillars.assurance.dispute.model.DisputeClock.Away;
import scot.pillars.assurance.dispute.model.DisputeClock.Limit;
import scot.pillars.assurance.dispute.model.DisputeClock.Standing;
import scot.pillars.kit.time.BusinessClock;

/** Section 4, rule 2, to the days of docs/domain/worked-examples.md. */
class DisputeClockTest {
    private static final LocalDate CHECKED = LocalDate.of(2026, 6, 3);

    @Test
    void rule2_day30IsInTimeAndDay31IsLate() {
        Limit limit = DisputeClock.of(CHECKED, List.of());

        assertEquals(Standing.IN_TIME, limit.on(CHECKED.plusDays(30)));
        assertEquals(Standing.LATE, limit.on(CHECKED.plusDays(31)));
        assertEquals(0, limit.daysLeft(CHECKED.plusDays(30)));
        assertNull(limit.backOn());
    }

    @Test
    void rule2_onLeaveAll30DaysAndBackOnDay40IsInTimeToDay54IfTheManagerConfirms() {
        Limit limit = DisputeClock.of(CHECKED, List.of(new Away(CHECKED, CHECKED.plusDays(39))));

        assertEquals(CHECKED.plusDays(40), limit.backOn());
        assertEquals(Standing.IN_TIME, limit.on(CHECKED.plusDays(30)));
        assertEquals(Standing.IN_TIME_BY_LEAVE, limit.on(CHECKED.plusDays(31)));
        assertEquals(Standing.IN_TIME_BY_LEAVE, limit.on(CHECKED.plusDays(54)));
        assertEquals(Standing.LATE, limit.on(CHECKED.plusDays(55)));
    }

    @Test
    void rule2_leaveThatEndsEarlyShortensNothing() {
        Limit limit = DisputeClock.of(CHECKED, List.of(new Away(CHECKED, CHECKED.plusDays(5))));

        assertEquals(CHECKED.plusDays(30), limit.lastDayByLeave());
    }

    @Test
    void rule2_leaveThatFollowsOnTheNextDayBelongsToIt_leaveBeforeTheCheckDoesNotCount() {
        Limit limit = DisputeClock.of(
                CHECKED,
                List.of(
                        new Away(CHECKED.plusDays(31), CHECKED.plusDays(39)),
                        new Away(CHECKED.plusDays(20), CHECKED.plusDays(30)),
                        new Away(CHECKED.minusDays(30), CHECKED.minusDays(1))));

        assertEquals(CHECKED.plusDays(40), limit.backOn());
    }

    @Test
    void rule2_leaveThatBeginsAfterTheThirtiethDayDoesNotCount() {
        Limit limit = DisputeClock.of(CHECKED, List.of(new Away(CHECKED.plusDays(31), CHECKED.plusDays(60))));

        assertEquals(CHECKED.plusDays(30), limit.lastDayByLeave());
    }

    @Test
    void rule2_daysAreCalendarDaysInLondonOverBothChangesOfTheClocks() {
        LocalDate beforeSpring = LocalDate.of(2026, 3, 14);
        LocalDate beforeAutumn = LocalDate.of(2026, 10, 10);

        assertEquals(
                LocalDate.of(2026, 4, 13),
                DisputeClock.of(beforeSpring, List.of()).lastDay());
        assertEquals(
                LocalDate.of(2026, 11, 9),
                DisputeClock.of(beforeAutumn, List.of()).lastDay());
        assertEquals(Standing.IN_TIME, lodged(beforeSpring, "2026-04-13T22:59:59Z"));
        assertEquals(Standing.LATE, lodged(beforeSpring, "2026-04-13T23:00:00Z"));
        assertEquals(Standing.IN_TIME, lodged(beforeAutumn, "2026-11-09T23:59:59Z"));
        assertEquals(Standing.LATE, lodged(beforeAutumn, "2026-11-10T00:00:00Z"));
    }

    private static Standing lodged(LocalDate checkedOn, String instant) {
        return DisputeClock.of(checkedOn, List.of()).on(BusinessClock.dateOf(Instant.parse(instant)));
    }
}
