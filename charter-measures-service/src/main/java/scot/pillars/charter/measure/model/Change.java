package scot.pillars.charter.measure.model;

import java.math.BigDecimal;

/**
 * The change from one year to the next: the difference of the unrounded values (rule 7.5). Its size is always given;
 * nothing is said about significance, which only random samples have (rule 7.4).
 *
 * @param from the year before
 * @param printed rounded half up, with sign: {@code +1}, {@code -3}, {@code 0}
 * @param unrounded the difference itself
 */
public record Change(String from, String printed, String unrounded) {
    public static Change between(String from, Exact before, Exact now, int decimals) {
        Exact difference = now.minus(before);
        BigDecimal rounded = difference.rounded(decimals);
        String sign = rounded.signum() > 0 ? "+" : "";
        return new Change(from, sign + rounded.toPlainString(), difference.written());
    }
}
