package scot.pillars.assurance.auditfinding;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import scot.pillars.assurance.auditfinding.model.FindingKind;
import scot.pillars.assurance.auditfinding.model.Rating;
import scot.pillars.kit.http.FieldError;
import scot.pillars.kit.http.Kebab;
import scot.pillars.kit.http.Refusal;
import scot.pillars.kit.pages.TypedForm;

/** The form that records a finding: actions in rows {@code action-<n>-what}, {@code -owner} and {@code -dueOn}. */
final class FindingForm {
    private static final Pattern PART = Pattern.compile("action-(\\d{1,2})-(what|owner|dueOn)");
    private static final Pattern NAMED = Pattern.compile("actions\\[(\\d+)]\\.(\\w+)");
    private static final int ROWS = 3;

    private FindingForm() {}

    /** @throws Refusal 400 with every date that cannot be read */
    static AuditFindingRequest read(TypedForm form) {
        List<FieldError> errors = new ArrayList<>();
        List<AuditFindingRequest.ActionRequest> actions = new ArrayList<>();
        for (int place : filled(form)) {
            String at = "action-" + place + "-";
            actions.add(new AuditFindingRequest.ActionRequest(
                    form.given(at + "what"), form.given(at + "owner"), date(form, at + "dueOn", errors)));
        }
        AuditFindingRequest request = new AuditFindingRequest(
                Kebab.find(FindingKind.class, form.value("kind")).orElse(null),
                form.given("title"),
                form.given("detail"),
                form.given("benefit"),
                form.given("area"),
                Kebab.find(Rating.class, form.value("rating")).orElse(null),
                date(form, "raisedOn", errors),
                actions,
                form.given("falseAlarm"),
                form.given("reason"));
        if (!errors.isEmpty()) {
            throw Refusal.badRequest("Some days cannot be read", errors);
        }
        return request;
    }

    /** The form that changes a finding, as it stands. */
    static TypedForm of(AuditFindingView finding) {
        Map<String, String> typed = new TreeMap<>();
        typed.put("kind", Kebab.of(finding.kind()));
        typed.put("title", finding.title());
        typed.put("rating", Kebab.of(finding.rating()));
        typed.put("raisedOn", finding.raisedOn().toString());
        typed.put("detail", Objects.toString(finding.detail(), ""));
        typed.put("benefit", Objects.toString(finding.benefit(), ""));
        typed.put("area", Objects.toString(finding.area(), ""));
        return new TypedForm(typed, List.of());
    }

    /** What a refusal says, beside the fields of the form: the actions are counted without the empty rows. */
    static TypedForm refused(TypedForm form, Refusal refusal) {
        TypedForm with = form.with(refusal, "title");
        List<Integer> filled = filled(form);
        return new TypedForm(
                with.typed(),
                with.errors().stream()
                        .map(one -> {
                            Matcher named = NAMED.matcher(one.field());
                            return named.matches()
                                    ? new FieldError(
                                            "action-" + filled.get(Integer.parseInt(named.group(1))) + "-"
                                                    + named.group(2),
                                            one.rule(),
                                            one.message())
                                    : one;
                        })
                        .toList());
    }

    /** One action of a form on the page of its finding. */
    static AuditFindingRequest.ActionRequest action(TypedForm form) {
        List<FieldError> errors = new ArrayList<>();
        LocalDate due = date(form, "dueOn", errors);
        if (!errors.isEmpty()) {
            throw Refusal.badRequest("The day cannot be read", errors);
        }
        return new AuditFindingRequest.ActionRequest(form.given("what"), form.given("owner"), due);
    }

    /** Rows to offer: those with something in them and at least one empty one. */
    static List<Integer> rows(TypedForm form) {
        List<Integer> filled = filled(form);
        int last = filled.isEmpty() ? -1 : filled.get(filled.size() - 1);
        return IntStream.range(0, Math.max(ROWS, last + 2)).boxed().toList();
    }

    private static List<Integer> filled(TypedForm form) {
        TreeMap<Integer, Boolean> places = new TreeMap<>();
        form.typed().forEach((field, value) -> {
            Matcher part = PART.matcher(field);
            if (part.matches() && !value.isEmpty()) {
                places.put(Integer.valueOf(part.group(1)), true);
            }
        });
        return List.copyOf(places.keySet());
    }

    private static LocalDate date(TypedForm form, String field, List<FieldError> errors) {
        try {
            return form.given(field) == null ? null : LocalDate.parse(form.value(field));
        } catch (DateTimeParseException e) {
            errors.add(new FieldError(field, "date", "Give the day as 2026-12-04"));
            return null;
        }
    }
}
