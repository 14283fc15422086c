package scot.pillars.resolution.errorcase;

import jakarta.ws.rs.core.MultivaluedMap;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import scot.pillars.kit.http.FieldError;
import scot.pillars.kit.http.Refusal;
import scot.pillars.resolution.errorcase.model.Amount;
import scot.pillars.resolution.errorcase.model.Outcome;
import scot.pillars.resolution.errorcase.model.Resolution;

/**
 * What an officer typed into a form of the case page; kept on the page when it is refused.
 *
 * @param step the form: take or resolve; empty on a fresh page
 * @param typed what was typed, by name of the field
 * @param errors what is wrong about it
 */
public record CaseForm(String step, Map<String, String> typed, List<FieldError> errors) {
    static final CaseForm FRESH = new CaseForm("", Map.of(), List.of());

    private static final Pattern AMOUNT = Pattern.compile("\\d{1,10}(\\.\\d{1,2})?");
    private static final Pattern MINUTES = Pattern.compile("\\d{1,5}");

    static CaseForm of(String step, MultivaluedMap<String, String> parameters) {
        Map<String, String> typed = new TreeMap<>();
        parameters.forEach((field, values) -> typed.put(field, values.get(0).strip()));
        return new CaseForm(step, typed, List.of());
    }

    /** What was typed into a field, empty when nothing was. */
    public String value(String field) {
        return typed.getOrDefault(field, "");
    }

    /** What is wrong about a field, null when nothing is. */
    public String error(String field) {
        return errors.stream()
                .filter(error -> error.field().equals(field))
                .map(FieldError::message)
                .findFirst()
                .orElse(null);
    }

    /** Whether a field is refused by this rule. */
    public boolean errorIs(String field, String rule) {
        return errors.stream()
                .anyMatch(error -> error.field().equals(field) && error.rule().equals(rule));
    }

    public boolean isFalseAlarmGiven() {
        return falseAlarm() != null;
    }

    /** Why what looks like an identifier is none; null when nothing was said. */
    String falseAlarm() {
        return value("falseAlarm").isEmpty() ? null : value("falseAlarm");
    }

    /** The same form with what a refusal says about it. */
    CaseForm with(Refusal refusal) {
        return new CaseForm(
                step,
                typed,
                refusal.errors().isEmpty()
                        ? List.of(new FieldError("case-state", refusal.type(), refusal.getMessage()))
                        : refusal.errors());
    }

    /** @throws Refusal 400 when it is missing: the page was not sent by its own form */
    long version() {
        if (!value("version").matches("\\d{1,18}")) {
            throw Refusal.badRequest("version", "format", "Open the case again and send its form");
        }
        return Long.parseLong(value("version"));
    }

    /** @throws Refusal 400 naming every field that cannot be understood */
    Resolution resolution(String currency) {
        List<FieldError> broken = new ArrayList<>();
        Outcome outcome = Outcome.of(value("outcome")).orElse(null);
        if (outcome == null) {
            broken.add(new FieldError("outcome", "one-of", "Choose how the case ends"));
        }
        Amount over = amount("establishedOver", currency, broken);
        Amount under = amount("establishedUnder", currency, broken);
        if (value("reason").length() > 500) {
            broken.add(new FieldError("reason", "size", "Give the reason in at most 500 characters"));
        }
        String minutes = value("minutes");
        if (!minutes.isEmpty() && !MINUTES.matcher(minutes).matches()) {
            broken.add(new FieldError("minutes", "format", "Enter whole minutes, for example 45"));
        }
        refuse(broken);
        return new Resolution(
                outcome,
                over,
                under,
                value("reason").isEmpty() ? null : value("reason"),
                minutes.isEmpty() ? null : Integer.valueOf(minutes));
    }

    private Amount amount(String field, String currency, List<FieldError> broken) {
        String text = value(field).replaceAll("[£,\\s]", "");
        if (text.isEmpty()) {
            return null;
        }
        if (!AMOUNT.matcher(text).matches()) {
            broken.add(new FieldError(field, "format", "Enter an amount in pounds and pence, for example 26.70"));
            return null;
        }
        return new Amount(new BigDecimal(text).setScale(2), currency);
    }

    private static void refuse(List<FieldError> broken) {
        if (!broken.isEmpty()) {
            throw Refusal.badRequest("The form is not complete", broken);
        }
    }
}
