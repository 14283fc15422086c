package scot.pillars.assurance.decision;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import scot.pillars.kit.imports.ImportReport;

/**
 * What became of facts that were sent together: the first of a reference landed if it was written; each other one
 * repeats what stands under its reference, or contradicts it.
 */
final class Landing {
    /** What became of one. */
    enum Outcome {
        LANDED,
        REPEATED,
        DIFFERS
    }

    private Landing() {}

    /** The first of each reference, in the order of references: two writers that keep it do not deadlock. */
    static <T> SortedMap<String, T> firsts(List<T> sent, Function<T, String> reference) {
        SortedMap<String, T> firsts = new TreeMap<>();
        sent.forEach(one -> firsts.putIfAbsent(reference.apply(one), one));
        return firsts;
    }

    /**
     * The outcome of each, in its place.
     *
     * @param written references of what is new now
     * @param repeats for each of the others, in its place, whether what stands is the very same
     */
    static <T> List<Outcome> of(
            List<T> sent,
            Function<T, String> reference,
            Set<String> written,
            Function<List<T>, List<Boolean>> repeats) {
        Set<String> landed = new HashSet<>();
        Outcome[] outcomes = new Outcome[sent.size()];
        List<T> others = new ArrayList<>();
        List<Integer> places = new ArrayList<>();
        for (int place = 0; place < sent.size(); place++) {
            String key = reference.apply(sent.get(place));
            if (written.contains(key) && landed.add(key)) {
                outcomes[place] = Outcome.LANDED;
            } else {
                others.add(sent.get(place));
                places.add(place);
            }
        }
        List<Boolean> same = others.isEmpty() ? List.of() : repeats.apply(others);
        for (int other = 0; other < others.size(); other++) {
            outcomes[places.get(other)] = same.get(other) ? Outcome.REPEATED : Outcome.DIFFERS;
        }
        return List.of(outcomes);
    }

    /** Puts outcomes into the report of an import; what contradicts breaks the rule given. */
    static void tell(List<Outcome> outcomes, List<Long> lines, String rule, String message, ImportReport report) {
        for (int place = 0; place < outcomes.size(); place++) {
            switch (outcomes.get(place)) {
                case LANDED -> report.landed(1);
                case REPEATED -> report.alreadyKnown(1);
                case DIFFERS -> report.rejected(lines.get(place), "reference", rule, message);
                default -> throw new IllegalStateException();
            }
        }
    }
}
