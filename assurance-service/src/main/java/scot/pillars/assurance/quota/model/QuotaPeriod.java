package scot.pillars.assurance.quota.model;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.function.Predicate;

/** What a quota is counted over. */
public enum QuotaPeriod {
    /** Each working day. */
    DAY,
    /** Monday to Sunday. */
    WEEK;

    private static final int WORKING_DAYS_OF_A_WEEK = 5;
    private static final int DAYS_OF_A_WEEK = 7;

    /** The first day of the period that holds this day. */
    public LocalDate start(LocalDate day) {
        return this == DAY ? day : day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /**
     * How many cases are asked for: none on a day off; of a week with fewer than five working days as much less, rounded up.
     *
     * @param cases of a working day, or of a week of five
     * @param workingDay which days are working days
     */
    public int asked(int cases, LocalDate day, Predicate<LocalDate> workingDay) {
        if (this == DAY) {
            return workingDay.test(day) ? cases : 0;
        }
        LocalDate monday = start(day);
        long worked = monday.datesUntil(monday.plusDays(DAYS_OF_A_WEEK))
                .filter(workingDay)
                .count();
        return Math.toIntExact((cases * Math.min(worked, WORKING_DAYS_OF_A_WEEK) + WORKING_DAYS_OF_A_WEEK - 1)
                / WORKING_DAYS_OF_A_WEEK);
    }
}
