package scot.pillars.assurance.form;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import scot.pillars.assurance.form.model.Result;
import scot.pillars.kit.http.FieldError;
import scot.pillars.kit.http.Kebab;
import scot.pillars.kit.http.Refusal;
import scot.pillars.kit.pages.TypedForm;

/**
 * The editor of a draft as a plain form: what was typed as a request, a draft as what could have been typed, and the steps
 * that add, remove and move a criterion without keeping anything yet.
 */
public final class DraftForm {
    private static final int MOST = 100;
    private static final Pattern STEP = Pattern.compile("(add|remove|up|down)(?:-(\\d{1,3}))?");
    private static final Map<String, String> NAMED = Map.of("standard", "required standard", "risk", "risk addressed");
    private static final Pattern FIELD = Pattern.compile("criteria\\[(\\d+)]\\.(\\w+).*");
    private static final List<String> FIELDS = List.of(
            "code",
            "question",
            "standard",
            "risk",
            "guidance",
            "guidanceVersion",
            "weight",
            "critical",
            "mayBeNotApplicable",
            "commentOnFail",
            "shownIf",
            "after-met",
            "after-not-met",
            "after-not-applicable",
            "after-insufficient-evidence");

    private final TypedForm form;
    private final List<FieldError> errors = new ArrayList<>();

    private DraftForm(TypedForm form) {
        this.form = form;
    }

    /**
     * One criterion of the form, for the page.
     *
     * @param number from 1, for people
     */
    public record Section(TypedForm form, int number, boolean first, boolean last) {
        /** The name of one of its fields. */
        public String name(String field) {
            return "c" + (number - 1) + "-" + field;
        }

        public String value(String field) {
            return form.value(name(field));
        }

        public String error(String field) {
            return form.error(name(field));
        }

        public boolean ticked(String field) {
            return !value(field).isEmpty();
        }

        /** Whether the criterion is asked after this result of the earlier one. */
        public boolean after(String result) {
            return ticked("after-" + result);
        }
    }

