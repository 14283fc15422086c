package scot.pillars.deploy.sample.synthetic;

import java.util.LinkedHashMap;
import java.util.Map;

/** The shipped sample's rates. Weekly benefits are priced near the rates of 2025-26; error rates are invented. */
final class DefaultRates {

    static final SyntheticRates ALL = new SyntheticRates(
            benefits(),
            weights(1, 0.68, 2, 0.27, 3, 0.05),
            0.010,
            0.008,
            0.004,
            0.03,
            0.12,
            0.09,
            0.45,
            0.85,
            0.10,
            0.04,
            2,
            Vocabulary.descriptorWeights(),
            Vocabulary.proceduralWeights(),
            Vocabulary.causeWeights(),
            Vocabulary.partyWeights(),
            survey());

    private DefaultRates() {}

    private static Map<String, BenefitRates> benefits() {
        Map<String, BenefitRates> all = new LinkedHashMap<>();
        all.put("CAS", new BenefitRates(1.5, 0.021, 0.60, 29_350, 26));
        all.put("BSG-PB", new BenefitRates(2.5, 0.034, 0.48, 76_750, 0));
        all.put("BSG-EL", new BenefitRates(3.0, 0.031, 0.45, 31_970, 0));
        all.put("BSG-SA", new BenefitRates(3.0, 0.029, 0.44, 31_970, 0));
        all.put("BSF", new BenefitRates(7.0, 0.052, 0.55, 2_160, 4));
        all.put("FSP", new BenefitRates(1.5, 0.083, 0.38, 128_000, 0));
        all.put("YCG", new BenefitRates(1.0, 0.026, 0.50, 39_065, 52));
        all.put("JSP", new BenefitRates(0.7, 0.061, 0.57, 31_970, 0));
        all.put("CWHP", new BenefitRates(1.8, 0.018, 0.46, 25_570, 52));
        all.put("SCP", new BenefitRates(23.0, 0.041, 0.62, 10_860, 4));
        all.put("CDP", new BenefitRates(11.0, 0.047, 0.41, 29_560, 4));
        all.put("ADP", new BenefitRates(26.0, 0.056, 0.47, 29_560, 4));
        all.put("WHP", new BenefitRates(2.5, 0.012, 0.52, 5_955, 52));
        all.put("CSP", new BenefitRates(5.5, 0.068, 0.66, 33_320, 4));
        all.put("PADP", new BenefitRates(7.0, 0.044, 0.43, 29_560, 4));
        all.put("PAWHP", new BenefitRates(2.0, 0.015, 0.58, 20_340, 52));
        all.put("SADLA", new BenefitRates(1.0, 0.039, 0.49, 29_560, 4));
        return all;
    }

    private static Map<String, SurveyRates> survey() {
        Map<String, SurveyRates> all = new LinkedHashMap<>();
        all.put("PS01", new SurveyRates(0.82, 0.93, 0.02, 0.01, 0.01));
        all.put("PS02", new SurveyRates(0.82, 0.88, 0.04, 0.02, 0.01));
        all.put("PS03", new SurveyRates(0.82, 0.91, 0.03, 0.01, 0.01));
        all.put("PS04", new SurveyRates(0.82, 0.89, 0.03, 0.02, 0.02));
        all.put("PS06", new SurveyRates(1.00, 0.90, 0.03, 0.03, 0.02));
        all.put("PS07", new SurveyRates(0.05, 0.37, 0.42, 0.06, 0.03));
        all.put("PS08", new SurveyRates(0.05, 0.22, 0.64, 0.05, 0.02));
        all.put("PS10", new SurveyRates(1.00, 0.71, 0.14, 0.02, 0.02));
        all.put("PS11", new SurveyRates(0.90, 0.83, 0.09, 0.03, 0.01));
        all.put("PS12", new SurveyRates(0.80, 0.92, 0.03, 0.02, 0.02));
        all.put("PS13", new SurveyRates(0.80, 0.93, 0.03, 0.02, 0.01));
        all.put("PS14", new SurveyRates(0.82, 0.87, 0.04, 0.03, 0.01));
        all.put("PS15", new SurveyRates(0.90, 0.84, 0.08, 0.01, 0.01));
        all.put("PS16", new SurveyRates(0.13, 0.46, 0.33, 0.04, 0.02));
        all.put("PW10", new SurveyRates(0.64, 0.86, 0.06, 0.01, 0.01));
        all.put("PW12", new SurveyRates(0.64, 0.82, 0.08, 0.02, 0.01));
        all.put("PW13", new SurveyRates(0.09, 0.58, 0.22, 0.05, 0.04));
        all.put("PW14", new SurveyRates(1.00, 0.69, 0.18, 0.01, 0.01));
        all.put("PW15", new SurveyRates(1.00, 0.78, 0.10, 0.03, 0.01));
        all.put("PW16", new SurveyRates(0.17, 0.66, 0.16, 0.05, 0.03));
        all.put("LS07", new SurveyRates(1.00, 0.76, 0.06, 0.09, 0.01));
        all.put("LS08", new SurveyRates(1.00, 0.80, 0.05, 0.08, 0.01));
        return all;
    }

    private static Map<Integer, Double> weights(int a, double ofA, int b, double ofB, int c, double ofC) {
        Map<Integer, Double> weights = new LinkedHashMap<>();
        weights.put(a, ofA);
        weights.put(b, ofB);
        weights.put(c, ofC);
        return weights;
    }
}
