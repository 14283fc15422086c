package scot.pillars.charter.measure;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import scot.pillars.charter.measure.model.Change;
import scot.pillars.charter.measure.model.Entry;
import scot.pillars.charter.measure.model.Series;
import scot.pillars.charter.measure.model.Tally;

/** A figure in one financial year. */
@Schema(name = "FigureYear")
public record YearView(
        @Schema(description = "1 April to 31 March, Europe/London", examples = "2025-26")
        String financialYear,

        @Schema(nullable = true, description = "Rounded half up at the last step", examples = "75")
        String value,

        @Schema(nullable = true, examples = "75.436") String unrounded,

        @Schema(
                nullable = true,
                description = "In place of a value: c suppressed, x not available, z not applicable",
                enumeration = {"c", "x", "z"})
        String mark,

        @Schema(nullable = true, description = "Absent when not published", examples = "269")
        Long numerator,

        @Schema(nullable = true, description = "Absent when not published", examples = "565")
        Long base,

        @Schema(description = "Numerator of base, or not published", examples = "269 of 565")
        String counts,

        @Schema(nullable = true, description = "Survey responses only")
        Share disagree,

        @Schema(nullable = true, description = "Answers that the question's rule leaves out of the base")
        Long outsideBase,

        @Schema(description = "Survey responses with the question's rule, or the statistic's source")
        String cameFrom,

        @Schema(nullable = true) String note,

        @Schema(nullable = true, description = "From the year before; absent when that has no value")
        ChangeView change) {

    /** The share that disagrees. */
    @Schema(name = "DisagreeShare")
    public record Share(
            @Schema(examples = "21") String value,
            @Schema(examples = "21.061947") String unrounded,
            @Schema(examples = "119") long numerator) {}

    /** Difference of the unrounded values. */
    @Schema(name = "FigureChange")
    public record ChangeView(
            @Schema(examples = "2024-25") String from,

            @Schema(description = "Rounded half up, in the figure's unit (percentage points)", examples = "+1")
            String value,

            @Schema(examples = "0.8") String unrounded) {
        static ChangeView from(Change change) {
            return change == null ? null : new ChangeView(change.from(), change.printed(), change.unrounded());
        }
    }

    static YearView from(Series series, Entry entry) {
        return new YearView(
                entry.financialYear(),
                entry.exact() == null ? null : entry.printed(),
                entry.exact() == null ? null : entry.exact().written(),
                entry.mark(),
                entry.numerator(),
                entry.base(),
                entry.counts(),
                disagree(entry.tally()),
                entry.tally() == null ? null : entry.tally().outsideBase(),
                entry.cameFrom(),
                entry.note(),
                ChangeView.from(series.changeTo(entry)));
    }

    private static Share disagree(Tally tally) {
        return tally == null || tally.base() == 0
                ? null
                : new Share(
                        tally.negativeShare().rounded(Entry.PERCENT_DECIMALS).toPlainString(),
                        tally.negativeShare().written(),
                        tally.negative());
    }
}
