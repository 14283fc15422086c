package scot.pillars.charter.measure;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import scot.pillars.charter.measure.model.Series;

/** A figure over the years, of one dataset and one origin; those of others are series of their own. */
@Schema(name = "FigureSeries")
public record SeriesView(
        @Schema(examples = "agency") String dataset,
        @Schema(examples = "The agency's own data") String datasetLabel,

        @Schema(
                enumeration = {"survey-responses", "statistic"},
                examples = "survey-responses")
        String origin,

        @Schema(
                enumeration = {"percent", "count", "days", "number"},
                examples = "percent")
        String unit,

        @Schema(
                enumeration = {"exact", "near"},
                examples = "exact")
        String match,

        List<YearView> years) {

    static SeriesView from(Series series) {
        return new SeriesView(
                series.dataset(),
                Datasets.label(series.dataset()),
                series.origin(),
                series.unit(),
                series.match(),
                series.entries().stream()
                        .map(entry -> YearView.from(series, entry))
                        .toList());
    }
}
