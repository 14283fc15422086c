package scot.pillars.charter.measure;

import java.util.List;
import java.util.Map;
import scot.pillars.charter.framework.model.Section;
import scot.pillars.charter.measure.model.Series;

/**
 * A section of the framework on the area's first page.
 *
 * @param filled figures that have a value, of all the section's figures
 */
public record SectionLines(String code, String title, int measures, long figures, long filled, List<FigureLine> lines) {
    static SectionLines of(Section section, Map<String, List<Series>> results) {
        List<FigureLine> lines = section.measures().stream()
                .flatMap(measure -> measure.figures().stream()
                        .flatMap(figure ->
                                FigureLine.of(measure, figure, results.getOrDefault(figure.code(), List.of()))
                                        .stream()))
                .toList();
        long figures = lines.stream().map(FigureLine::code).distinct().count();
        long filled = lines.stream()
                .filter(line -> line.value() != null)
                .map(FigureLine::code)
                .distinct()
                .count();
        return new SectionLines(
                section.code(), section.title(), section.measures().size(), figures, filled, lines);
    }
}
