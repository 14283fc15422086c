package scot.pillars.assurance.sampling.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Names of the bands that amounts fall into; the first band lies below the first limit, the last begins at the last. */
public final class AmountBands {
    /** Where nothing is paid. */
    public static final String NO_AMOUNT = "no amount";

    private AmountBands() {}

    /** One name more than limits, which ascend. */
    public static List<String> names(List<BigDecimal> limits) {
        List<String> names = new ArrayList<>();
        BigDecimal from = null;
        for (BigDecimal limit : limits) {
            names.add(from == null ? "below " + text(limit) : text(from) + " to below " + text(limit));
            from = limit;
        }
        names.add(from == null ? "any amount" : text(from) + " and more");
        return names;
    }

    private static String text(BigDecimal limit) {
        return limit.setScale(2).toPlainString();
    }
}
