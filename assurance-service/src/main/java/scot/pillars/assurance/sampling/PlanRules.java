package scot.pillars.assurance.sampling;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import scot.pillars.assurance.check.model.Registers;
import scot.pillars.assurance.sampling.SamplingPlanRequest.StratumSetting;
import scot.pillars.assurance.sampling.model.AllocationRule;
import scot.pillars.assurance.sampling.model.Method;
import scot.pillars.assurance.sampling.model.Stratification;
import scot.pillars.kit.http.FieldError;

/** What a sampling plan must keep to, whatever the frame will hold. */
final class PlanRules {
    private static final double SUM_OF_SHARES = 1e-6;
    private static final int THIRD_LINE = 3;

    private final SamplingPlanRequest plan;
    private final List<FieldError> broken = new ArrayList<>();

    private PlanRules(SamplingPlanRequest plan) {
        this.plan = plan;
    }

    /** Every rule that the plan breaks, in the order of its fields. */
    static List<FieldError> broken(SamplingPlanRequest plan, Registers registers) {
        PlanRules rules = new PlanRules(plan);
        rules.population(registers);
        rules.method();
        rules.strata();
        rules.proficiency();
        rules.size();
        rules.caps();
        return List.copyOf(rules.broken);
    }

    private void population(Registers registers) {
        for (String benefit : plan.benefits()) {
            refuseIf(
                    !registers.benefits().containsKey(benefit),
                    "benefits",
                    "benefit-known",
                    "The register holds no benefit " + benefit);
        }
        refuseIf(
                plan.amountFrom() != null
                        && plan.amountBelow() != null
                        && plan.amountBelow().compareTo(plan.amountFrom()) <= 0,
                "amountBelow",
                "order",
                "The amounts end above where they begin");
        refuseIf(
                (plan.decidedFrom() == null) != (plan.decidedTo() == null)
                        || plan.decidedTo() != null && plan.decidedTo().isBefore(plan.decidedFrom()),
                "decidedTo",
                "order",
                "Give both days of decision, the last not before the first, or neither");
    }

    private void method() {
        refuseIf(
                plan.tier() == THIRD_LINE && plan.method() == Method.RISK_TARGETED,
                "method",
                "independent-random",
                "The third line of defence draws at random: its figures must not depend on what somebody expects");
        refuseIf(
                plan.method() == Method.SYSTEMATIC == plan.sortBy().isEmpty(),
                "sortBy",
                "systematic-sorted",
                "A systematic sample, and only that, says what it is sorted by");
        refuseIf(
                plan.method() == Method.STRATIFIED == (plan.stratifyBy().isEmpty() || plan.allocation() == null),
                plan.stratifyBy().isEmpty() ? "stratifyBy" : "allocation",
                "stratified-by",
                "A stratified sample, and only that, says what it is divided by and how");
        refuseIf(
                plan.method() == Method.RISK_TARGETED == (plan.targeted() == null),
                "targeted",
                "risk-targeted",
                "A risk-targeted plan, and only that, says how many of the highest scores it takes");
        refuseIf(
                plan.stratifyBy().contains(Stratification.AMOUNT_BAND)
                        == plan.amountBands().isEmpty(),
                "amountBands",
                "amount-bands",
                "A frame divided by amount, and only that, has limits of its amount bands");
        BigDecimal before = null;
        for (BigDecimal limit : plan.amountBands()) {
            refuseIf(
                    before != null && limit.compareTo(before) <= 0,
                    "amountBands",
                    "bands-ascend",
                    "The limits of the amount bands ascend");
            before = limit;
        }
        refuseIf(
                new HashSet<>(plan.stratifyBy()).size() < plan.stratifyBy().size(),
                "stratifyBy",
                "unique",
                "A frame is divided by each thing once");
    }

