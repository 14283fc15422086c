package scot.pillars.assurance.calculator;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import scot.pillars.statistics.Impossible;
import scot.pillars.statistics.Inclusion;
import scot.pillars.statistics.WeightedSample;

/** Chances of selection and what follows from them; null where not asked for. */
@Schema(name = "InclusionProbabilities")
public record InclusionView(
        @Schema(nullable = true, description = "Per unit, in the order given")
        List<Unit> units,

        @Schema(
                nullable = true,
                description =
                        "Chance that both of two units are drawn, each plan drawing every unit on its own (Poisson "
                                + "sampling); on the diagonal the unit itself; null for more than 20 units")
        List<List<Double>> joint,

        @Schema(nullable = true, examples = "2160", description = "Horvitz-Thompson total")
        Double total,

        @Schema(nullable = true, examples = "117.5", description = "Its standard error under Poisson sampling")
        Double totalStandardError,

        @Schema(nullable = true, examples = "8.4375", description = "Hajek mean")
        Double mean,

        @Schema(nullable = true, examples = "15", description = "Mean that forgets the weights, for comparison")
        Double plainMean,

        @Schema(nullable = true, examples = "9.074074", description = "Kish's effective sample size")
        Double effectiveSize,

        @Schema(nullable = true) SimpleRandomView simpleRandom,
        @Schema(required = true) String formula,
        @Schema(required = true) String source) {
    private static final int MOST_PAIRED = 20;

    /** A unit's chance. */
    @Schema(name = "UnitProbability")
    public record Unit(
            @Schema(required = true, examples = "0.51") double probability,

            @Schema(nullable = true, examples = "1.9608", description = "Null for a unit that cannot be drawn")
            Double weight) {}

    /** Chances of first and second order. */
    @Schema(name = "SimpleRandomProbabilities")
    public record SimpleRandomView(
            @Schema(required = true, examples = "0.3") double probability,

            @Schema(nullable = true, examples = "0.0666667", description = "Of two units; null for a population of 1")
            Double joint) {}

    static InclusionView of(InclusionRequest request) {
        List<Double> chances = chances(request);
        WeightedSample sample = sample(request, chances);
        return new InclusionView(
                chances == null
                        ? null
                        : chances.stream()
                                .map(chance -> new Unit(chance, chance == 0 ? null : 1 / chance))
                                .toList(),
                chances == null || chances.size() > MOST_PAIRED ? null : joint(chances),
                sample == null ? null : sample.total(),
                sample == null ? null : sample.poissonError(),
                sample == null ? null : sample.mean(),
                sample == null ? null : sample.plainMean(),
                effectiveSize(request, chances),
                simpleRandom(request.simpleRandom()),
                "pi = 1 - product of (1 - pi_k); Poisson pi_ij = pi_i pi_j; simple random n / N and n (n - 1) / (N (N - 1)); "
                        + "total = sum of y / pi; mean = total / sum of 1 / pi; effective size = (sum w)^2 / sum w^2",
                "Särndal, Swensson & Wretman, Model Assisted Survey Sampling (1992), chapters 2, 3 and 5; Kish, Survey "
                        + "Sampling (1965), section 11.7");
    }

    private static List<Double> chances(InclusionRequest request) {
        if (request.units() == null) {
            return null;
        }
        List<Double> chances = new ArrayList<>();
        for (int i = 0; i < request.units().size(); i++) {
            try {
                chances.add(Inclusion.combined(request.units().get(i).probabilities()));
            } catch (Impossible impossible) {
                throw new Impossible(
                        "units[" + i + "]." + impossible.argument(), impossible.rule(), impossible.getMessage());
            }
        }
        return chances;
    }

    private static WeightedSample sample(InclusionRequest request, List<Double> chances) {
        if (chances == null || request.units().stream().anyMatch(unit -> unit.value() == null)) {
            return null;
        }
        List<WeightedSample.Unit> units = new ArrayList<>();
        for (int i = 0; i < chances.size(); i++) {
            units.add(new WeightedSample.Unit(request.units().get(i).value(), chances.get(i)));
        }
        return new WeightedSample(units);
    }

    private static List<List<Double>> joint(List<Double> chances) {
        List<List<Double>> joint = new ArrayList<>();
        for (int i = 0; i < chances.size(); i++) {
            List<Double> row = new ArrayList<>();
            for (int j = 0; j < chances.size(); j++) {
                row.add(i == j ? chances.get(i) : (Double) Inclusion.poissonJoint(chances.get(i), chances.get(j)));
            }
            joint.add(row);
        }
        return joint;
    }

    private static Double effectiveSize(InclusionRequest request, List<Double> chances) {
        if (request.weights() != null) {
            return WeightedSample.effectiveSize(request.weights());
        }
        return chances == null || chances.stream().anyMatch(chance -> chance < 1e-12)
                ? null
                : (Double) WeightedSample.effectiveSize(
                        chances.stream().map(chance -> 1 / chance).toList());
    }

    private static SimpleRandomView simpleRandom(InclusionRequest.SimpleRandom given) {
        if (given == null) {
            return null;
        }
        return new SimpleRandomView(
                Inclusion.simpleRandom(given.sample(), given.population()),
                given.population() < 2
                        ? null
                        : (Double) Inclusion.simpleRandomJoint(given.sample(), given.population()));
    }
}
