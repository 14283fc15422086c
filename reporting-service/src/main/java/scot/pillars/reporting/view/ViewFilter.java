package scot.pillars.reporting.view;

import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Map;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import scot.pillars.kit.http.Refusal;
import scot.pillars.kit.time.FinancialYear;

/** What a view is narrowed to; an absent parameter narrows nothing. */
public class ViewFilter {
    /** The calendar of {@code from} and {@code to} when the caller names none. */
    public static final String MONTH = "month";

    private static final int LONGEST = 200;
    private static final Map<String, Pattern> CALENDARS = Map.of(
            MONTH,
            Pattern.compile("\\d{4}-(0[1-9]|1[0-2])"),
            "uk-financial-year",
            Pattern.compile("\\d{4}-\\d{2}"),
            "us-fiscal-year",
            Pattern.compile("\\d{4}"));

    @QueryParam("dataset")
    @Parameter(description = "Whose data: `agency`, `synthetic`, `snap-us` ...", example = "snap-us")
    public String dataset;

    @QueryParam("benefit")
    @Parameter(description = "Code of the benefit", example = "SCP")
    public String benefit;

    @QueryParam("area")
    @Parameter(description = "Area of the agency, or state", example = "Dundee City")
    public String area;

    @QueryParam("calendar")
    @Parameter(
            description = "Calendar of the period; `month` when only `from` or `to` is given",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"month", "uk-financial-year", "us-fiscal-year"}))
    public String calendar;

    @QueryParam("from")
    @Parameter(description = "First period, in the form of the calendar: 2025-06, 2025-26 or 2019", example = "2025-04")
    public String from;

    @QueryParam("to")
    @Parameter(description = "Last period, inclusive", example = "2026-03")
    public String to;

    /** Refuses with 400 what is not in its form; empty parameters (of a form) count as absent. */
    public ViewFilter checked() {
        dataset = text("dataset", dataset);
        benefit = text("benefit", benefit);
        area = text("area", area);
        calendar = text("calendar", calendar);
        from = text("from", from);
        to = text("to", to);
        if (calendar == null && (from != null || to != null)) {
            calendar = MONTH;
        }
        if (calendar != null && !CALENDARS.containsKey(calendar)) {
            throw Refusal.badRequest(
                    "calendar", "one-of", "The calendar is month, uk-financial-year or us-fiscal-year");
        }
        period("from", from);
        period("to", to);
        if (from != null && to != null && from.compareTo(to) > 0) {
            throw Refusal.badRequest("to", "after-from", "The last period is not before the first");
        }
        return this;
    }

    /** The rows of a roll-up that fit. */
    public Query where(String rollup) {
        return Query.of(rollup + " where true")
                .and("dataset = ?", dataset)
                .and("benefit = ?", benefit)
                .and("area = ?", area)
                .and("calendar = ?", calendar)
                .and("period >= ?", from)
                .and("period <= ?", to);
    }

    private void period(String field, String value) {
        if (value != null && !isPeriod(value)) {
            throw Refusal.badRequest(
                    field,
                    "format",
                    "Write a month as 2025-06, a UK financial year as 2025-26, a US fiscal year as 2019");
        }
    }

    private boolean isPeriod(String value) {
        if (!CALENDARS.get(calendar).matcher(value).matches()) {
            return false;
        }
        try {
            switch (calendar) {
                case MONTH -> YearMonth.parse(value);
                case "uk-financial-year" -> FinancialYear.parse(value);
                default -> {}
            }
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    /** The value without blanks around it, null when empty; 400 when it is longer than any that is stored. */
    public static String text(String field, String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        if (value.length() > LONGEST || value.indexOf('\0') >= 0) {
            throw Refusal.badRequest(field, "length", "At most " + LONGEST + " characters");
        }
        return value.strip();
    }
}
