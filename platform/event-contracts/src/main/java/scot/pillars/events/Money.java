package scot.pillars.events;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.math.BigDecimal;

/** An exact amount of money in an event: a decimal written as a string, and its ISO 4217 currency. */
public record Money(
        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal value, String currency) {
    public Money {
        if (value == null || currency == null || currency.length() != 3) {
            throw new IllegalArgumentException("money needs a value and a three-letter currency");
        }
    }
}
