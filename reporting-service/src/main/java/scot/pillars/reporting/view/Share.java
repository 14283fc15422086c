package scot.pillars.reporting.view;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * A part of a whole, as text: unrounded (16 digits) and as a percentage rounded half-up at the last step
 * (quality-domain.md, section 7, rule 5). Both are null when there is no whole.
 */
public record Share(String unrounded, String percent) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public static Share of(long part, long whole) {
        if (whole == 0) {
            return new Share(null, null);
        }
        BigDecimal numerator = BigDecimal.valueOf(part);
        BigDecimal base = BigDecimal.valueOf(whole);
        String unrounded = numerator
                .divide(base, MathContext.DECIMAL64)
                .stripTrailingZeros()
                .toPlainString();
        String percent = numerator
                .multiply(HUNDRED)
                .divide(base, 1, RoundingMode.HALF_UP)
                .toPlainString();
        return new Share(unrounded, percent);
    }
}
