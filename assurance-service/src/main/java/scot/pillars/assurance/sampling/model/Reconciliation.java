package scot.pillars.assurance.sampling.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A frame beside the control totals that somebody took from elsewhere: it agrees to the case and the penny, or it is open. */
public final class Reconciliation {
    private Reconciliation() {}

    /**
     * A part in which frame and control total differ.
     *
     * @param cases of the frame more than given; negative: fewer
     * @param money of the frame more than given
     */
    public record Difference(String name, long cases, BigDecimal money) {}

    /** Where they differ, by name; a part that only one side has is compared with nothing. Empty: they agree. */
    public static List<Difference> differences(List<Totals> frame, List<Totals> given) {
        Map<String, Totals> left = byName(frame);
        Map<String, Totals> right = byName(given);
        TreeMap<String, Totals> names = new TreeMap<>(left);
        names.putAll(right);
        List<Difference> differences = new ArrayList<>();
        for (String name : names.keySet()) {
            Totals nothing = new Totals(name, 0, BigDecimal.ZERO);
            Totals ours = left.getOrDefault(name, nothing);
            Totals theirs = right.getOrDefault(name, nothing);
            long cases = ours.cases() - theirs.cases();
            BigDecimal money = ours.money().subtract(theirs.money());
            if (cases != 0 || money.signum() != 0) {
                differences.add(new Difference(name, cases, money));
            }
        }
        return List.copyOf(differences);
    }

    private static Map<String, Totals> byName(List<Totals> totals) {
        Map<String, Totals> byName = new TreeMap<>();
        totals.forEach(one -> byName.merge(
                one.name(),
                one,
                (first, second) -> new Totals(
                        first.name(),
                        first.cases() + second.cases(),
                        first.money().add(second.money()))));
        return byName;
    }
}
