package scot.pillars.resolution.errorcase.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * How an officer ends a case: what was established, beside what was found, and what became of it.
 *
 * @param outcome how it ends
 * @param establishedOver what was overpaid, null or zero when nothing was
 * @param establishedUnder what was underpaid, null or zero when nothing was
 * @param reason why an overpayment is not pursued, null when there is none to give
 * @param minutes time spent, null when not known
 */
public record Resolution(
        Outcome outcome, Amount establishedOver, Amount establishedUnder, String reason, Integer minutes) {

    /** A rule that the resolution breaks, with the field it stands in. */
    public record BrokenRule(String field, String rule, String message) {}

    /** What was overpaid, zero when nothing was. */
    public BigDecimal over() {
        return establishedOver == null ? BigDecimal.ZERO : establishedOver.value();
    }

    /** What was underpaid, zero when nothing was. */
    public BigDecimal under() {
        return establishedUnder == null ? BigDecimal.ZERO : establishedUnder.value();
    }

    /** Every rule of section 5 that this breaks for a case in the given currency; empty when it can stand. */
    List<BrokenRule> brokenRules(String currency) {
        List<BrokenRule> broken = new ArrayList<>();
        amount("establishedOver", establishedOver, currency, broken);
        amount("establishedUnder", establishedUnder, currency, broken);
        boolean over = over().signum() > 0;
        boolean under = under().signum() > 0;
        switch (outcome) {
            case NO_ERROR -> nothingEstablished(over, under, broken);
            case CORRECTED -> {
                needs(under, "establishedUnder", "what was corrected is an underpayment: give its amount", broken);
                if (over) {
                    reasonNotToPursue(broken);
                }
            }
            case REFERRED_FOR_RECOVERY -> {
                needs(over, "establishedOver", "what is recovered is an overpayment: give its amount", broken);
                underpaymentIsPutRight(under, broken);
            }
            case CORRECTED_AND_REFERRED -> {
                needs(over, "establishedOver", "what is recovered is an overpayment: give its amount", broken);
                needs(under, "establishedUnder", "what was corrected is an underpayment: give its amount", broken);
            }
            case NOT_PURSUED -> {
                needs(over, "establishedOver", "what is not pursued is an overpayment: give its amount", broken);
                underpaymentIsPutRight(under, broken);
                reasonNotToPursue(broken);
            }
            case ERROR_WITHDRAWN ->
                broken.add(new BrokenRule(
                        "outcome",
                        "withdrawn-by-its-finder",
                        "only who found the error withdraws it; a case without an error ends as no-error"));
            case UNTRACEABLE -> {
                needs(
                        over || under,
                        "establishedUnder",
                        "establish what was paid wrongly, even when the client cannot be traced",
                        broken);
                if (over) {
                    reasonNotToPursue(broken);
                }
            }
        }
        return List.copyOf(broken);
    }

    private static void amount(String field, Amount amount, String currency, List<BrokenRule> broken) {
        if (amount == null) {
            return;
        }
        if (!amount.currency().equals(currency)) {
            broken.add(new BrokenRule(
                    field, "same-currency", "the case is in " + currency + ", this amount in " + amount.currency()));
        }
        if (amount.value().signum() < 0) {
            broken.add(new BrokenRule(field, "not-negative", "an amount established is zero or more"));
        }
    }

    private static void nothingEstablished(boolean over, boolean under, List<BrokenRule> broken) {
        if (over) {
            broken.add(new BrokenRule(
                    "establishedOver", "no-error-has-no-amount", "no error was established, so nothing was overpaid"));
        }
        if (under) {
            broken.add(new BrokenRule(
                    "establishedUnder",
                    "no-error-has-no-amount",
                    "no error was established, so nothing was underpaid"));
        }
    }

    private static void needs(boolean present, String field, String message, List<BrokenRule> broken) {
        if (!present) {
            broken.add(new BrokenRule(field, "outcome-needs-amount", message + "; nothing established is no-error"));
        }
    }

    private static void underpaymentIsPutRight(boolean under, List<BrokenRule> broken) {
        if (under) {
            broken.add(new BrokenRule(
                    "outcome",
                    "underpayment-is-corrected",
                    "an underpayment was established: it is corrected, or its client is untraceable"));
        }
    }

    /** Section 5, rules 4 and 9: recovery is the default, not pursuing needs a reason. */
    private void reasonNotToPursue(List<BrokenRule> broken) {
        if (reason == null || reason.isBlank()) {
            broken.add(new BrokenRule(
                    "reason",
                    "overpayment-is-recovered-or-has-a-reason",
                    "an overpayment is referred for recovery; say why this one is not"));
        }
    }
}
