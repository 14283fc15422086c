package scot.pillars.assurance.risk.model;

import java.util.Comparator;
import java.util.List;

/**
 * The whole of a score: points are added, and nothing else. Twenty points more double the odds that money is wrong
 * (Siddiqi, Credit Risk Scorecards, 2006, chapter 6).
 */
public record Scorecard(List<Feature> features) {
    /** Points that double the odds. */
    public static final double POINTS_TO_DOUBLE = 20;

    /** Why a score is high: a level and the points it gives. */
    public record Reason(String feature, String level, int points) {}

    public Scorecard {
        features = List.copyOf(features);
    }

    /** The sum of the points. */
    public int score(Facts facts) {
        return features.stream().mapToInt(one -> one.points(facts)).sum();
    }

    /** The levels that give most points, the highest first; those that give none are no reason. */
    public List<Reason> reasons(Facts facts, int most) {
        return features.stream()
                .map(one -> new Reason(one.name(), one.level(facts), one.points(facts)))
                .filter(one -> one.points() > 0)
                .sorted(Comparator.comparingInt(Reason::points).reversed().thenComparing(Reason::feature))
                .limit(most)
                .toList();
    }
}
