package scot.pillars.assurance.risk.model;

import java.util.Map;

/**
 * What is known of a decision when it is made, by name of the feature; what is not known is absent.
 *
 * @param words facts that are one of several words
 * @param numbers facts that are numbers
 */
public record Facts(Map<String, String> words, Map<String, Double> numbers) {
    public Facts {
        words = Map.copyOf(words);
        numbers = Map.copyOf(numbers);
    }
}
