package scot.pillars.charter.measure.model;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/** An exact number: rounding happens half up and at the last step only (quality-domain, rule 7.5). */
public final class Exact {
    private static final int SHOWN = 6;

    private final BigInteger numerator;
    private final BigInteger denominator;

    private Exact(BigInteger numerator, BigInteger denominator) {
        this.numerator = numerator;
        this.denominator = denominator;
    }

    public static Exact of(BigDecimal value) {
        BigDecimal plain = value.scale() < 0 ? value.setScale(0) : value;
        return new Exact(plain.unscaledValue(), BigInteger.TEN.pow(plain.scale()));
    }

    /** A share in per cent. */
    public static Exact percent(long numerator, long base) {
        return new Exact(BigInteger.valueOf(numerator).multiply(BigInteger.valueOf(100)), BigInteger.valueOf(base));
    }

    public Exact minus(Exact other) {
        return new Exact(
                numerator.multiply(other.denominator).subtract(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    /** Rounded half up to these decimals. */
    public BigDecimal rounded(int decimals) {
        return new BigDecimal(numerator).divide(new BigDecimal(denominator), decimals, RoundingMode.HALF_UP);
    }

    /** Unrounded as far as it can be written: at most six decimals, no trailing zeros. */
    public String written() {
        BigDecimal value = rounded(SHOWN).stripTrailingZeros();
        return (value.scale() < 0 ? value.setScale(0) : value).toPlainString();
    }
}
