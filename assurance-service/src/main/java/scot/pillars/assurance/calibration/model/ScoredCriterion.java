package scot.pillars.assurance.calibration.model;

import java.util.List;

/**
 * A criterion as it is scored in a session.
 *
 * @param scale the answers one can give, in their order, at least two
 * @param ordered whether neighbours in the scale are nearer to each other
 */
public record ScoredCriterion(String code, String question, List<String> scale, boolean ordered) {
    /** The outcomes of a criterion of a check. */
    public static final List<String> FINDINGS = List.of("met", "not-met", "not-applicable", "insufficient-evidence");

    /** The outcomes where a form does not take not applicable. */
    public static final List<String> ALWAYS_APPLICABLE = List.of("met", "not-met", "insufficient-evidence");

    public ScoredCriterion {
        scale = List.copyOf(scale);
    }

    /** Whether an answer passes or fails, so that leniency and severity can be told. */
    public boolean passesOrFails() {
        return scale.contains("met") && scale.contains("not-met");
    }
}
