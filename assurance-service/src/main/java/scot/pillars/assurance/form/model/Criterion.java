package scot.pillars.assurance.form.model;

import java.math.BigDecimal;
import java.util.Set;

/**
 * One question of a check form.
 *
 * @param code the same question keeps it in later versions
 * @param standard what must be so for the answer met
 * @param risk what goes wrong where it is not
 * @param guidance code of the guidance behind it, null for none
 * @param guidanceVersion version of the guidance that it was written against, null for none
 * @param weight its part in the score relative to the other criteria, more than zero
 * @param critical about right person, right benefit, right rate or right date: a fail fails the check
 * @param mayBeNotApplicable whether the answer not applicable is taken
 * @param commentOnFail whether the answer not met needs a comment
 * @param shownIf when it is asked, null for always
 */
public record Criterion(
        String code,
        String question,
        String standard,
        String risk,
        String guidance,
        Integer guidanceVersion,
        BigDecimal weight,
        boolean critical,
        boolean mayBeNotApplicable,
        boolean commentOnFail,
        ShownIf shownIf) {

    /**
     * Asked only after one of these results of an earlier criterion.
     *
     * @param criterion code of the earlier criterion
     */
    public record ShownIf(String criterion, Set<Result> results) {
        public ShownIf {
            results = Set.copyOf(results);
        }
    }
}
