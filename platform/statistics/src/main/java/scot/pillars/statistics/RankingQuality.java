package scot.pillars.statistics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * How well a score ranks: the chance that what is so has a higher score than what is not, ties counted half, each weighted
 * by 1 / pi; the area under the receiver operating characteristic. Its standard error is formula (2) of Hanley & McNeil,
 * Radiology 143 (1982) 29-36, with Q1 = A / (2 - A) and Q2 = 2 A^2 / (1 + A) of the same paper; with unequal weights the two
 * sample sizes are Kish's effective ones (Survey Sampling, 1965, section 11.7). A score that ranks by chance has an area of
 * one half.
 *
 * @param area from 0 to 1
 * @param standardError of the area
 * @param interval area -+ z x standard error, cut at 0 and 1
 */
public record RankingQuality(double area, double standardError, Interval interval) {
    /**
     * Something ranked.
     *
     * @param score higher for more likely
     * @param yes whether it is so
     * @param weight above 0
     */
    public record Ranked(double score, boolean yes, double weight) {}

    /** @throws Impossible when only one of yes and no occurs */
    public static RankingQuality of(List<Ranked> ranked, double confidence) {
        List<Double> yes = weights(ranked, true);
        List<Double> no = weights(ranked, false);
        if (yes.isEmpty() || no.isEmpty()) {
            throw new Impossible("ranked", "both-outcomes", "Both yes and no must occur");
        }
        double area = area(ranked);
        double one = WeightedSample.effectiveSize(yes);
        double other = WeightedSample.effectiveSize(no);
        double error = standardError(area, one, other);
        double half = Intervals.z(confidence) * error;
        return new RankingQuality(area, error, new Interval(Math.max(0, area - half), Math.min(1, area + half)));
    }

    /** Hanley & McNeil (1982), formula (2). */
    static double standardError(double area, double yes, double no) {
        double square = area * area;
        double q1 = area / (2 - area);
        double q2 = 2 * square / (1 + area);
        return Math.sqrt((area * (1 - area) + (yes - 1) * (q1 - square) + (no - 1) * (q2 - square)) / (yes * no));
    }

    private static double area(List<Ranked> ranked) {
        List<Ranked> ordered = new ArrayList<>(ranked);
        ordered.sort(Comparator.comparingDouble(Ranked::score));
        double below = 0;
        double won = 0;
        double yes = 0;
        int place = 0;
        while (place < ordered.size()) {
            double tiedYes = 0;
            double tiedNo = 0;
            double score = ordered.get(place).score();
            while (place < ordered.size() && ordered.get(place).score() == score) {
                Ranked one = ordered.get(place++);
                if (one.yes()) {
                    tiedYes += one.weight();
                } else {
                    tiedNo += one.weight();
                }
            }
            won += tiedYes * (below + tiedNo / 2);
            below += tiedNo;
            yes += tiedYes;
        }
        return won / (yes * below);
    }

    private static List<Double> weights(List<Ranked> ranked, boolean yes) {
        return ranked.stream()
                .filter(one -> one.yes() == yes)
                .map(Ranked::weight)
                .toList();
    }
}
