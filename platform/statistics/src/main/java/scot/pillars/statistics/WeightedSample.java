package scot.pillars.statistics;

import java.util.List;

/** What was found in units that were drawn with known probabilities. */
public final class WeightedSample {
    private final List<Unit> units;

    /**
     * One drawn unit.
     *
     * @param value what was found
     * @param probability with which it was drawn, more than 0
     */
    public record Unit(double value, double probability) {}

    public WeightedSample(List<Unit> units) {
        if (units.isEmpty()) {
            throw new Impossible("units", "not-empty", "Name at least one unit");
        }
        for (int i = 0; i < units.size(); i++) {
            Require.finite("units[" + i + "].value", units.get(i).value());
            double probability = units.get(i).probability();
            if (!(probability >= 1e-12 && probability <= 1)) {
                throw new Impossible(
                        "units[" + i + "].probability",
                        "probability-above-zero",
                        "What was drawn had a probability above 0 and at most 1");
            }
        }
        this.units = List.copyOf(units);
    }

    /** Sum of y / pi. Horvitz & Thompson, JASA 47 (1952) 663-685. */
    public double total() {
        return units.stream()
                .mapToDouble(one -> one.value() / one.probability())
                .sum();
    }

    /** Sum of y / pi over sum of 1 / pi. Hájek, comment on Basu, Foundations of Statistical Inference (1971) 236. */
    public double mean() {
        return total()
                / units.stream().mapToDouble(one -> 1 / one.probability()).sum();
    }

    /** The mean that forgets the probabilities: wrong unless all are the same. */
    public double plainMean() {
        return units.stream().mapToDouble(Unit::value).average().orElseThrow();
    }

    /** Standard error of the total under Poisson sampling: root of the sum of (1 - pi) (y / pi)^2. */
    public double poissonError() {
        return Math.sqrt(units.stream()
                .mapToDouble(one -> (1 - one.probability()) * Math.pow(one.value() / one.probability(), 2))
                .sum());
    }

    /** Effective size of the sample, see {@link #effectiveSize(List)}. */
    public double effectiveSize() {
        return effectiveSize(units.stream().map(one -> 1 / one.probability()).toList());
    }

    /** Size of the equally weighted sample that says as much: (sum w)^2 / sum w^2. Kish, Survey Sampling (1965) 11.7. */
    public static double effectiveSize(List<Double> weights) {
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < weights.size(); i++) {
            double weight = weights.get(i);
            Require.finite("weights[" + i + "]", weight);
            if (weight < 0) {
                throw new Impossible("weights[" + i + "]", "not-negative", "A weight is 0 or more");
            }
            sum += weight;
            squares += weight * weight;
        }
        if (squares == 0) {
            throw new Impossible("weights", "some-weight", "At least one weight is above 0");
        }
        return sum * sum / squares;
    }
}
