package scot.pillars.assurance.decision.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;

/**
 * A plan that selects decisions before payment, one at a time. Empty sets and nulls do not restrict.
 *
 * @param rate chance of selection of each decision it looks at, above 0 and at most 1
 * @param seed key of its permanent random numbers
 */
public record GatePlan(
        String code,
        int version,
        Set<String> benefits,
        Set<DecisionType> types,
        Set<Channel> channels,
        Set<String> teams,
        BigDecimal amountFrom,
        Integer inPostLessThanDays,
        double rate,
        byte[] seed,
        LocalDate inForceFrom,
        LocalDate inForceTo) {
    public GatePlan {
        if (!(rate > 0 && rate <= 1)) {
            throw new IllegalArgumentException("a rate is above 0 and at most 1");
        }
    }

    /** Whether the decision belongs to the population it selects from. */
    public boolean looksAt(GatedDecision decision) {
        return inForce(decision.decidedOn())
                && holds(benefits, decision.benefit())
                && holds(types, decision.type())
                && holds(channels, decision.channel())
                && holds(teams, decision.team())
                && (amountFrom == null
                        || decision.amount() != null && decision.amount().compareTo(amountFrom) >= 0)
                && (inPostLessThanDays == null || isNewInPost(decision));
    }

    /** Whether it selects the decision, provided that it looks at it: the same answer whenever it is asked. */
    public boolean selects(GatedDecision decision) {
        return rate == 1 || PermanentRandomNumber.of(seed, decision.reference()) < rate;
    }

    private boolean inForce(LocalDate day) {
        return !day.isBefore(inForceFrom) && (inForceTo == null || !day.isAfter(inForceTo));
    }

    private boolean isNewInPost(GatedDecision decision) {
        return decision.inPostSince() != null
                && decision.decidedOn().isBefore(decision.inPostSince().plusDays(inPostLessThanDays));
    }

    private static <T> boolean holds(Set<T> restricted, T value) {
        return restricted.isEmpty() || value != null && restricted.contains(value);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof GatePlan plan
                && code.equals(plan.code)
                && version == plan.version
                && Arrays.equals(seed, plan.seed);
    }

    @Override
    public int hashCode() {
        return code.hashCode() + version;
    }
}