    private void strata() {
        Set<String> names = new HashSet<>();
        double shares = 0;
        for (int i = 0; i < plan.strata().size(); i++) {
            StratumSetting one = plan.strata().get(i);
            String field = "strata[" + i + "]";
            refuseIf(!names.add(one.name()), field + ".name", "unique", "Two strata have the name " + one.name());
            shares += one.share() == null ? 0 : one.share();
            needs(AllocationRule.NEYMAN, one.deviation(), field + ".deviation", "neyman needs its standard deviation");
            needs(AllocationRule.SHARES, one.share(), field + ".share", "shares needs its share of the sample");
            needs(AllocationRule.NUMBERS, one.number(), field + ".number", "numbers needs how many are drawn");
        }
        refuseIf(
                plan.allocation() == AllocationRule.SHARES && Math.abs(shares - 1) > SUM_OF_SHARES,
                "strata",
                "shares-sum-to-one",
                "The shares sum to "
                        + BigDecimal.valueOf(shares)
                                .setScale(4, java.math.RoundingMode.HALF_UP)
                                .stripTrailingZeros()
                                .toPlainString()
                        + ", not to 1");
        refuseIf(
                plan.allocation() != null
                        && plan.allocation() != AllocationRule.PROPORTIONAL
                        && plan.strata().isEmpty(),
                "strata",
                "strata-named",
                "This allocation needs what the plan says of each stratum");
        refuseIf(
                plan.method() != Method.STRATIFIED && !plan.strata().isEmpty(),
                "strata",
                "stratified-by",
                "Only a stratified plan says something of strata");
    }

    private void needs(AllocationRule rule, Object value, String field, String message) {
        refuseIf(
                plan.allocation() == rule && value == null,
                field,
                "stratum-needs",
                "A stratum of the allocation " + message);
    }

    private void proficiency() {
        refuseIf(
                plan.method() == Method.PROFICIENCY == (plan.proficiency() == null),
                "proficiency",
                "proficiency-bands",
                "A plan by proficiency, and only that, says how colleagues are assessed");
        if (plan.proficiency() == null) {
            return;
        }
        List<SamplingPlanRequest.Band> bands = plan.proficiency().bands();
        Set<String> names = new HashSet<>(Set.of(BuildingFrame.NOT_ASSESSED));
        for (int i = 0; i < bands.size(); i++) {
            SamplingPlanRequest.Band band = bands.get(i);
            String field = "proficiency.bands[" + i + "]";
            refuseIf(!names.add(band.name()), field + ".name", "unique", "Two bands have the name " + band.name());
            refuseIf(
                    i > 0 && band.passedFrom() >= bands.get(i - 1).passedFrom(),
                    field + ".passedFrom",
                    "bands-descend",
                    "The bands begin with the highest");
        }
        refuseIf(
                bands.get(bands.size() - 1).passedFrom() != 0,
                "proficiency.bands",
                "bands-cover",
                "The last band begins at 0, so that every colleague has one");
    }

    private void size() {
        int given = (plan.size() == null ? 0 : 1) + (plan.sizeFor() == null ? 0 : 1);
        boolean says = plan.method() != Method.ALL
                && plan.method() != Method.PROFICIENCY
                && plan.allocation() != AllocationRule.NUMBERS;
        refuseIf(
                given != (says ? 1 : 0),
                "size",
                "one-size",
                says
                        ? "Give either the size or the margin that it shall buy"
                        : "How many are drawn follows from the method; give no size");
    }

    private void caps() {
        for (int i = 0; i < plan.strata().size(); i++) {
            Long atLeast = plan.strata().get(i).atLeast();
            refuseIf(
                    plan.mostPerStratum() != null && atLeast != null && atLeast > plan.mostPerStratum(),
                    "strata[" + i + "].atLeast",
                    "quota-within-cap",
                    "A quota of " + atLeast + " does not fit under a cap of " + plan.mostPerStratum() + " per stratum");
        }
    }

    private void refuseIf(boolean wrong, String field, String rule, String message) {
        if (wrong) {
            broken.add(new FieldError(field, rule, message));
        }
    }
}
