package scot.pillars.assurance.worklist.model;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** What two lists say of the same thing, side by side. */
public final class Pairs {
    private Pairs() {}

    /** One thing in both lists; null where a list does not have it. */
    public record Pair<T>(T first, T second) {}

    /**
     * Pairs what has the same key, in order where a key stands several times: the first list's things in their order, then what
     * only the second has.
     */
    public static <T> List<Pair<T>> of(List<T> first, List<T> second, Function<T, String> key) {
        List<T> left = new ArrayList<>(second);
        List<Pair<T>> pairs = new ArrayList<>();
        for (T one : first) {
            int place = -1;
            for (int i = 0; i < left.size() && place < 0; i++) {
                place = key.apply(left.get(i)).equals(key.apply(one)) ? i : -1;
            }
            pairs.add(new Pair<>(one, place < 0 ? null : left.remove(place)));
        }
        left.forEach(one -> pairs.add(new Pair<>(null, one)));
        return pairs;
    }
}
