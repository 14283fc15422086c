package scot.pillars.assurance.form.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/**
 * What the answers of a check amount to (docs/domain/quality-domain.md, section 3, rule 4). "Criteria right" is the share,
 * "case right" is passed; they are reported apart.
 *
 * <p>Not applicable leaves the denominator, so the other weights count for more. Insufficient evidence is not right: a
 * decision that cannot be shown to be right does not keep its standard. It makes no error line of itself, and so no
 * amount of an estimate; a whole case without evidence has a disposition of its own.
 *
 * @param share weight of the criteria that are right over the weight of those that applied, 0 to 1 with four places
 * @param right how many criteria are met
 * @param applied how many applied
 * @param passed whether every critical criterion that applied is right, whatever the share
 */
public record Score(BigDecimal share, int right, int applied, boolean passed) {
    private static final int PLACES = 4;

    /** @return empty when no criterion applied: there is nothing to score */
    static Optional<Score> of(FormVersion form, List<Answer> answers) {
        BigDecimal all = BigDecimal.ZERO;
        BigDecimal met = BigDecimal.ZERO;
        int right = 0;
        int applied = 0;
        boolean passed = true;
        for (Answer answer : answers) {
            Criterion criterion = form.criterion(answer.criterion()).orElseThrow();
            if (answer.result() == Result.NOT_APPLICABLE) {
                continue;
            }
            boolean isRight = answer.result() == Result.MET;
            all = all.add(criterion.weight());
            applied++;
            if (isRight) {
                met = met.add(criterion.weight());
                right++;
            }
            passed &= isRight || !criterion.critical();
        }
        return applied == 0
                ? Optional.empty()
                : Optional.of(new Score(met.divide(all, PLACES, RoundingMode.HALF_UP), right, applied, passed));
    }
}
