package scot.pillars.deploy.sample.synthetic;

/**
 * The truth about one benefit.
 *
 * @param volume weight of the benefit among the decisions
 * @param caseErrorRate share of complete checks with an effect on money, 0 to 1
 * @param overShare share of those that are overpayments; the rest are underpayments
 * @param payment usual payment in pence, the unit in which amounts in error are drawn
 * @param weeks weeks one payment covers; 0 for a payment made once
 */
public record BenefitRates(double volume, double caseErrorRate, double overShare, long payment, int weeks) {

    public BenefitRates {
        SyntheticRates.share("caseErrorRate", caseErrorRate);
        SyntheticRates.share("overShare", overShare);
        if (!(volume >= 0) || payment <= 0 || weeks < 0) {
            throw new IllegalArgumentException("volume and weeks must not be negative, payment must be above zero");
        }
    }
}
