package scot.pillars.kit.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.Set;
import java.util.TreeSet;

/**
 * Working days in Scotland: not Saturdays, Sundays, bank holidays or days the agency is closed. Bank holidays by rule:
 * Banking and Financial Dealings Act 1971, schedule 1, paragraph 2, with the substitute days proclaimed when one falls
 * on a weekend, and the St Andrew's Day Bank Holiday (Scotland) Act 2007. One-off days have no rule: they are handed in.
 *
 * @param closed one-off holidays and closed days
 * @param open days on which work goes on although the rule names them, such as a holiday that was moved
 */
public record WorkingDays(Set<LocalDate> closed, Set<LocalDate> open) {
    /** By rule alone. */
    public static final WorkingDays BY_RULE = new WorkingDays(Set.of(), Set.of());

    public WorkingDays {
        closed = Set.copyOf(closed);
        open = Set.copyOf(open);
    }

    public boolean isWorkingDay(LocalDate day) {
        return !isWeekend(day)
                && !closed.contains(day)
                && (open.contains(day) || !bankHolidays(day.getYear()).contains(day));
    }

    /** The day so many working days after a day, which itself does not count; from 0 the day itself. */
    public LocalDate after(LocalDate day, int workingDays) {
        if (workingDays < 0) {
            throw new IllegalArgumentException("working days are counted forward");
        }
        LocalDate reached = day;
        for (int left = workingDays; left > 0; left -= isWorkingDay(reached) ? 1 : 0) {
            reached = reached.plusDays(1);
        }
        return reached;
    }

    /** Working days from the day after the first to the last; negative when the last lies before. */
    public int between(LocalDate first, LocalDate last) {
        if (last.isBefore(first)) {
            return -between(last, first);
        }
        return (int) first.plusDays(1)
                .datesUntil(last.plusDays(1))
                .filter(this::isWorkingDay)
                .count();
    }

    /** The bank holidays of a year in Scotland by rule, substitute days in place of those on a weekend. */
    public static Set<LocalDate> bankHolidays(int year) {
        Set<LocalDate> days = new TreeSet<>();
        pair(days, LocalDate.of(year, Month.JANUARY, 1));
        days.add(easter(year).minusDays(2));
        days.add(LocalDate.of(year, Month.MAY, 1).with(TemporalAdjusters.firstInMonth(DayOfWeek.MONDAY)));
        days.add(LocalDate.of(year, Month.MAY, 1).with(TemporalAdjusters.lastInMonth(DayOfWeek.MONDAY)));
        days.add(LocalDate.of(year, Month.AUGUST, 1).with(TemporalAdjusters.firstInMonth(DayOfWeek.MONDAY)));
        LocalDate andrew = LocalDate.of(year, Month.NOVEMBER, 30);
        days.add(isWeekend(andrew) ? andrew.with(TemporalAdjusters.next(DayOfWeek.MONDAY)) : andrew);
        pair(days, LocalDate.of(year, Month.DECEMBER, 25));
        return days;
    }

    /** Two holidays in a row: what falls on a weekend moves to the next weekday that is none of the two. */
    private static void pair(Set<LocalDate> days, LocalDate first) {
        LocalDate second = first.plusDays(1);
        for (LocalDate day : new LocalDate[] {first, second}) {
            if (!isWeekend(day)) {
                days.add(day);
            }
        }
        for (LocalDate day : new LocalDate[] {first, second}) {
            if (isWeekend(day)) {
                LocalDate moved = day;
                while (isWeekend(moved) || days.contains(moved)) {
                    moved = moved.plusDays(1);
                }
                days.add(moved);
            }
        }
    }

    /** Easter Sunday: Meeus, Astronomical Algorithms, 2nd ed. (1998), chapter 8, for the Gregorian calendar. */
    static LocalDate easter(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int d = b / 4;
        int e = b % 4;
        int f = (b + 8) / 25;
        int g = (b - f + 1) / 3;
        int h = (19 * a + b - d - g + 15) % 30;
        int i = c / 4;
        int k = c % 4;
        int l = (32 + 2 * e + 2 * i - h - k) % 7;
        int m = (a + 11 * h + 22 * l) / 451;
        int month = (h + l - 7 * m + 114) / 31;
        int day = (h + l - 7 * m + 114) % 31 + 1;
        return LocalDate.of(year, month, day);
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
