package scot.pillars.assurance.form.model;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One version of a check form.
 *
 * @param version from 1
 * @param title name for people
 * @param criteria in the order of the form
 */
public record FormVersion(CheckForm form, int version, String title, List<Criterion> criteria) {
    public FormVersion {
        criteria = List.copyOf(criteria);
    }

    /** The criterion with this code. */
    public Optional<Criterion> criterion(String code) {
        return criteria.stream().filter(one -> one.code().equals(code)).findFirst();
    }

    /**
     * The criteria that are asked, given the answers so far: one that depends on another is asked only when that one is
     * asked itself and its answer is among the results named.
     *
     * @param results answers by code of the criterion
     */
    public List<Criterion> shown(Map<String, Result> results) {
        Map<String, Criterion> shown = new LinkedHashMap<>();
        for (Criterion one : criteria) {
            Criterion.ShownIf condition = one.shownIf();
            if (condition == null || shown.containsKey(condition.criterion()) && holds(condition, results)) {
                shown.put(one.code(), one);
            }
        }
        return List.copyOf(shown.values());
    }

    private static boolean holds(Criterion.ShownIf condition, Map<String, Result> results) {
        Result given = results.get(condition.criterion());
        return given != null && condition.results().contains(given);
    }

    /** The answers by code; of several to one criterion the first. */
    static Map<String, Result> results(List<Answer> answers) {
        Map<String, Result> results = new HashMap<>();
        answers.forEach(one -> results.putIfAbsent(one.criterion(), one.result()));
        return results;
    }
}
