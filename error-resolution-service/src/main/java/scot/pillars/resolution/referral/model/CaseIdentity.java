package scot.pillars.resolution.referral.model;

import java.util.UUID;

/**
 * What makes an error case one case: the determination and the period that is wrong (section 5, rule 1). Datasets are
 * never mixed and amounts of two currencies never added, so both are part of it.
 *
 * @param dataset whose data it is
 * @param determinationToken the random name of the determination
 * @param wrongPeriod key of the {@link WrongPeriod}
 * @param currency ISO 4217 currency of the amounts
 */
public record CaseIdentity(String dataset, UUID determinationToken, String wrongPeriod, String currency) {
    public CaseIdentity {
        if (dataset == null || determinationToken == null || wrongPeriod == null || currency == null) {
            throw new IllegalArgumentException(
                    "an error case is known by dataset, determination, period and currency; one is missing");
        }
    }
}
