package scot.pillars.events;

/**
 * The period a figure belongs to, in the grain that its source has.
 *
 * @param calendar {@code month} (value {@code 2025-06}), {@code uk-financial-year} ({@code 2025-26}) or
 *     {@code us-fiscal-year} ({@code 2019}, October 2018 to September 2019)
 * @param value the period within that calendar
 */
public record Period(String calendar, String value) {
    public Period {
        if (calendar == null || value == null) {
            throw new IllegalArgumentException("a period needs a calendar and a value");
        }
    }
}
