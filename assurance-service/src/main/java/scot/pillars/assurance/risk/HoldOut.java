package scot.pillars.assurance.risk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import scot.pillars.assurance.risk.model.RiskCase;
import scot.pillars.assurance.risk.model.Scorecard;
import scot.pillars.statistics.Interval;
import scot.pillars.statistics.Intervals;
import scot.pillars.statistics.RankingQuality;
import scot.pillars.statistics.RankingQuality.Ranked;
import scot.pillars.statistics.WeightedSample;

/**
 * What a scorecard would have done on the later period, which training did not see. Every rate is of the population that
 * the random checks stand for, weighted by 1 / pi.
 */
final class HoldOut {
    /** Of every interval. */
    static final double CONFIDENCE = 0.95;
    /** A group with fewer checks is withheld: it would say something of single colleagues or clients. */
    static final int LEAST_CHECKS_OF_A_GROUP = 10;

    private static final double[] DEPTHS = {0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.75, 1};

    private final List<RiskCase> cases;
    private final Map<RiskCase, Integer> scores = new IdentityHashMap<>();
    private final List<RiskCase> ranked;
    private final double targetedShare;

    /** @param targetedShare share of decisions whose check the score would choose, for the rates of groups */
    HoldOut(List<RiskCase> cases, Scorecard scorecard, double targetedShare) {
        this.cases = cases;
        this.targetedShare = targetedShare;
        cases.forEach(one -> scores.put(one, scorecard.score(one.facts())));
        this.ranked = new ArrayList<>(cases);
        ranked.sort(Comparator.comparingInt((RiskCase one) -> scores.get(one)).reversed());
    }

    HoldOutView result() {
        RankingQuality quality = RankingQuality.of(
                cases.stream()
                        .map(one -> new Ranked(scores.get(one), one.wrong(), one.weight()))
                        .toList(),
                CONFIDENCE);
        List<HoldOutView.Depth> curve = new ArrayList<>();
        for (double depth : DEPTHS) {
            curve.add(depth(depth));
        }
        return new HoldOutView(
                cases.size(),
                (int) cases.stream().filter(RiskCase::wrong).count(),
                new HoldOutView.Rate(
                        quality.area(),
                        quality.interval().lower(),
                        quality.interval().upper()),
                curve,
                targetedShare,
                groups());
    }

    private HoldOutView.Depth depth(double share) {
        Map<RiskCase, Double> chosen = chosen(share);
        double weight = sum(cases, one -> chosen.get(one) * one.weight());
        double population = sum(cases, RiskCase::weight);
        double wrong = sum(cases, one -> one.wrong() ? chosen.get(one) * one.weight() : 0);
        double allWrong = sum(cases, one -> one.wrong() ? one.weight() : 0);
        double value = sum(cases, one -> chosen.get(one) * one.weight() * one.amountWrong());
        double allValue = sum(cases, one -> one.weight() * one.amountWrong());
        double hit = wrong / weight;
        double random = allWrong / population;
        return new HoldOutView.Depth(
                share,
                rate(hit, chosen),
                100 * hit,
                100 * random,
                100 * value / weight,
                100 * allValue / population,
                hit / random,
                wrong / allWrong,
                100 * (hit - random));
    }

    /** For each case the share of it that is chosen: 1 down to the last score, of which just enough is taken. */
    private Map<RiskCase, Double> chosen(double share) {
        double left = share * sum(cases, RiskCase::weight);
        Map<RiskCase, Double> chosen = new IdentityHashMap<>();
        int place = 0;
        while (place < ranked.size()) {
            int from = place;
            int score = scores.get(ranked.get(from));
            while (place < ranked.size() && scores.get(ranked.get(place)) == score) {
                place++;
            }
            List<RiskCase> tied = ranked.subList(from, place);
            double weight = sum(tied, RiskCase::weight);
            double part = Math.max(0, Math.min(1, left / weight));
            tied.forEach(one -> chosen.put(one, part));
            left -= weight;
        }
        return chosen;
    }

    private List<HoldOutView.Group> groups() {
        Map<RiskCase, Double> chosen = chosen(targetedShare);
        List<HoldOutView.Group> groups = new ArrayList<>();
        groups.addAll(groups("benefit", word("benefit"), chosen));
        groups.addAll(groups("channel", word("channel"), chosen));
        groups.addAll(groups("area", word("area"), chosen));
        groups.addAll(groups("age band", RiskCase::ageBand, chosen));
        return groups;
    }

    private List<HoldOutView.Group> groups(String by, Function<RiskCase, String> of, Map<RiskCase, Double> chosen) {
        Map<String, List<RiskCase>> members = new TreeMap<>();
        for (RiskCase one : cases) {
            String name = of.apply(one);
            if (name != null) {
                members.computeIfAbsent(name, key -> new ArrayList<>()).add(one);
            }
        }
        return members.entrySet().stream()
                .map(one -> group(by, one.getKey(), one.getValue(), chosen))
                .toList();
    }

    private static HoldOutView.Group group(
            String by, String name, List<RiskCase> members, Map<RiskCase, Double> chosen) {
        if (members.size() < LEAST_CHECKS_OF_A_GROUP) {
            return new HoldOutView.Group(by, name, null, null, null, null);
        }
        List<RiskCase> right = members.stream().filter(one -> !one.wrong()).toList();
        return new HoldOutView.Group(
                by,
                name,
                members.size(),
                share(members, chosen::get, one -> 1),
                share(members, one -> one.wrong() ? 1 : 0, chosen::get),
                share(right, chosen::get, one -> 1));
    }

    /** Weighted share of what is asked among members, each counted as much as it belongs; null when none belongs. */
    private static HoldOutView.Rate share(
            List<RiskCase> members, ToDoubleFunction<RiskCase> asked, ToDoubleFunction<RiskCase> belongs) {
        Map<RiskCase, Double> part = new IdentityHashMap<>();
        members.forEach(one -> part.put(one, belongs.applyAsDouble(one)));
        double weight = sum(members, one -> part.get(one) * one.weight());
        if (weight == 0) {
            return null;
        }
        double yes = sum(members, one -> part.get(one) * one.weight() * asked.applyAsDouble(one));
        return rate(yes / weight, part);
    }

    private static HoldOutView.Rate rate(double share, Map<RiskCase, Double> part) {
        double effective = WeightedSample.effectiveSize(part.entrySet().stream()
                .map(one -> one.getValue() * one.getKey().weight())
                .toList());
        double value = Math.max(0, Math.min(1, share));
        Interval interval = Intervals.wilson(value, effective, CONFIDENCE);
        return new HoldOutView.Rate(value, interval.lower(), interval.upper());
    }

    private static Function<RiskCase, String> word(String name) {
        return one -> one.facts().words().get(name);
    }

    private static double sum(List<RiskCase> of, ToDoubleFunction<RiskCase> value) {
        return of.stream().mapToDouble(value).sum();
    }
}
