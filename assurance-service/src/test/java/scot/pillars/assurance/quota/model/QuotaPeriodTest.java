package scot.pillars.assurance.quota.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import scot.pillars.kit.time.WorkingDays;

class QuotaPeriodTest {
    private static final Predicate<LocalDate> WORKING = WorkingDays.BY_RULE::isWorkingDay;
    /** Monday of Christmas week 2026: Friday is a holiday, Boxing Day is taken on the Monday after. */
    private static final LocalDate MONDAY = LocalDate.of(2026, 12, 21);

    @Test
    void aDayOffAsksForNothing() {
        assertEquals(12, QuotaPeriod.DAY.asked(12, MONDAY, WORKING));
        assertEquals(0, QuotaPeriod.DAY.asked(12, LocalDate.of(2026, 12, 25), WORKING));
        assertEquals(0, QuotaPeriod.DAY.asked(12, LocalDate.of(2026, 12, 26), WORKING));
    }

    @Test
    void aWeekWithFewerWorkingDaysAsksForAsMuchLess() {
        assertEquals(40, QuotaPeriod.WEEK.asked(40, MONDAY.minusDays(7), WORKING));
        assertEquals(32, QuotaPeriod.WEEK.asked(40, MONDAY.plusDays(5), WORKING));
        assertEquals(1, QuotaPeriod.WEEK.asked(1, MONDAY, WORKING));
    }

    @Test
    void aWeekBeginsOnMonday() {
        assertEquals(MONDAY, QuotaPeriod.WEEK.start(MONDAY.plusDays(6)));
        assertEquals(MONDAY, QuotaPeriod.WEEK.start(MONDAY));
        assertEquals(MONDAY.plusDays(6), QuotaPeriod.DAY.start(MONDAY.plusDays(6)));
    }
}
