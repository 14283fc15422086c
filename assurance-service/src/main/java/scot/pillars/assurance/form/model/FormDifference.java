package scot.pillars.assurance.form.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What changed between two versions of a form, criterion by criterion, for people.
 *
 * @param changes of the later version's criteria in their order, then those removed
 */
public record FormDifference(int from, int to, List<Change> changes) {
    public FormDifference {
        changes = List.copyOf(changes);
    }

    /** What happened to a criterion. */
    public enum Kind {
        ADDED,
        REMOVED,
        CHANGED
    }

    /**
     * One criterion that is not the same.
     *
     * @param question as it is now, or was when removed
     * @param aspects what changed about it; empty when it was added or removed
     */
    public record Change(String criterion, Kind kind, String question, List<Aspect> aspects) {
        public Change {
            aspects = List.copyOf(aspects);
        }
    }

    /**
     * One thing about a criterion that changed.
     *
     * @param what in words, for example {@code weight}
     * @param before null where there was nothing
     * @param after null where there is nothing
     */
    public record Aspect(String what, String before, String after) {}

    /** Compares by the stable codes. */
    public static FormDifference between(FormVersion from, FormVersion to) {
        List<Change> changes = new ArrayList<>();
        for (Criterion after : to.criteria()) {
            Criterion before = from.criterion(after.code()).orElse(null);
            if (before == null) {
                changes.add(new Change(after.code(), Kind.ADDED, after.question(), List.of()));
                continue;
            }
            List<Aspect> aspects = aspects(before, after);
            if (!aspects.isEmpty()) {
                changes.add(new Change(after.code(), Kind.CHANGED, after.question(), aspects));
            }
        }
        for (Criterion before : from.criteria()) {
            if (to.criterion(before.code()).isEmpty()) {
                changes.add(new Change(before.code(), Kind.REMOVED, before.question(), List.of()));
            }
        }
        return new FormDifference(from.version(), to.version(), changes);
    }

    private static List<Aspect> aspects(Criterion before, Criterion after) {
        List<Aspect> aspects = new ArrayList<>();
        compare("question", Criterion::question, before, after, aspects);
        compare("required standard", Criterion::standard, before, after, aspects);
        compare("risk", Criterion::risk, before, after, aspects);
        compare("guidance", FormDifference::guidance, before, after, aspects);
        compare("weight", one -> one.weight().stripTrailingZeros().toPlainString(), before, after, aspects);
        compare("critical", one -> yes(one.critical()), before, after, aspects);
        compare("not applicable taken", one -> yes(one.mayBeNotApplicable()), before, after, aspects);
        compare("comment when not met", one -> yes(one.commentOnFail()), before, after, aspects);
        compare("asked", FormDifference::asked, before, after, aspects);
        return aspects;
    }

    private static void compare(
            String what, Function<Criterion, String> of, Criterion before, Criterion after, List<Aspect> aspects) {
        String was = of.apply(before);
        String is = of.apply(after);
        if (!Objects.equals(was, is)) {
            aspects.add(new Aspect(what, was, is));
        }
    }

    private static String guidance(Criterion one) {
        return one.guidance() == null
                ? null
                : one.guidance() + (one.guidanceVersion() == null ? "" : " version " + one.guidanceVersion());
    }

    private static String asked(Criterion one) {
        return one.shownIf() == null
                ? "always"
                : "only if " + one.shownIf().criterion() + " is "
                        + one.shownIf().results().stream()
                                .sorted()
                                .map(result -> result.name()
                                        .toLowerCase(java.util.Locale.ROOT)
                                        .replace('_', ' '))
                                .collect(Collectors.joining(" or "));
    }

    private static String yes(boolean value) {
        return value ? "yes" : "no";
    }
}
