package scot.pillars.assurance.worklist.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * One thing that two checks of the same decision say differently.
 *
 * @param what {@code disposition}, {@code outcome}, {@code criterion} or {@code error}
 * @param code the criterion's or descriptor's code, null for disposition and outcome
 * @param first what the first says, null for nothing
 * @param second what the second says, null for nothing
 */
public record CheckDifference(String what, String code, String first, String second) {

    /**
     * What a check says, in comparable words.
     *
     * @param criteria result by code of the criterion
     * @param errors direction and amount by code of the descriptor
     */
    public record Said(String disposition, String outcome, Map<String, String> criteria, Map<String, String> errors) {
        /** The outcome; of a check that was not completed its disposition. */
        public String result() {
            return outcome == null ? disposition : outcome;
        }
    }

    /** The differences in the order disposition, outcome, criteria, errors. */
    public static List<CheckDifference> between(Said first, Said second) {
        List<CheckDifference> differences = new ArrayList<>();
        add(differences, "disposition", null, first.disposition(), second.disposition());
        add(differences, "outcome", null, first.outcome(), second.outcome());
        each(differences, "criterion", first.criteria(), second.criteria());
        each(differences, "error", first.errors(), second.errors());
        return differences;
    }

    private static void each(
            List<CheckDifference> differences, String what, Map<String, String> first, Map<String, String> second) {
        Map<String, String> both = new LinkedHashMap<>(first);
        second.forEach(both::putIfAbsent);
        both.keySet().forEach(code -> add(differences, what, code, first.get(code), second.get(code)));
    }

    private static void add(List<CheckDifference> differences, String what, String code, String first, String second) {
        if (!Objects.equals(first, second)) {
            differences.add(new CheckDifference(what, code, first, second));
        }
    }
}
