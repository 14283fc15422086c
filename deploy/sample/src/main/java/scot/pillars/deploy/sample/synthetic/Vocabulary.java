package scot.pillars.deploy.sample.synthetic;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The words of the synthetic year, all of them in the vocabulary that assurance ships. */
final class Vocabulary {

    static final List<String> DETECTION_POINTS = List.of("case-record", "evidence", "client-contact", "data-match");

    private Vocabulary() {}

    static Map<String, Double> descriptorWeights() {
        return weights(
                "INC-OMITTED", 14.0,
                "INC-WRONG-AMOUNT", 11.0,
                "RES-WRONG-DATE", 9.0);
    }

    static Map<String, Double> proceduralWeights() {
        return weights("REC-INCOMPLETE", 30.0);
    }

    static Map<String, Double> causeWeights() {
        return weights("GUIDANCE", 16.0);
    }

    /** Several parties of one line are joined by a plus sign. */
    static Map<String, Double> partyWeights() {
        return weights("SSS", 52.0, "CLIENT", 27.0, "SSS+CLIENT", 7.0, "DWP", 8.0);
    }

    private static Map<String, Double> weights(Object... pairs) {
        Map<String, Double> weights = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            weights.put((String) pairs[i], (Double) pairs[i + 1]);
        }
        return weights;
    }
}
