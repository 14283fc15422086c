package scot.pillars.assurance.check.model;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;

/**
 * The period that a check's figures belong to, in the grain its source has. Figures of checks made here go by the
 * date of the check.
 *
 * @param calendar {@code month}, {@code uk-financial-year} or {@code us-fiscal-year}
 * @param value {@code 2025-06}, {@code 2025-26} (April to March) or {@code 2019} (October 2018 to September 2019)
 */
public record CheckPeriod(String calendar, String value) {

    /** @throws IllegalArgumentException when the calendar is unknown or the value is not one of its periods */
    public CheckPeriod {
        lastDay(calendar, value);
    }

    /** The month of a date. */
    public static CheckPeriod monthOf(LocalDate date) {
        return new CheckPeriod("month", YearMonth.from(date).toString());
    }

    /** Its last day. */
    public LocalDate lastDay() {
        return lastDay(calendar, value);
    }

    private static LocalDate lastDay(String calendar, String value) {
        if (calendar == null || value == null) {
            throw new IllegalArgumentException("a period needs a calendar and a value");
        }
        return switch (calendar) {
            case "month" -> month(value).atEndOfMonth();
            case "uk-financial-year" -> LocalDate.of(financialYear(value), Month.MARCH, 31);
            case "us-fiscal-year" -> LocalDate.of(year(value), Month.SEPTEMBER, 30);
            default ->
                throw new IllegalArgumentException("a period's calendar is month, uk-financial-year or us-fiscal-year");
        };
    }

    private static YearMonth month(String value) {
        try {
            return YearMonth.parse(value);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("a month is written 2025-06", e);
        }
    }

    private static int financialYear(String value) {
        if (!value.matches("\\d{4}-\\d{2}")) {
            throw new IllegalArgumentException("a financial year is written 2025-26");
        }
        int end = Integer.parseInt(value.substring(0, 4)) + 1;
        if (end % 100 != Integer.parseInt(value.substring(5))) {
            throw new IllegalArgumentException("a financial year ends in the year after its start");
        }
        return end;
    }

    private static int year(String value) {
        if (!value.matches("\\d{4}")) {
            throw new IllegalArgumentException("a fiscal year is written 2019");
        }
        return Integer.parseInt(value);
    }
}
