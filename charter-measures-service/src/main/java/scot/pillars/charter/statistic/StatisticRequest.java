package scot.pillars.charter.statistic;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import scot.pillars.charter.statistic.model.Reading;

/** A statistic to record. */
@Schema(name = "StatisticRequest")
public record StatisticRequest(
        @NotNull @Size(min = 1, max = 10) @Schema(description = "Code of the figure it fills", examples = "PS23")
        String figure,

        @NotNull
        @Size(max = 7)
        @Schema(description = "The year it describes, 1 April to 31 March", examples = "2024-25")
        String financialYear,

        @Pattern(regexp = "-?\\d{1,12}(\\.\\d{1,6})?", message = "a decimal number as text, such as 66.599")
        @Schema(
                description = "The value with the decimals published; absent when a mark stands in its place",
                examples = "66.599",
                nullable = true)
        String value,

        @NotNull
        @Pattern(regexp = "percent|count|days|number", message = "one of percent, count, days, number")
        @Schema(
                enumeration = {"percent", "count", "days", "number"},
                examples = "percent")
        String unit,

        @PositiveOrZero @Schema(description = "Absent when not published", examples = "1332", nullable = true)
        Long numerator,

        @PositiveOrZero @Schema(description = "Absent when not published", examples = "2000", nullable = true)
        Long base,

        @NotNull
        @Pattern(regexp = "(?s).*\\S.*", message = "a text")
        @Size(max = 200)
        @Schema(
                description = "Where it was published; a later one of the same source replaces the earlier",
                examples = "Civil Service People Survey 2024, B32")
        String source,

        @NotNull
        @Pattern(regexp = "exact|near", message = "one of exact, near")
        @Schema(
                description = "near when the source asked a similar, not the same, question",
                enumeration = {"exact", "near"},
                examples = "exact")
        String match,

        @Pattern(regexp = "[cxz]", message = "one of c, x, z")
        @Schema(
                description = "In place of a value: c suppressed, x not available, z not applicable",
                enumeration = {"c", "x", "z"},
                examples = "c",
                nullable = true)
        String mark,

        @Size(max = 500) @Schema(description = "What a reader should know about it", nullable = true)
        String note,

        @Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+){0,9}", message = "a code of lower-case letters, digits and hyphens")
        @Size(max = 40)
        @Schema(description = "Whose data it is; agency when absent", examples = "agency", nullable = true)
        String dataset) {

    Reading reading() {
        return new Reading(financialYear, value == null ? null : new BigDecimal(value), unit, numerator, base, mark);
    }

    String datasetOrAgency() {
        return dataset == null ? "agency" : dataset;
    }
}
