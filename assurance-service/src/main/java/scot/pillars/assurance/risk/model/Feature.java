package scot.pillars.assurance.risk.model;

import java.util.List;
import java.util.Optional;

/**
 * One thing that is looked at, and the whole points that each level of it gives. The lowest level gives none.
 *
 * @param name of the fact
 * @param limits between the bands of a number, ascending; empty for words
 * @param levels every level that training saw often enough
 * @param otherwise points of a level that training did not see
 */
public record Feature(String name, List<Double> limits, List<Level> levels, int otherwise) {
    /** The level of what is not known. */
    public static final String NOT_KNOWN = "not known";
    /** The level of what is rare. */
    public static final String OTHER = "other";

    /**
     * One level.
     *
     * @param points whole points
     * @param coefficient change of the log odds, before rounding
     * @param cases checks of it in training
     */
    public record Level(String name, int points, double coefficient, int cases) {}

    public Feature {
        limits = List.copyOf(limits);
        levels = List.copyOf(levels);
    }

    /** The level that holds of these facts, by name. */
    public String level(Facts facts) {
        return levelOf(name, limits, facts);
    }

    /** The points that these facts give. */
    public int points(Facts facts) {
        String level = level(facts);
        return named(level).or(() -> named(OTHER)).map(Level::points).orElse(otherwise);
    }

    private Optional<Level> named(String level) {
        return levels.stream().filter(one -> one.name().equals(level)).findFirst();
    }

    /** The level that holds of facts; bands are named by their limits. */
    public static String levelOf(String name, List<Double> limits, Facts facts) {
        if (limits.isEmpty()) {
            return facts.words().getOrDefault(name, NOT_KNOWN);
        }
        Double value = facts.numbers().get(name);
        if (value == null) {
            return NOT_KNOWN;
        }
        int band = 0;
        while (band < limits.size() && value >= limits.get(band)) {
            band++;
        }
        if (band == 0) {
            return "below " + text(limits.get(0));
        }
        return band == limits.size()
                ? text(limits.get(band - 1)) + " or more"
                : text(limits.get(band - 1)) + " to below " + text(limits.get(band));
    }

    private static String text(double limit) {
        return limit == Math.rint(limit) ? Long.toString((long) limit) : Double.toString(limit);
    }
}
