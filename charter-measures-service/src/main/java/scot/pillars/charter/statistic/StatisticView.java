package scot.pillars.charter.statistic;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A recorded statistic. */
@Schema(name = "Statistic")
public record StatisticView(
        UUID id,
        @Schema(examples = "agency") String dataset,
        @Schema(examples = "PS23") String figure,
        @Schema(examples = "2024-25") String financialYear,

        @Schema(examples = "66.599", nullable = true, description = "As published; absent when a mark stands instead")
        String value,

        @Schema(examples = "percent") String unit,
        @Schema(nullable = true) Long numerator,
        @Schema(nullable = true) Long base,

        @Schema(description = "Numerator of base in words, or not published", examples = "not published")
        String counts,

        @Schema(examples = "Civil Service People Survey 2024, B32")
        String source,

        @Schema(examples = "exact") String match,

        @Schema(
                nullable = true,
                enumeration = {"c", "x", "z"})
        String mark,

        @Schema(nullable = true) String note,

        @Schema(description = "False when a later one of the same source has replaced it")
        boolean present,

        Instant recordedAt) {

    static StatisticView from(StatisticRow row) {
        return new StatisticView(
                row.id,
                row.dataset,
                row.figure,
                row.financialYear,
                row.value == null ? null : row.published().toPlainString(),
                row.unit,
                row.numerator,
                row.base,
                row.base == null ? "not published" : row.numerator + " of " + row.base,
                row.source,
                row.match,
                row.mark,
                row.note,
                row.present,
                row.recordedAt);
    }
}
