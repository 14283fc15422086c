package scot.pillars.assurance.risk;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import scot.pillars.assurance.risk.model.Facts;
import scot.pillars.assurance.risk.model.Feature;
import scot.pillars.assurance.risk.model.RiskCase;
import scot.pillars.assurance.risk.model.Scorecard;
import scot.pillars.statistics.RidgeLogistic;
import scot.pillars.statistics.RidgeLogistic.Observation;

/**
 * Makes a scorecard of cases: levels of each feature become columns of a ridge logistic regression weighted by 1 / pi, the
 * penalty is the one of a short list with the least deviance in five-fold cross-validation, and coefficients become whole
 * points.
 */
final class TrainingScorecard {
    /** A level with fewer checks joins the level of what is rare. */
    static final int LEAST_CHECKS_OF_A_LEVEL = 20;

    private static final int MOST_LEVELS = 30;
    private static final int FOLDS = 5;
    private static final List<Double> PENALTIES = List.of(1.0, 3.0, 10.0, 30.0, 100.0);
    private static final Map<String, List<Double>> BANDS = Map.of(
            RiskFacts.IN_POST, List.of(90.0, 365.0, 1095.0), RiskFacts.BENEFIT_MONTHS, List.of(6.0, 12.0, 24.0, 48.0));

    private final List<RiskCase> cases;
    private final Set<String> leftOut;
    private final List<Columns> features = new ArrayList<>();
    private int columns;

    private TrainingScorecard(List<RiskCase> cases, Set<String> leftOut) {
        this.cases = cases;
        this.leftOut = leftOut;
    }

    /**
     * What training made.
     *
     * @param constant log odds where every level gives nothing
     * @param penalty chosen by cross-validation
     */
    record Trained(Scorecard scorecard, double constant, double penalty) {}

    /** One feature and the columns of its levels. */
    private record Columns(
            String name, List<Double> limits, Map<String, Integer> byLevel, Map<String, Integer> checks) {
        /** The column of the level that holds; a rare one has that of all rare ones. */
        int column(Facts facts) {
            Integer own = byLevel.get(Feature.levelOf(name, limits, facts));
            return own == null ? byLevel.get(Feature.OTHER) : own;
        }
    }

    /**
     * Trains on cases, which hold both right and wrong ones.
     *
     * @param seed of the folds
     * @param leftOut features that are not to be looked at
     */
    static Trained train(List<RiskCase> cases, long seed, Set<String> leftOut) {
        return new TrainingScorecard(cases, leftOut).trained(seed);
    }

    private Trained trained(long seed) {
        Set<String> words = names(facts -> facts.words().keySet());
        words.forEach(name -> add(name, List.of()));
        names(facts -> facts.numbers().keySet()).stream()
                .filter(name -> !words.contains(name))
                .forEach(name -> {
                    List<Double> limits = limits(name);
                    if (!limits.isEmpty()) {
                        add(name, limits);
                    }
                });
        List<Observation> observations = observations();
        double penalty = penalty(observations, seed);
        RidgeLogistic fit = RidgeLogistic.fit(observations, columns, penalty);
        return new Trained(scorecard(fit), fit.coefficients().get(0), penalty);
    }

    private Set<String> names(Function<Facts, Set<String>> kind) {
        return cases.stream()
                .flatMap(one -> kind.apply(one.facts()).stream())
                .filter(name -> !leftOut.contains(name))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private List<Double> limits(String name) {
        List<Double> known = cases.stream()
                .map(one -> one.facts().numbers().get(name))
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        if (BANDS.containsKey(name)) {
            return BANDS.get(name);
        }
        TreeSet<Double> limits = new TreeSet<>();
        for (double share : new double[] {0.25, 0.5, 0.75}) {
            limits.add(known.get((int) (share * (known.size() - 1))));
        }
        limits.remove(known.get(0));
        return List.copyOf(limits);
    }

    private void add(String name, List<Double> limits) {
        Map<String, Integer> checks = new TreeMap<>();
        cases.forEach(one -> checks.merge(Feature.levelOf(name, limits, one.facts()), 1, Integer::sum));
        List<String> kept = checks.entrySet().stream()
                .filter(one -> one.getValue() >= LEAST_CHECKS_OF_A_LEVEL)
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_LEVELS)
                .map(Map.Entry::getKey)
                .toList();
        int rare = checks.entrySet().stream()
                .filter(one -> !kept.contains(one.getKey()))
                .mapToInt(Map.Entry::getValue)
                .sum();
        if (kept.size() + (rare > 0 ? 1 : 0) < 2) {
            return;
        }
        Map<String, Integer> byLevel = new TreeMap<>();
        kept.forEach(level -> byLevel.put(level, columns++));
        if (rare > 0) {
            byLevel.putIfAbsent(Feature.OTHER, columns++);
            checks.merge(Feature.OTHER, rare, Integer::sum);
        }
        features.add(new Columns(name, limits, byLevel, checks));
    }

    private List<Observation> observations() {
        double mean = cases.stream().mapToDouble(RiskCase::weight).average().orElseThrow();
        return cases.stream()
                .map(one -> Observation.of(
                        features.stream()
                                .mapToInt(feature -> feature.column(one.facts()))
                                .toArray(),
                        one.wrong(),
                        one.weight() / mean))
                .toList();
    }

    private double penalty(List<Observation> observations, long seed) {
        List<Integer> places = new ArrayList<>();
        for (int place = 0; place < observations.size(); place++) {
            places.add(place);
        }
        Collections.shuffle(places, new Random(seed));
        Map<Double, Double> deviances = new HashMap<>();
        for (double penalty : PENALTIES) {
            deviances.put(penalty, deviance(observations, places, penalty));
        }
        return Collections.min(PENALTIES, Comparator.comparingDouble(deviances::get));
    }

    private double deviance(List<Observation> observations, List<Integer> places, double penalty) {
        double deviance = 0;
        for (int fold = 0; fold < FOLDS; fold++) {
            List<Observation> inside = new ArrayList<>();
            List<Observation> outside = new ArrayList<>();
            for (int i = 0; i < places.size(); i++) {
                (i % FOLDS == fold ? outside : inside).add(observations.get(places.get(i)));
            }
            deviance += RidgeLogistic.fit(inside, columns, penalty).deviance(outside);
        }
        return deviance;
    }

    private Scorecard scorecard(RidgeLogistic fit) {
        double factor = Scorecard.POINTS_TO_DOUBLE / Math.log(2);
        List<Feature> made = new ArrayList<>();
        for (Columns feature : features) {
            Map<String, Double> coefficients = new TreeMap<>();
            feature.byLevel()
                    .forEach((level, column) ->
                            coefficients.put(level, fit.coefficients().get(column + 1)));
            double least = Collections.min(coefficients.values());
            List<Feature.Level> levels = coefficients.entrySet().stream()
                    .map(one -> new Feature.Level(
                            one.getKey(),
                            (int) Math.round((one.getValue() - least) * factor),
                            one.getValue(),
                            feature.checks().getOrDefault(one.getKey(), 0)))
                    .sorted(Comparator.comparingInt(Feature.Level::points).reversed())
                    .toList();
            if (levels.get(0).points() > 0) {
                made.add(new Feature(
                        feature.name(), feature.limits(), levels, (int) Math.round(Math.max(0, -least) * factor)));
            }
        }
        return new Scorecard(made);
    }
}
