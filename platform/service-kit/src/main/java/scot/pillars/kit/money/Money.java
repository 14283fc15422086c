package scot.pillars.kit.money;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An exact amount of money, never rounded: two decimals, below ten thousand million either way.
 *
 * @param value kept with scale 2; JSON carries it as a decimal string
 * @param currency ISO 4217
 */
@Schema(description = "An exact amount of money: a decimal string and an ISO 4217 currency.")
public record Money(
        @JsonFormat(shape = JsonFormat.Shape.STRING)
        @JsonDeserialize(using = MoneyText.class)
        @Schema(required = true, type = SchemaType.STRING, pattern = "^-?\\d{1,10}(\\.\\d{1,2})?$", examples = "26.70")
        BigDecimal value,

        @Schema(required = true, pattern = "^[A-Z]{3}$", examples = "GBP")
        String currency) {

    private static final BigDecimal LIMIT = BigDecimal.TEN.pow(10);

    public Money {
        if (value == null || currency == null) {
            throw new IllegalArgumentException("an amount needs a value and a currency");
        }
        if (value.abs().compareTo(LIMIT) >= 0) {
            throw new IllegalArgumentException("an amount is below 10,000,000,000");
        }
        if (value.stripTrailingZeros().scale() > 2) {
            throw new IllegalArgumentException("an amount has at most two decimals");
        }
        if (!known(currency)) {
            throw new IllegalArgumentException("a currency is an ISO 4217 code such as GBP");
        }
        value = value.setScale(2, RoundingMode.UNNECESSARY);
    }

    /** An amount of pounds sterling. */
    public static Money pounds(String value) {
        return new Money(new BigDecimal(value), "GBP");
    }

    /** An amount of pounds sterling. */
    public static Money pounds(BigDecimal value) {
        return new Money(value, "GBP");
    }

    /** The sum; both of one currency. */
    public Money plus(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("amounts of " + currency + " and " + other.currency + " have no sum");
        }
        return new Money(value.add(other.value), currency);
    }

    /** For people: {@code £1,234.50}, other currencies by their code. */
    public String display() {
        String sign = value.signum() < 0 ? "-" : "";
        String unit = currency.equals("GBP") ? "£" : currency + " ";
        return sign + unit + String.format(Locale.UK, "%,.2f", value.abs());
    }

    @Override
    public String toString() {
        return value.toPlainString() + " " + currency;
    }

    private static boolean known(String currency) {
        try {
            Currency.getInstance(currency);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
