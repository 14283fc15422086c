package scot.pillars.assurance.decision;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import scot.pillars.assurance.decision.model.Channel;
import scot.pillars.assurance.decision.model.DecisionType;
import scot.pillars.kit.http.FieldError;
import scot.pillars.kit.http.Kebab;
import scot.pillars.kit.http.Refusal;
import scot.pillars.kit.pages.TypedForm;

/** The form of a gate plan: what was typed as a request, and a plan as what could have been typed. */
final class GatePlanForm {
    private final TypedForm form;
    private final List<FieldError> errors = new ArrayList<>();

    private GatePlanForm(TypedForm form) {
        this.form = form;
    }

    /** @throws Refusal 400 with every field that cannot be read */
    static GatePlanRequest read(TypedForm form) {
        return new GatePlanForm(form).request();
    }

    /**
     * The form that closes a month.
     *
     * @throws Refusal 400 when the control total is no whole number
     */
    static GateFrameRequest readFrame(TypedForm form) {
        GatePlanForm reading = new GatePlanForm(form);
        Long total = reading.value(
                "controlTotal", text -> Long.valueOf(text.replace(",", "")), "Give the number of decisions, like 1200");
        if (!reading.errors.isEmpty()) {
            throw Refusal.badRequest("The form is not complete", reading.errors);
        }
        return new GateFrameRequest(form.given("month"), total, form.given("reason"));
    }

    /** A plan as the form shows it. */
    static TypedForm of(GatePlanView plan) {
        Map<String, String> typed = new TreeMap<>();
        typed.put("version", Integer.toString(plan.version()));
        typed.put("name", plan.name());
        typed.put("rate", plan.rate().toPlainString());
        typed.put("benefits", String.join(", ", plan.benefits()));
        typed.put("teams", String.join(", ", plan.teams()));
        typed.put(
                "amountFrom", plan.amountFrom() == null ? "" : plan.amountFrom().toPlainString());
        typed.put(
                "inPostLessThanDays",
                plan.inPostLessThanDays() == null
                        ? ""
                        : plan.inPostLessThanDays().toString());
        typed.put("inForceFrom", plan.inForceFrom().toString());
        typed.put("inForceTo", plan.inForceTo() == null ? "" : plan.inForceTo().toString());
        plan.decisionTypes().forEach(one -> typed.put("type-" + one, "on"));
        plan.channels().forEach(one -> typed.put("channel-" + one, "on"));
        return new TypedForm(typed, List.of());
    }

    private GatePlanRequest request() {
        GatePlanRequest request = new GatePlanRequest(
                form.given("name"),
                codes("benefits"),
                ticked("type-", DecisionType.values()),
                ticked("channel-", Channel.values()),
                codes("teams"),
                value("amountFrom", BigDecimal::new, "An amount is like 1000.00"),
                value("inPostLessThanDays", Integer::valueOf, "Give a number of days, like 90"),
                value("rate", BigDecimal::new, "A chance is a number like 0.05"),
                null,
                value("inForceFrom", LocalDate::parse, "Give the day as 2025-06-03"),
                value("inForceTo", LocalDate::parse, "Give the day as 2025-06-03"));
        if (!errors.isEmpty()) {
            throw Refusal.badRequest("The form is not complete", errors);
        }
        return request;
    }

    private Set<String> codes(String field) {
        return Arrays.stream(form.value(field).split("[,;\\s]+"))
                .filter(code -> !code.isEmpty())
                .collect(Collectors.toSet());
    }

    private <E extends Enum<E>> Set<E> ticked(String prefix, E[] constants) {
        return Arrays.stream(constants)
                .filter(one -> form.given(prefix + Kebab.of(one)) != null)
                .collect(Collectors.toSet());
    }

    private <T> T value(String field, Function<String, T> reading, String message) {
        try {
            return form.given(field) == null ? null : reading.apply(form.value(field));
        } catch (IllegalArgumentException | DateTimeException e) {
            errors.add(new FieldError(field, "format", message));
            return null;
        }
    }
}