    /** The criteria of the form in their order. */
    static List<Section> sections(TypedForm form) {
        int rows = rows(form);
        List<Section> sections = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            sections.add(new Section(form, row + 1, row == 0, row == rows - 1));
        }
        return sections;
    }

    /** A draft as the form shows it. */
    static TypedForm of(FormVersionView draft) {
        Map<String, String> typed = new TreeMap<>();
        typed.put("edition", Integer.toString(draft.edition()));
        typed.put("title", draft.title());
        List<Map<String, String>> rows = new ArrayList<>();
        for (CriterionView one : draft.criteria()) {
            Map<String, String> row = new TreeMap<>();
            row.put("code", one.code());
            row.put("question", one.question());
            row.put("standard", one.standard());
            row.put("risk", one.risk());
            put(row, "guidance", one.guidance());
            put(row, "guidanceVersion", one.guidanceVersion());
            row.put("weight", one.weight().toPlainString());
            put(row, "critical", one.critical() ? "on" : null);
            put(row, "mayBeNotApplicable", one.mayBeNotApplicable() ? "on" : null);
            put(row, "commentOnFail", one.commentOnFail() ? "on" : null);
            if (one.shownIf() != null) {
                row.put("shownIf", one.shownIf().criterion());
                one.shownIf().results().forEach(result -> row.put("after-" + Kebab.of(result), "on"));
            }
            rows.add(row);
        }
        return form(typed, rows);
    }

    /**
     * The form after a step; the same form when there is no such step or row.
     *
     * @param code of the check form, from which a new criterion gets its code
     */
    static TypedForm after(TypedForm form, String step, String code) {
        Matcher parts = STEP.matcher(step);
        List<Map<String, String>> rows = criteria(form);
        if (!parts.matches()) {
            return form;
        }
        if (parts.group(1).equals("add")) {
            if (rows.size() < MOST) {
                rows.add(new TreeMap<>(Map.of("code", nextCode(code, rows), "weight", "1")));
            }
            return form(form.typed(), rows);
        }
        int row = parts.group(2) == null ? -1 : Integer.parseInt(parts.group(2));
        if (row < 0 || row >= rows.size()) {
            return form;
        }
        Map<String, String> moved = rows.remove(row);
        switch (parts.group(1)) {
            case "up" -> rows.add(Math.max(0, row - 1), moved);
            case "down" -> rows.add(Math.min(rows.size(), row + 1), moved);
            default -> {
                // removed
            }
        }
        return form(form.typed(), rows);
    }

    /** @throws Refusal 400 with every field that cannot be read */
    static FormDraftRequest read(TypedForm form, String benefit, int tier) {
        return new DraftForm(form).request(benefit, tier);
    }

    /** Errors of the request at the fields of the form. */
    static TypedForm with(TypedForm form, Refusal refusal) {
        TypedForm named = form.with(refusal, "title");
        return new TypedForm(
                form.typed(),
                named.errors().stream()
                        .map(error -> {
                            Matcher field = FIELD.matcher(error.field());
                            return field.matches()
                                    ? new FieldError(
                                            "c" + field.group(1) + "-" + field.group(2),
                                            error.rule(),
                                            "Criterion " + (Integer.parseInt(field.group(1)) + 1) + ": "
                                                    + about(field.group(2), error.message()))
                                    : error;
                        })
                        .toList());
    }

    /** What only says what a field must names it, as the form does. */
    private static String about(String field, String message) {
        return message.startsWith("Must ")
                ? NAMED.getOrDefault(field, Kebab.of(field).replace('-', ' ')) + " m" + message.substring(1)
                : message;
    }

    private FormDraftRequest request(String benefit, int tier) {
        List<CriterionView> criteria = new ArrayList<>();
        for (Section one : sections(form)) {
            criteria.add(new CriterionView(
                    given(one, "code"),
                    given(one, "question"),
                    given(one, "standard"),
                    given(one, "risk"),
                    given(one, "guidance"),
                    number(one, "guidanceVersion"),
                    weight(one),
                    one.ticked("critical"),
                    one.ticked("mayBeNotApplicable"),
                    one.ticked("commentOnFail"),
                    shownIf(one)));
        }
        if (!errors.isEmpty()) {
            throw Refusal.badRequest("The form is not complete", errors);
        }
        return new FormDraftRequest(benefit, tier, form.given("title"), criteria);
    }

    private static CriterionView.ShownIfView shownIf(Section one) {
        if (given(one, "shownIf") == null) {
            return null;
        }
        Set<Result> results = new TreeSet<>();
        for (Result result : Result.values()) {
            if (one.ticked("after-" + Kebab.of(result))) {
                results.add(result);
            }
        }
        return new CriterionView.ShownIfView(given(one, "shownIf"), results);
    }

    private BigDecimal weight(Section one) {
        try {
            return given(one, "weight") == null ? null : new BigDecimal(one.value("weight"));
        } catch (NumberFormatException e) {
            errors.add(new FieldError(
                    one.name("weight"), "number", "Criterion " + one.number() + ": give the weight as 2"));
            return null;
        }
    }

    private Integer number(Section one, String field) {
        if (given(one, field) == null) {
            return null;
        }
        if (!one.value(field).matches("\\d{1,6}")) {
            errors.add(
                    new FieldError(one.name(field), "number", "Criterion " + one.number() + ": give the version as 1"));
            return null;
        }
        return Integer.parseInt(one.value(field));
    }

    private static String given(Section one, String field) {
        return one.value(field).isEmpty() ? null : one.value(field);
    }

    private static int rows(TypedForm form) {
        return form.value("rows").matches("\\d{1,3}") ? Math.min(MOST, Integer.parseInt(form.value("rows"))) : 0;
    }

    private static List<Map<String, String>> criteria(TypedForm form) {
        List<Map<String, String>> rows = new ArrayList<>();
        for (Section one : sections(form)) {
            Map<String, String> row = new TreeMap<>();
            FIELDS.forEach(field -> put(row, field, given(one, field)));
            rows.add(row);
        }
        return rows;
    }

    private static TypedForm form(Map<String, String> before, List<Map<String, String>> rows) {
        Map<String, String> typed = new TreeMap<>();
        before.forEach((name, value) -> {
            if (!name.matches("c\\d+-.*")) {
                typed.put(name, value);
            }
        });
        typed.put("rows", Integer.toString(rows.size()));
        for (int row = 0; row < rows.size(); row++) {
            String prefix = "c" + row + "-";
            rows.get(row).forEach((field, value) -> typed.put(prefix + field, value));
        }
        return new TypedForm(typed, List.of());
    }

    private static String nextCode(String code, List<Map<String, String>> rows) {
        int number = rows.size() + 1;
        while (true) {
            String next = "%s-%02d".formatted(code, number);
            if (rows.stream().noneMatch(row -> next.equals(row.get("code")))) {
                return next;
            }
            number++;
        }
    }

    private static void put(Map<String, String> row, String field, Object value) {
        if (value != null) {
            row.put(field, value.toString());
        }
    }
}
