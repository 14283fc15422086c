package scot.pillars.assurance.calibration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import scot.pillars.kit.http.FieldError;
import scot.pillars.kit.http.Refusal;
import scot.pillars.kit.pages.TypedForm;

/** The form that plans a session: one thing per line, scenarios with an empty line between them. */
final class PlanForm {
    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private PlanForm() {}

    /** @throws Refusal 400 when the date cannot be read */
    static SessionRequest read(TypedForm form) {
        List<SessionRequest.CaseRequest> cases = new ArrayList<>();
        lines(form, "decisions")
                .map(one -> ID.matcher(one).matches()
                        ? new SessionRequest.CaseRequest(UUID.fromString(one), null, null)
                        : new SessionRequest.CaseRequest(null, one, null))
                .forEach(cases::add);
        Arrays.stream(form.value("scenarios").split("\\R\\s*\\R"))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .map(one -> new SessionRequest.CaseRequest(null, null, one))
                .forEach(cases::add);
        List<String> scale =
                switch (form.value("scale")) {
                    case "pass" -> List.of("met", "not-met");
                    case "five" -> List.of("1", "2", "3", "4", "5");
                    default -> null;
                };
        List<SessionRequest.CriterionRequest> criteria = lines(form, "criteria")
                .map(one -> one.split("\\s+", 2))
                .map(one -> new SessionRequest.CriterionRequest(
                        one[0],
                        one.length > 1 ? one[1] : null,
                        scale,
                        form.value("scale").equals("five")))
                .toList();
        return new SessionRequest(
                form.given("title"),
                form.given("benefit"),
                form.day("heldOn"),
                form(form),
                criteria,
                cases,
                lines(form, "participants").toList(),
                form.given("falseAlarm"));
    }

    private static SessionRequest.FormReference form(TypedForm form) {
        if (form.given("form") == null) {
            return null;
        }
        if (!form.value("formVersion").matches("\\d{1,6}")) {
            throw Refusal.badRequest("formVersion", "number", "Give the version of the form as a number");
        }
        return new SessionRequest.FormReference(form.value("form"), Integer.valueOf(form.value("formVersion")));
    }

    /** What a refusal says, beside the fields of the form: {@code cases[2].scenario} is one of the scenarios. */
    static TypedForm refused(TypedForm form, Refusal refusal) {
        TypedForm with = form.with(refusal, "title");
        Map<List<String>, List<FieldError>> same = with.errors().stream()
                .collect(Collectors.groupingBy(
                        one -> List.of(field(one.field()), one.message()), LinkedHashMap::new, Collectors.toList()));
        Map<String, FieldError> byField = new LinkedHashMap<>();
        same.forEach((what, errors) -> byField.merge(
                what.get(0),
                new FieldError(what.get(0), errors.get(0).rule(), text(form, errors)),
                (one, other) -> new FieldError(one.field(), one.rule(), one.message() + ". " + other.message())));
        return new TypedForm(with.typed(), List.copyOf(byField.values()));
    }

    /** Errors that say the same of several lines of one field, with the lines: scorers by their number as typed. */
    private static String text(TypedForm form, List<FieldError> errors) {
        String field = errors.get(0).field();
        String message = errors.get(0).message();
        if (field.indexOf('[') < 0) {
            return field.equals("cases") ? "Name a decision or write a scenario" : message;
        }
        List<String> scorers = lines(form, "participants").toList();
        String places = errors.stream()
                .map(one -> place(one.field()))
                .map(place -> field.startsWith("participants") ? scorers.get(place) : String.valueOf(place + 1))
                .collect(Collectors.joining(", "));
        return (field.startsWith("participants") ? "" : "Number ") + places + ": " + message;
    }

    private static int place(String field) {
        return Integer.parseInt(field.substring(field.indexOf('[') + 1, field.indexOf(']')));
    }

    private static String field(String field) {
        if (field.startsWith("cases")) {
            return field.endsWith("scenario") ? "scenarios" : "decisions";
        }
        return field.replaceAll("[\\[.].*", "");
    }

    private static Stream<String> lines(TypedForm form, String field) {
        return form.value(field).lines().map(String::strip).filter(one -> !one.isEmpty());
    }
}
