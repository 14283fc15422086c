package scot.pillars.assurance.form.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What must hold of the criteria of a version before it is kept or published. */
public enum FormRule {
    CRITERIA_NEEDED("criteria-needed", "A form that is published has at least one criterion"),
    CRITERION_REPEATED("criterion-repeated", "A criterion stands once on a form"),
    SHOWN_IF_EARLIER(
            "shown-if-earlier", "A criterion depends only on one that stands before it on the form: name its code"),
    SHOWN_IF_RESULTS("shown-if-results", "Name at least one result after which the criterion is asked"),
    SHOWN_IF_POSSIBLE(
            "shown-if-possible", "The criterion it depends on never has this result: it applies to every case"),
    WEIGHT("weight", "A weight is more than 0 and at most 1000, with two places at most"),
    CRITICAL_NEEDED("critical-needed", "At least one criterion of a published form is critical");

    private static final BigDecimal HEAVIEST = new BigDecimal(1000);

    private final String key;
    private final String text;

    FormRule(String key, String text) {
        this.key = key;
        this.text = text;
    }

    /** Short stable name for programs. */
    public String key() {
        return key;
    }

    /** The rule in words. */
    public String text() {
        return text;
    }

    /**
     * One rule that a form breaks.
     *
     * @param field where, as a path such as {@code criteria[2].shownIf}
     */
    public record Broken(String field, FormRule rule) {}

    /**
     * Everything that is wrong with the criteria.
     *
     * @param published whether the form is to be published; a draft may be incomplete
     */
    public static List<Broken> broken(List<Criterion> criteria, boolean published) {
        List<Broken> broken = new ArrayList<>();
        Map<String, Criterion> before = new HashMap<>();
        for (int place = 0; place < criteria.size(); place++) {
            Criterion one = criteria.get(place);
            String path = "criteria[" + place + "].";
            if (before.containsKey(one.code())) {
                broken.add(new Broken(path + "code", CRITERION_REPEATED));
            }
            if (one.weight().signum() <= 0
                    || one.weight().compareTo(HEAVIEST) > 0
                    || one.weight().stripTrailingZeros().scale() > 2) {
                broken.add(new Broken(path + "weight", WEIGHT));
            }
            if (one.shownIf() != null) {
                FormRule rule =
                        condition(one.shownIf(), before.get(one.shownIf().criterion()));
                if (rule != null) {
                    broken.add(new Broken(path + "shownIf", rule));
                }
            }
            before.putIfAbsent(one.code(), one);
        }
        if (published && criteria.isEmpty()) {
            broken.add(new Broken("criteria", CRITERIA_NEEDED));
        } else if (published && criteria.stream().noneMatch(Criterion::critical)) {
            broken.add(new Broken("criteria", CRITICAL_NEEDED));
        }
        return broken;
    }

    private static FormRule condition(Criterion.ShownIf condition, Criterion earlier) {
        if (earlier == null) {
            return SHOWN_IF_EARLIER;
        }
        if (condition.results().isEmpty()) {
            return SHOWN_IF_RESULTS;
        }
        return condition.results().contains(Result.NOT_APPLICABLE) && !earlier.mayBeNotApplicable()
                ? SHOWN_IF_POSSIBLE
                : null;
    }
}
