package scot.pillars.assurance.check.model;

import java.util.Collection;

/** What a complete check says of the determination. */
public enum CheckOutcome {
    CORRECT,
    PROCEDURAL,
    OVERPAYMENT,
    UNDERPAYMENT,
    OVER_AND_UNDERPAYMENT;

    /** The outcome that the directions of the error lines amount to; none of them may be null. */
    public static CheckOutcome of(Collection<Direction> directions) {
        boolean over = directions.contains(Direction.OVERPAYMENT);
        boolean under = directions.contains(Direction.UNDERPAYMENT);
        if (over && under) {
            return OVER_AND_UNDERPAYMENT;
        }
        if (over || under) {
            return over ? OVERPAYMENT : UNDERPAYMENT;
        }
        return directions.isEmpty() ? CORRECT : PROCEDURAL;
    }

    /** Whether the outcome says that the money was wrong. */
    public boolean wrongInMoney() {
        return this != CORRECT && this != PROCEDURAL;
    }
}
