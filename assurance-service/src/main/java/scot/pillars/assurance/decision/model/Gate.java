package scot.pillars.assurance.decision.model;

import java.util.ArrayList;
import java.util.List;

/**
 * Whether a decision must be checked before payment. Plans are independent, so its chance of selection by any of them is
 * 1 - product(1 - pi) (docs/domain/quality-domain.md, section 3, rule 7).
 */
public final class Gate {
    private Gate() {}

    /**
     * What a plan said.
     *
     * @param probability its chance of selecting this decision
     */
    public record Said(String plan, int version, double probability, boolean selected) {}

    /**
     * The answer about one decision.
     *
     * @param inclusionProbability chance that some plan selects it; 0 when none looks at it
     * @param said each plan that looked at it
     */
    public record Answer(boolean required, double inclusionProbability, List<Said> said) {}

    /** Asks every plan. */
    public static Answer ask(List<GatePlan> plans, GatedDecision decision) {
        List<Said> said = new ArrayList<>();
        double missed = 1;
        for (GatePlan plan : plans) {
            if (plan.looksAt(decision)) {
                said.add(new Said(plan.code(), plan.version(), plan.rate(), plan.selects(decision)));
                missed *= 1 - plan.rate();
            }
        }
        return new Answer(said.stream().anyMatch(Said::selected), 1 - missed, List.copyOf(said));
    }
}
