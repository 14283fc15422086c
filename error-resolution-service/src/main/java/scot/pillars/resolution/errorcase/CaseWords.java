package scot.pillars.resolution.errorcase;

import io.quarkus.qute.TemplateExtension;
import java.time.LocalDate;
import java.util.Map;
import scot.pillars.kit.pages.Formats;

/** Codes in words, and days that may not be known: {@code case:day(...)} in templates. */
@TemplateExtension(namespace = "case")
final class CaseWords {
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("open", "Open"),
            Map.entry("taken", "Taken"),
            Map.entry("resolved", "Resolved"),
            Map.entry("all", "All"),
            Map.entry("overpayment", "Overpayment"),
            Map.entry("underpayment", "Underpayment"),
            Map.entry("check-finding", "Finding of a check"),
            Map.entry("incurred", "Paid wrongly"),
            Map.entry("prevented", "Prevented"),
            Map.entry("error-withdrawn", "Error withdrawn"),
            Map.entry("flagged", "For a lead"),
            Map.entry("text", "Case"),
            Map.entry("state", "State"),
            Map.entry("benefit", "Benefit"),
            Map.entry("area", "Area"),
            Map.entry("dataset", "Data"),
            Map.entry("direction", "Direction"),
            Map.entry("officer", "Officer"),
            Map.entry("openedFrom", "Opened from"),
            Map.entry("openedTo", "Opened to"),
            Map.entry("agency", "The agency's own"),
            Map.entry("synthetic", "Synthetic data"));

    private CaseWords() {}

    /** 3 March 2026. */
    static String day(LocalDate day) {
        return day == null ? "Not known" : Formats.inWords(day);
    }

    /** The words for a code, or the code itself. */
    static String word(String code) {
        return code == null ? "Not known" : WORDS.getOrDefault(code, code);
    }

    /** The colour of a state's tag. */
    static String colour(String state) {
        return switch (state) {
            case "open" -> "orange";
            case "taken" -> "blue";
            default -> "green";
        };
    }

    /** 1 day, 12 days. */
    static String days(long count) {
        return count == 1 ? "1 day" : "%,d days".formatted(count);
    }

    /** How long ago a case was opened, or how long it took when it is resolved. */
    static String age(long count, boolean resolved) {
        if (count == 0) {
            return resolved ? "resolved the same day" : "today";
        }
        return days(count) + (resolved ? " until resolved" : " ago");
    }

    /** What happened, in words, for an entry of the timeline. */
    static String moment(ErrorCaseView.Moment moment) {
        return switch (moment.what()) {
            case "opened" -> "A finding of a check opened the case";
            case "joined" -> "Another finding joined the case";
            case "withdrawn" -> "The error behind a referral was withdrawn";
            case "taken" -> moment.officer() + " took the case";
            default -> moment.officer() + " resolved the case";
        };
    }
}
