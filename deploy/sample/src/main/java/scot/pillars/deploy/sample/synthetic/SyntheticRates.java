package scot.pillars.deploy.sample.synthetic;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Every true rate of the synthetic year: what a statistic made from the generated checks must converge to.
 * All rates are shares between 0 and 1 unless said otherwise.
 *
 * @param benefits the truth per benefit code
 * @param tiers weight of each assurance tier among first checks
 * @param incomplete share of checks that end incomplete
 * @param notSubjectToReview share of checks of cases not subject to review
 * @param evidenceNotFound share of checks whose evidence was not found
 * @param bothDirections share of checks wrong in money that have a line in each direction
 * @param secondLine share of the other checks wrong in money that have a second line of the same direction
 * @param procedural share of complete checks, right in money, with an error that has no effect on it
 * @param prePayment share of first checks made before payment; later checks are made after it
 * @param correctedBeforePayment share of errors found before payment that are corrected at source (prevented)
 * @param correctedAfterPayment share of errors found after payment that are corrected at source (incurred)
 * @param checkedAgain share of checks made after payment that a later check of the next tier repeats
 * @param decisionsPerCheck decisions written per decision that is checked, at least 1
 * @param descriptors weight of each descriptor among error lines with an effect on money, as far as it
 *     fits the benefit
 * @param proceduralDescriptors weight of each descriptor among the other error lines
 * @param causes weight of each cause among the error lines of a responsible party, by the party as in {@code parties}
 * @param parties weight of each responsible party among error lines with an effect on money; several that contributed
 *     together are joined by a plus sign; errors without such an effect are the agency's own
 * @param survey the truth per figure of the client survey
 */
public record SyntheticRates(
        Map<String, BenefitRates> benefits,
        Map<Integer, Double> tiers,
        double incomplete,
        double notSubjectToReview,
        double evidenceNotFound,
        double bothDirections,
        double secondLine,
        double procedural,
        double prePayment,
        double correctedBeforePayment,
        double correctedAfterPayment,
        double checkedAgain,
        int decisionsPerCheck,
        Map<String, Double> descriptors,
        Map<String, Double> proceduralDescriptors,
        Map<String, Map<String, Double>> causes,
        Map<String, Double> parties,
        Map<String, SurveyRates> survey) {

    /** The party to whom errors without an effect on money belong. */
    static final String AGENCY = "SSS";

    public SyntheticRates {
        benefits = new LinkedHashMap<>(benefits);
        tiers = new LinkedHashMap<>(tiers);
        descriptors = new LinkedHashMap<>(descriptors);
        proceduralDescriptors = new LinkedHashMap<>(proceduralDescriptors);
        causes = new LinkedHashMap<>(causes);
        parties = new LinkedHashMap<>(parties);
        survey = new LinkedHashMap<>(survey);
        share("dispositions other than complete", incomplete + notSubjectToReview + evidenceNotFound);
        share("bothDirections", bothDirections);
        share("secondLine", secondLine);
        share("procedural", procedural);
        share("prePayment", prePayment);
        share("correctedBeforePayment", correctedBeforePayment);
        share("correctedAfterPayment", correctedAfterPayment);
        share("checkedAgain", checkedAgain);
        if (!causes.keySet().containsAll(parties.keySet()) || !causes.containsKey(AGENCY)) {
            throw new IllegalArgumentException("causes must be given for each of the parties and for " + AGENCY);
        }
        if (decisionsPerCheck < 1) {
            throw new IllegalArgumentException("decisionsPerCheck must be at least 1");
        }
    }

    /** The rates of the shipped sample: invented, of a plausible size, and nobody's real figures. */
    public static SyntheticRates defaults() {
        return DefaultRates.ALL;
    }

    /** Rates from a JSON file of this record's shape; {@code expected.json} carries one under {@code rates}. */
    public static SyntheticRates read(Path file) throws IOException {
        return new ObjectMapper().readValue(file.toFile(), SyntheticRates.class);
    }

    static void share(String name, double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException(name + " must be between 0 and 1, was " + value);
        }
    }
}
