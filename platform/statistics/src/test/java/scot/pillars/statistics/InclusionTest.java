package scot.pillars.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class InclusionTest {
    @Test
    void workedExampleMixedSelection() {
        double[] values = {50, 0, 30, 0, 0, 40, 0, 0};
        List<WeightedSample.Unit> units = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            units.add(new WeightedSample.Unit(values[i], i < 3 ? .5 : .02));
        }
        WeightedSample sample = new WeightedSample(units);
        assertEquals(2160, sample.total(), 1e-9);
        assertEquals(8.4375, sample.mean(), 1e-9);
        assertEquals(15.0, sample.plainMean(), 1e-9);
        assertEquals(.51, Inclusion.combined(List.of(.02, .5)), 1e-12);
    }

    @Test
    void workedExampleKish() {
        List<Double> weights = new ArrayList<>(Collections.nCopies(10, 2.0));
        weights.addAll(Collections.nCopies(5, 10.0));
        assertEquals(9.074074, WeightedSample.effectiveSize(weights), 1e-6);
        assertEquals(7, WeightedSample.effectiveSize(Collections.nCopies(7, 3.5)), 1e-12);
    }

    @Test
    void simpleRandomSamplesOfFirstAndSecondOrder() {
        assertEquals(.3, Inclusion.simpleRandom(3, 10), 1e-12);
        assertEquals(3 * 2 / 90.0, Inclusion.simpleRandomJoint(3, 10), 1e-12);
        double sumOfJoint = 9 * Inclusion.simpleRandomJoint(3, 10);
        assertEquals((3 - 1) * Inclusion.simpleRandom(3, 10), sumOfJoint, 1e-12, "sum over j = (n - 1) pi_i");
    }

    @Test
    void independentPlansOfPoissonKindStayOfThatKind() {
        double first = Inclusion.combined(List.of(.02, .5));
        double second = Inclusion.combined(List.of(.1, .3));
        double joint = Inclusion.combinedJoint(
                List.of(new Inclusion.Pair(.02, .1, .02 * .1), new Inclusion.Pair(.5, .3, .5 * .3)));
        assertEquals(Inclusion.poissonJoint(first, second), joint, 1e-12);
    }

    @Test
    void onePlanAloneKeepsItsProbability() {
        assertEquals(1e-12, Inclusion.combined(List.of(1e-12)));
        assertEquals(1, Inclusion.combined(List.of(1.0, .2)));
        assertEquals(0, Inclusion.combined(List.of(0.0, 0.0)));
    }

    @Test
    void aCensusHasNoSamplingError() {
        WeightedSample census = new WeightedSample(DoubleStream.of(1, 2, 3)
                .mapToObj(value -> new WeightedSample.Unit(value, 1))
                .toList());
        assertEquals(0, census.poissonError());
        assertEquals(census.plainMean(), census.mean(), 1e-12);
    }

    @Test
    void theImpossibleIsRefused() {
        assertThrows(Impossible.class, () -> Inclusion.combined(List.of(1.2)));
        assertThrows(Impossible.class, () -> Inclusion.combined(List.of()));
        assertThrows(Impossible.class, () -> Inclusion.simpleRandom(11, 10));
        assertThrows(Impossible.class, () -> new Inclusion.Pair(.1, .2, .15));
        assertThrows(Impossible.class, () -> new WeightedSample(List.of(new WeightedSample.Unit(1, 0))));
        assertThrows(Impossible.class, () -> new WeightedSample(List.of(new WeightedSample.Unit(Double.NaN, 1))));
    }
}
