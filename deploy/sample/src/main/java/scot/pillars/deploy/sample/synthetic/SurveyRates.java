package scot.pillars.deploy.sample.synthetic;

/**
 * The truth about one figure of the client survey.
 *
 * @param asked share of respondents who are routed to the question, 0 to 1
 * @param positive share of those who agree or strongly agree
 * @param negative share of those who disagree or strongly disagree
 * @param dontKnow share of those who do not know
 * @param notApplicable share of those to whom it does not apply; what is left neither agrees nor disagrees
 */
public record SurveyRates(double asked, double positive, double negative, double dontKnow, double notApplicable) {

    public SurveyRates {
        SyntheticRates.share("asked", asked);
        SyntheticRates.share("positive", positive);
        SyntheticRates.share("negative", negative);
        SyntheticRates.share("dontKnow", dontKnow);
        SyntheticRates.share("notApplicable", notApplicable);
        SyntheticRates.share("all answers", positive + negative + dontKnow + notApplicable - 1e-9);
    }
}
