package scot.pillars.assurance.calibration.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the scorers of a session said, case by criterion, in the order of the scorers.
 *
 * @param cases how many, numbered from 1
 * @param scorers who submitted
 * @param scores by scorer
 * @param answers of the expert or the consensus; empty when there are none
 */
public record ScoreMatrix(int cases, List<String> scorers, Map<String, List<Answer>> scores, List<Answer> answers) {

    /** One row per criterion and case, one column per scorer, null where there is no answer. */
    public List<List<String>> ratings(List<ScoredCriterion> criteria) {
        List<Map<String, String>> columns = scorers.stream()
                .map(one -> byUnit(scores.getOrDefault(one, List.of())))
                .toList();
        List<List<String>> rows = new ArrayList<>();
        for (String unit : units(criteria)) {
            List<String> row = new ArrayList<>();
            columns.forEach(column -> row.add(column.get(unit)));
            rows.add(row);
        }
        return rows;
    }

    /** The right rating of each row of {@link #ratings}, null where there is none; null when there are none at all. */
    public List<String> key(List<ScoredCriterion> criteria) {
        if (answers.isEmpty()) {
            return null;
        }
        Map<String, String> column = byUnit(answers);
        List<String> key = new ArrayList<>();
        units(criteria).forEach(unit -> key.add(column.get(unit)));
        return key;
    }

    private List<String> units(List<ScoredCriterion> criteria) {
        List<String> units = new ArrayList<>();
        for (ScoredCriterion criterion : criteria) {
            for (int place = 1; place <= cases; place++) {
                units.add(unit(place, criterion.code()));
            }
        }
        return units;
    }

    private static Map<String, String> byUnit(List<Answer> answers) {
        Map<String, String> column = new HashMap<>();
        answers.forEach(one -> column.put(unit(one.place(), one.criterion()), one.answer()));
        return column;
    }

    private static String unit(int place, String criterion) {
        return place + " " + criterion;
    }
}
