package scot.pillars.events;

/**
 * How far checkers agreed on one criterion; a coefficient is absent where it is undefined.
 *
 * @param criterion code of the criterion
 * @param compared cases with at least two ratings
 * @param agreement share of pairs of checkers that said the same, 0 to 1
 * @param cohen Cohen's kappa, of two checkers only
 * @param fleiss Fleiss' kappa
 * @param krippendorff Krippendorff's alpha, nominal, or ordinal where the answers have an order
 * @param ac1 Gwet's AC1
 * @param pabak kappa adjusted for prevalence and bias
 */
public record CriterionAgreement(
        String criterion,
        int compared,
        Double agreement,
        Double cohen,
        Double fleiss,
        Double krippendorff,
        Double ac1,
        Double pabak) {}
