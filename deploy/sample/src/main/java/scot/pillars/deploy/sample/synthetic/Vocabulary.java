package scot.pillars.deploy.sample.synthetic;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The words of the synthetic year, all of them in the vocabulary PILLARS that assurance ships. */
final class Vocabulary {

    static final List<String> DETECTION_POINTS = List.of("case-record", "evidence", "client-contact", "data-match");

    private static final Set<String> DISABILITY = Set.of("CDP", "ADP", "PADP", "SADLA");
    private static final Set<String> CARING = Set.of("CSP", "CAS", "YCG");
    private static final Set<String> FAMILY = Set.of("SCP", "BSG-PB", "BSG-EL", "BSG-SA", "BSF", "FSP");
    private static final Set<String> INCOME = Set.of("CSP", "BSF", "FSP", "JSP", "SCP");

    private Vocabulary() {}

    static Map<String, Double> descriptorWeights() {
        return weights(
                "INC-OMITTED", 9.0,
                "INC-WRONG-AMOUNT", 7.0,
                "INC-CHANGE-MISSED", 5.0,
                "QLB-NOT-IN-PAYMENT", 8.0,
                "QLB-OVERLOOKED", 6.0,
                "RES-NOT-TESTED", 3.0,
                "RES-WRONG-DATE", 4.0,
                "HSE-CHILD-OMITTED", 7.0,
                "HSE-CHILD-NOT-ELIGIBLE", 6.0,
                "HSE-RESPONSIBILITY", 4.0,
                "AGE-WRONG-BAND", 2.0,
                "CON-CRITERIA-VERSION", 3.0,
                "CON-WRONG-POINTS", 14.0,
                "CON-EVIDENCE-IGNORED", 9.0,
                "CON-AWARD-PERIOD", 6.0,
                "CAR-HOURS-NOT-TESTED", 7.0,
                "CAR-CARED-FOR-AWARD", 9.0,
                "CAR-OVERLAP", 12.0,
                "RAT-WRONG-RATE", 8.0,
                "RAT-UPRATING-MISSED", 3.0,
                "RAT-ARITHMETIC", 4.0,
                "DAT-WRONG-START", 12.0,
                "DAT-WRONG-END", 5.0,
                "DAT-LATE-APPLICATION", 3.0,
                "CHG-NOT-ACTED-ON", 10.0,
                "CHG-ACTED-LATE", 8.0,
                "EVI-WRONGLY-WEIGHED", 4.0,
                "PAY-DUPLICATE", 1.5,
                "PAY-NOT-STOPPED", 5.0);
    }

    static Map<String, Double> proceduralWeights() {
        return weights(
                "REC-INCOMPLETE", 30.0,
                "REC-REASON-MISSING", 24.0,
                "REC-WRONG-CASE", 2.0,
                "LET-WRONG-CONTENT", 18.0,
                "LET-RIGHTS-OMITTED", 9.0,
                "IDY-NOT-VERIFIED", 6.0,
                "EVI-NOT-REQUESTED", 11.0);
    }

    /** Several parties of one line are joined by a plus sign. */
    static Map<String, Double> partyWeights() {
        return weights(
                "SSS", 52.0, "CLIENT", 27.0, "SSS+CLIENT", 7.0, "DWP", 8.0, "REPRESENTATIVE", 4.0, "THIRD-PARTY", 2.0);
    }

    static Map<String, Map<String, Double>> causeWeights() {
        Map<String, Double> own = weights(
                "GUIDANCE", 16.0,
                "TRAINING", 14.0,
                "SYSTEM", 13.0,
                "WORKLOAD", 9.0,
                "PROCESS", 10.0,
                "SLIP", 20.0,
                "DATA-ENTRY", 12.0,
                "HANDOVER", 5.0,
                "NOT-ESTABLISHED", 1.0);
        Map<String, Double> theirs =
                weights("INFORMATION-NOT-GIVEN", 45.0, "INFORMATION-WRONG", 25.0, "INFORMATION-LATE", 30.0);
        Map<String, Map<String, Double>> causes = new LinkedHashMap<>();
        causes.put("SSS", own);
        causes.put("CLIENT", theirs);
        causes.put("SSS+CLIENT", weights("INFORMATION-LATE", 40.0, "PROCESS", 35.0, "HANDOVER", 25.0));
        causes.put("DWP", weights("OTHER-BODY", 1.0));
        causes.put("REPRESENTATIVE", theirs);
        causes.put("THIRD-PARTY", weights("OTHER-BODY", 60.0, "INFORMATION-WRONG", 40.0));
        return causes;
    }

    /** Whether an error of this kind can happen to the benefit: no disability criteria in a grant for a funeral. */
    static boolean fits(String descriptor, String benefit) {
        return switch (descriptor.substring(0, 3)) {
            case "CON" -> DISABILITY.contains(benefit);
            case "CAR" -> CARING.contains(benefit);
            case "HSE" -> FAMILY.contains(benefit);
            case "INC" -> INCOME.contains(benefit);
            case "QLB" -> !DISABILITY.contains(benefit) && !CARING.contains(benefit);
            default -> true;
        };
    }

    private static Map<String, Double> weights(Object... pairs) {
        Map<String, Double> weights = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            weights.put((String) pairs[i], (Double) pairs[i + 1]);
        }
        return weights;
    }
}
