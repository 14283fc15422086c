package scot.pillars.charter.measure;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import scot.pillars.charter.framework.model.Measure;
import scot.pillars.charter.measure.model.Series;

/** A measure with what its figures show. */
@Schema(name = "Measure")
public record MeasureView(
        @Schema(examples = "PS01") String code,

        @Schema(examples = "2019", description = "Version of the framework")
        String framework,

        @Schema(examples = "PS") String section,
        @Schema(examples = "A people's service") String sectionTitle,

        @Schema(description = "The questions and statements it stands under")
        List<QuestionView> questions,

        @Schema(
                enumeration = {"held", "truncated", "not-held"},
                examples = "held")
        String wording,

        @Schema(nullable = true) String text,

        @Schema(nullable = true, examples = "survey-percentage")
        String kind,

        @Schema(nullable = true, examples = "clients") String population,

        @Schema(
                nullable = true,
                description = "Condition on the base; absent for everybody asked",
                examples = "clients who disagreed with a decision")
        String base,

        @Schema(description = "Where the framework takes it from")
        List<String> sources,

        List<FigureView> figures) {

    /** A question of the section and the statement below it. */
    @Schema(name = "MeasureQuestion")
    public record QuestionView(
            String question, @Schema(nullable = true) String statement) {}

    /** One figure of the measure. */
    @Schema(name = "Figure")
    public record FigureView(
            @Schema(examples = "PS01") String code,
            @Schema(nullable = true) String text,

            @Schema(nullable = true, description = "How answers count; survey percentages only")
            String rule,

            @Schema(description = "Empty as long as nothing fills it")
            List<SeriesView> series) {}

    static MeasureView from(Measure measure, String framework, String section, Map<String, List<Series>> results) {
        return new MeasureView(
                measure.code(),
                framework,
                measure.section(),
                section,
                measure.questions().stream()
                        .map(question -> new QuestionView(question.question(), question.statement()))
                        .toList(),
                measure.wording(),
                measure.text(),
                measure.kind() == null ? null : measure.kind().code(),
                measure.population(),
                measure.base(),
                measure.sources(),
                measure.figures().stream()
                        .map(figure -> new FigureView(
                                figure.code(),
                                figure.text(),
                                measure.takesAnswers() ? figure.rule().inWords() : null,
                                results.getOrDefault(figure.code(), List.of()).stream()
                                        .map(SeriesView::from)
                                        .toList()))
                        .toList());
    }
}
