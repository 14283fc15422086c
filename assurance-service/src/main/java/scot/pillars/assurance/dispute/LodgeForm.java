package scot.pillars.assurance.dispute;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import scot.pillars.assurance.dispute.model.DisputeOutcome;
import scot.pillars.assurance.dispute.model.OverallResult;
import scot.pillars.kit.http.FieldError;
import scot.pillars.kit.http.Kebab;
import scot.pillars.kit.http.Refusal;
import scot.pillars.kit.pages.TypedForm;

/** What was typed to lodge a dispute: a box per criterion, the outcome expected beside it. */
record LodgeForm(TypedForm form) {
    private static final int MOST = 200;

    static LodgeForm of(MultivaluedMap<String, String> parameters) {
        return new LodgeForm(TypedForm.of(parameters));
    }

    /** @throws Refusal 404 when it is no id */
    UUID check() {
        try {
            return UUID.fromString(form.value("check"));
        } catch (IllegalArgumentException e) {
            throw Refusal.notFound("There is no result of yours with this id");
        }
    }

    /** The boxes that are ticked. */
    DisputeRequest request() {
        List<DisputeRequest.Expected> criteria = new ArrayList<>();
        for (int at = 0; at < MOST && form.typed().containsKey("criterion-" + at); at++) {
            if (form.given("disputed-" + at) != null) {
                criteria.add(new DisputeRequest.Expected(
                        form.value("criterion-" + at),
                        Kebab.find(OverallResult.Result.class, form.value("expected-" + at))
                                .orElse(null)));
            }
        }
        List<FieldError> errors = new ArrayList<>();
        if (criteria.isEmpty()) {
            errors.add(new FieldError("criteria", "required", "Tick what you dispute"));
        }
        if (form.given("statement") == null) {
            errors.add(new FieldError("statement", "required", "Say why"));
        }
        refuse(errors);
        return new DisputeRequest(check(), criteria, form.given("statement"), form.given("falseAlarm"));
    }

    /** What is wrong stands beside the boxes or beside the reason. */
    TypedForm with(Refusal refusal) {
        TypedForm said = form.with(refusal, "criteria");
        return new TypedForm(
                said.typed(),
                said.errors().stream()
                        .map(one -> one.field().startsWith("criteria")
                                ? new FieldError("criteria", one.rule(), one.message())
                                : one)
                        .toList());
    }

    /** What was typed to decide a dispute. */
    static DecisionRequest decision(TypedForm form) {
        List<FieldError> errors = new ArrayList<>();
        String minutes = form.value("minutes");
        if (!minutes.matches("\\d{0,5}")) {
            errors.add(new FieldError("minutes", "number", "Give the minutes as a whole number"));
        }
        List<String> accepted = form.typed().keySet().stream()
                .filter(name -> name.startsWith("accepted-"))
                .map(name -> name.substring("accepted-".length()))
                .toList();
        DisputeOutcome outcome =
                Kebab.find(DisputeOutcome.class, form.value("outcome")).orElse(null);
        if (outcome == null) {
            errors.add(new FieldError("outcome", "required", "Choose how it is decided"));
        }
        if (form.given("reason") == null) {
            errors.add(new FieldError("reason", "required", "Say why it is decided so"));
        }
        refuse(errors);
        return new DecisionRequest(
                outcome,
                form.given("reason"),
                outcome == DisputeOutcome.OVERTURNED ? accepted : null,
                minutes.isEmpty() ? null : Integer.valueOf(minutes),
                form.given("falseAlarm"));
    }

    private static void refuse(List<FieldError> errors) {
        if (!errors.isEmpty()) {
            throw Refusal.badRequest("The form is not complete", errors);
        }
    }
}
