package scot.pillars.resolution.errorcase.model;

import java.math.BigDecimal;

/** An exact amount of money with its ISO 4217 currency. */
public record Amount(BigDecimal value, String currency) {
    public Amount {
        if (value == null || currency == null) {
            throw new IllegalArgumentException("an amount needs a value and a currency");
        }
    }
}
