package scot.pillars.kit.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against the lists of bank holidays in Scotland as they were published, one-off days left out. */
class WorkingDaysTest {
    @ParameterizedTest
    @CsvSource({
        "2021, 01-01 01-04 04-02 05-03 05-31 08-02 11-30 12-27 12-28",
        "2022, 01-03 01-04 04-15 05-02 05-30 08-01 11-30 12-26 12-27",
        "2023, 01-02 01-03 04-07 05-01 05-29 08-07 11-30 12-25 12-26",
        "2024, 01-01 01-02 03-29 05-06 05-27 08-05 12-02 12-25 12-26",
        "2025, 01-01 01-02 04-18 05-05 05-26 08-04 12-01 12-25 12-26",
        "2026, 01-01 01-02 04-03 05-04 05-25 08-03 11-30 12-25 12-28"
    })
    void theRuleGivesThePublishedDaysWithTheirSubstitutes(int year, String days) {
        Set<LocalDate> published = Stream.of(days.split(" "))
                .map(day -> LocalDate.parse(year + "-" + day))
                .collect(Collectors.toCollection(TreeSet::new));

        assertEquals(published, WorkingDays.bankHolidays(year));
    }

    @Test
    void oneOffDaysAreClosedAndAMovedHolidayIsOpen() {
        LocalDate jubilee = LocalDate.parse("2022-06-03");
        LocalDate moved = LocalDate.parse("2022-05-30");
        WorkingDays days = new WorkingDays(Set.of(LocalDate.parse("2022-06-02"), jubilee), Set.of(moved));

        assertFalse(days.isWorkingDay(jubilee));
        assertTrue(days.isWorkingDay(moved));
        assertTrue(WorkingDays.BY_RULE.isWorkingDay(jubilee));
    }

    @Test
    void fiveWorkingDaysOverChristmasEndInTheNewYear() {
        LocalDate end = WorkingDays.BY_RULE.after(LocalDate.parse("2025-12-24"), 5);

        assertEquals(LocalDate.parse("2026-01-06"), end);
        assertEquals(5, WorkingDays.BY_RULE.between(LocalDate.parse("2025-12-24"), end));
        assertEquals(-5, WorkingDays.BY_RULE.between(end, LocalDate.parse("2025-12-24")));
    }
}
