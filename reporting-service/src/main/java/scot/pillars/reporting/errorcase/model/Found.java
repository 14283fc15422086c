package scot.pillars.reporting.errorcase.model;

import java.math.BigDecimal;

/**
 * What one referral says was wrong.
 *
 * @param direction {@code overpayment} or {@code underpayment}
 * @param effect {@code incurred} or {@code prevented}; the two are never added together
 * @param amount null when the referral gives none
 * @param currency ISO 4217, null exactly when the amount is
 */
public record Found(String direction, String effect, BigDecimal amount, String currency) {
    public Found {
        if (direction != null && !direction.equals("overpayment") && !direction.equals("underpayment")) {
            throw new IllegalArgumentException("direction \"" + direction + "\" has no effect on money");
        }
        if (effect != null && !effect.equals("incurred") && !effect.equals("prevented")) {
            throw new IllegalArgumentException("effect \"" + effect + "\" is not of the vocabulary");
        }
        if (amount != null && (direction == null || effect == null)) {
            throw new IllegalArgumentException("an amount found needs direction and effect");
        }
    }
}
