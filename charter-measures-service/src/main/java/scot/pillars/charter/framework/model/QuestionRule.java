package scot.pillars.charter.framework.model;

import java.util.Optional;

/**
 * The explicit rule of a question (quality-domain, rule 7.2): positive share = positive answers over the respondents
 * who were asked and answered; whether "don't know" and "not applicable" stay in the base is said here and printed
 * with the figure.
 *
 * @param scale the answers it offers
 * @param dontKnowInBase whether "don't know" counts in the base, as neither
 * @param notApplicableInBase whether "not applicable" counts in the base, as neither
 */
public record QuestionRule(Scale scale, boolean dontKnowInBase, boolean notApplicableInBase) {

    /** The rule where the framework names none: both answers are left out of the base. */
    public static QuestionRule usual(Scale scale) {
        return new QuestionRule(scale, false, false);
    }

    /** How the answer counts; empty when the question does not offer it. */
    public Optional<Counts> counts(Answer answer) {
        return switch (answer) {
            case DONT_KNOW -> Optional.of(dontKnowInBase ? Counts.NEUTRAL : Counts.OUTSIDE_BASE);
            case NOT_APPLICABLE -> Optional.of(notApplicableInBase ? Counts.NEUTRAL : Counts.OUTSIDE_BASE);
            default -> answer.scale() == scale ? Optional.of(answer.counts()) : Optional.empty();
        };
    }

    /** The rule as it is printed with the figure. */
    public String inWords() {
        return "Positive: " + scale.positive() + "; negative: " + scale.negative() + "; base: all who were asked and "
                + "answered, \"don't know\" " + (dontKnowInBase ? "included" : "left out") + ", \"not applicable\" "
                + (notApplicableInBase ? "included" : "left out");
    }
}
