package scot.pillars.reporting.charter;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import scot.pillars.reporting.view.Datasets;

/**
 * How many figures of a section exist and how many are missing; never a score (quality-domain.md, section 7, rule 7).
 *
 * @param withNearValueOnly figures that only a similar question gives a value for
 * @param missing figures without any value
 */
@Schema(description = "How many figures of a section exist and how many are missing. Never a score.")
public record SectionTotal(
        @Schema(examples = "PS") String section,
        String sectionTitle,
        @Schema(nullable = true) String dataset,
        @Schema(nullable = true) String datasetLabel,
        @Schema(examples = "29") int measures,
        int figures,
        int withValue,
        int withNearValueOnly,
        int missing) {

    /** Counts per section and dataset. */
    static List<SectionTotal> of(List<CharterFigure> items, Map<String, Integer> measures) {
        Map<List<String>, List<CharterFigure>> sections = new LinkedHashMap<>();
        for (CharterFigure item : items) {
            List<String> key = new ArrayList<>();
            key.add(item.section());
            key.add(item.dataset());
            sections.computeIfAbsent(key, any -> new ArrayList<>()).add(item);
        }
        return sections.values().stream()
                .map(section -> count(section, measures.get(section.get(0).section())))
                .toList();
    }

    private static SectionTotal count(List<CharterFigure> items, int measures) {
        Set<String> figures = new HashSet<>();
        Set<String> withValue = new HashSet<>();
        Set<String> near = new HashSet<>();
        for (CharterFigure item : items) {
            if (item.figure() != null) {
                figures.add(item.figure());
                if (item.hasValue()) {
                    withValue.add(item.figure());
                }
                if (item.hasNearValue()) {
                    near.add(item.figure());
                }
            }
        }
        near.removeAll(withValue);
        CharterFigure first = items.get(0);
        return new SectionTotal(
                first.section(),
                first.sectionTitle(),
                first.dataset(),
                Datasets.label(first.dataset()),
                measures,
                figures.size(),
                withValue.size(),
                near.size(),
                figures.size() - withValue.size() - near.size());
    }
}
