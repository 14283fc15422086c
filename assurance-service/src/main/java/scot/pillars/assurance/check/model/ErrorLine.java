package scot.pillars.assurance.check.model;

import java.time.LocalDate;
import java.util.List;

/**
 * One error as entered; codes are those of the check's vocabulary. What is not known is null.
 *
 * @param criterion the criterion that was not met
 * @param descriptor element and nature, by code
 * @param cause why, by code
 * @param responsibleParties who contributed, by code; empty when not known
 * @param amount what the checker found, only with an effect on money
 * @param periodFrom first day of the wrong payments
 * @param periodTo last day of the wrong payments
 * @param occurredOn when it arose
 * @param occurrence when it arose in the source's words, in history without a date
 * @param correctedAtSource already put right by the colleague or the checker
 */
public record ErrorLine(
        String criterion,
        String descriptor,
        String cause,
        List<String> responsibleParties,
        Direction direction,
        Amount amount,
        LocalDate periodFrom,
        LocalDate periodTo,
        Effect effect,
        String detectionPoint,
        LocalDate occurredOn,
        String occurrence,
        boolean correctedAtSource) {

    /** The same error with another cause. */
    ErrorLine withCause(String another) {
        return new ErrorLine(
                criterion,
                descriptor,
                another,
                responsibleParties,
                direction,
                amount,
                periodFrom,
                periodTo,
                effect,
                detectionPoint,
                occurredOn,
                occurrence,
                correctedAtSource);
    }

    /** Whether the line says that money was wrong. */
    public boolean wrongInMoney() {
        return direction != null && direction.wrongInMoney();
    }

    /**
     * The effect as given; otherwise an error corrected before payment was prevented (quality-domain.md, 3.14), and one
     * found after payment incurred. Null without effect on money.
     */
    public Effect effectGiven(Timing timing) {
        if (!wrongInMoney() || effect != null) {
            return effect;
        }
        if (timing == Timing.POST_PAYMENT) {
            return Effect.INCURRED;
        }
        return timing == Timing.PRE_PAYMENT && correctedAtSource ? Effect.PREVENTED : null;
    }
}
