package scot.pillars.assurance.decision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import scot.pillars.assurance.check.model.Registers;
import scot.pillars.kit.http.FieldError;
import scot.pillars.kit.http.FreeText;
import scot.pillars.kit.http.JsonRules;
import scot.pillars.kit.money.Money;

/** What a decision or payment must keep beside the form of its fields. Teams and colleagues may be registered later. */
final class DecisionRules {
    private static final int MOST_ATTRIBUTES = 30;
    private static final int LONGEST_TEXT = 200;
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,59}");

    private DecisionRules() {}

    /** Every broken rule; empty for a decision that can be registered. */
    static List<FieldError> broken(DecisionRequest decision, Registers registers, LocalDate today) {
        List<FieldError> broken = new ArrayList<>();
        benefit(decision.benefit(), decision.amount(), decision.decidedOn(), registers, broken);
        if (decision.decidedOn().isAfter(today)) {
            broken.add(new FieldError("decidedOn", "not-in-future", "A decision is registered when it is made"));
        }
        period(decision.periodFrom(), decision.periodTo(), broken);
        attributes(decision.attributes(), broken);
        return broken;
    }

    /** Every broken rule; empty for a payment that can be registered. */
    static List<FieldError> broken(PaymentRequest payment, Registers registers, LocalDate today) {
        List<FieldError> broken = new ArrayList<>();
        benefit(payment.benefit(), payment.amount(), payment.periodFrom(), registers, broken);
        if (payment.paidOn().isAfter(today)) {
            broken.add(new FieldError("paidOn", "not-in-future", "A payment is registered when it is made"));
        }
        period(payment.periodFrom(), payment.periodTo(), broken);
        return broken;
    }

    private static void benefit(
            String code, Money amount, LocalDate day, Registers registers, List<FieldError> broken) {
        Registers.Benefit benefit = registers.benefits().get(code);
        if (benefit == null) {
            broken.add(new FieldError("benefit", "benefit-known", "The register holds no benefit with this code"));
            return;
        }
        if (!benefit.validity().covers(day)) {
            broken.add(new FieldError("benefit", "benefit-in-force", "The benefit is not in force on that day"));
        }
        if (amount != null && amount.value().signum() < 0) {
            broken.add(new FieldError("amount.value", "not-negative", "An amount is not negative"));
        }
        if (amount != null && !amount.currency().equals(benefit.currency())) {
            broken.add(new FieldError(
                    "amount.currency", "benefit-currency", "The benefit is paid in " + benefit.currency()));
        }
    }

    private static void period(LocalDate from, LocalDate to, List<FieldError> broken) {
        if (to != null && (from == null || to.isBefore(from))) {
            broken.add(
                    new FieldError("periodTo", "period-order", "A period has a first day, and its last is not before"));
        }
    }

    private static void attributes(Map<String, Object> attributes, List<FieldError> broken) {
        if (attributes == null) {
            return;
        }
        if (attributes.size() > MOST_ATTRIBUTES) {
            broken.add(new FieldError("attributes", "max-size", "A decision has at most " + MOST_ATTRIBUTES));
            return;
        }
        attributes.forEach((name, value) -> {
            if (!NAME.matcher(name).matches()) {
                broken.add(new FieldError(
                        "attributes", "name", "A name is a letter, then up to 59 letters, digits, _ and -"));
            } else if (!isFact(value)) {
                broken.add(new FieldError(
                        "attributes." + name, "fact", "A text of up to 200 characters, a number or a truth value"));
            } else if (value instanceof String text
                    && !FreeText.identifiers(text).isEmpty()) {
                broken.add(new FieldError(
                        "attributes." + name, "no-identifiers", "Attributes hold nothing that identifies a client"));
            }
        });
    }

    private static boolean isFact(Object value) {
        return value instanceof Boolean
                || value instanceof Number number && Double.isFinite(number.doubleValue())
                || value instanceof String text && text.length() <= LONGEST_TEXT && JsonRules.storable(text);
    }
}
