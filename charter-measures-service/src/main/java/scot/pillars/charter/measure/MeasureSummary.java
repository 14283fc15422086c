package scot.pillars.charter.measure;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import scot.pillars.charter.framework.model.Figure;
import scot.pillars.charter.framework.model.Measure;

/** A measure in the list. */
@Schema(name = "MeasureSummary")
public record MeasureSummary(
        @Schema(examples = "PS18") String code,
        @Schema(examples = "PS") String section,

        @Schema(
                enumeration = {"held", "truncated", "not-held"},
                examples = "held")
        String wording,

        @Schema(nullable = true, description = "Absent where the wording is not held")
        String text,

        @Schema(
                nullable = true,
                enumeration = {"survey-percentage", "statistic", "examples", "report"},
                examples = "survey-percentage")
        String kind,

        @Schema(nullable = true, examples = "staff") String population,

        @Schema(description = "Codes of its figures", examples = "[\"PS18a\",\"PS18b\"]")
        List<String> figures) {

    static MeasureSummary from(Measure measure) {
        return new MeasureSummary(
                measure.code(),
                measure.section(),
                measure.wording(),
                measure.text(),
                measure.kind() == null ? null : measure.kind().code(),
                measure.population(),
                measure.figures().stream().map(Figure::code).toList());
    }
}
