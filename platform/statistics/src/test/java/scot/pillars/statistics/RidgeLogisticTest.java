package scot.pillars.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import scot.pillars.statistics.RidgeLogistic.Observation;

class RidgeLogisticTest {
    /** Weights and kinds of transmission of R's data set mtcars (Henderson & Velleman, Biometrics 37 (1981) 391-411). */
    private static final double[] WEIGHT = {
        2.62, 2.875, 2.32, 3.215, 3.44, 3.46, 3.57, 3.19, 3.15, 3.44, 3.44, 4.07, 3.73, 3.78, 5.25, 5.424, 5.345, 2.2,
        1.615, 1.835, 2.465, 3.52, 3.435, 3.84, 3.845, 1.935, 2.14, 1.513, 3.17, 2.77, 3.57, 2.78
    };

    private static final int[] MANUAL = {
        1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1
    };

    @Test
    void glm_of_r_gives_the_same_to_its_printed_digits() {
        // summary(glm(am ~ wt, binomial, mtcars)): 12.040, -4.024, residual deviance 19.176
        List<Observation> cars = cars(false);

        RidgeLogistic fit = RidgeLogistic.fit(cars, 1, 0);

        assertEquals(12.040, fit.coefficients().get(0), 0.0005);
        assertEquals(-4.024, fit.coefficients().get(1), 0.0005);
        assertEquals(19.176, fit.deviance(cars), 0.0005);
    }

    @Test
    void weights_and_penalty_agree_with_a_solution_in_another_language() {
        // Newton's method in NumPy, weights 0.1, 0.2 ... 3.2, penalty 2 on the slope
        RidgeLogistic fit = RidgeLogistic.fit(cars(true), 1, 2);

        assertEquals(5.2727093946, fit.coefficients().get(0), 1e-8);
        assertEquals(-1.6932970828, fit.coefficients().get(1), 1e-8);
    }

    @Test
    void one_level_gives_the_logarithm_of_the_odds_ratio() {
        List<Observation> table = new ArrayList<>();
        add(table, 30, new int[] {0}, true);
        add(table, 70, new int[] {0}, false);
        add(table, 10, new int[] {}, true);
        add(table, 90, new int[] {}, false);

        RidgeLogistic fit = RidgeLogistic.fit(table, 1, 0);

        assertEquals(Math.log(10.0 / 90), fit.coefficients().get(0), 1e-9);
        assertEquals(Math.log(30.0 * 90 / (70 * 10)), fit.coefficients().get(1), 1e-7);
    }

    @Test
    void a_weight_counts_as_often_as_it_says() {
        List<Observation> table = List.of(
                Observation.of(new int[] {0}, true, 30),
                Observation.of(new int[] {0}, false, 70),
                Observation.of(new int[] {}, true, 10),
                Observation.of(new int[] {}, false, 90));

        assertEquals(
                Math.log(30.0 * 90 / (70 * 10)),
                RidgeLogistic.fit(table, 1, 0).coefficients().get(1),
                1e-7);
    }

    @Test
    void what_separates_yes_from_no_needs_a_penalty_and_what_never_differs_has_no_answer() {
        List<Observation> separated =
                List.of(Observation.of(new int[] {0}, true, 1), Observation.of(new int[] {}, false, 1));

        assertThrows(Impossible.class, () -> RidgeLogistic.fit(separated, 1, 0));
        assertEquals(2, RidgeLogistic.fit(separated, 1, 1).coefficients().size());
        assertThrows(Impossible.class, () -> RidgeLogistic.fit(List.of(Observation.of(new int[] {}, true, 1)), 0, 1));
    }

    private static List<Observation> cars(boolean weighted) {
        List<Observation> cars = new ArrayList<>();
        for (int i = 0; i < WEIGHT.length; i++) {
            cars.add(new Observation(
                    new int[] {0}, new double[] {WEIGHT[i]}, MANUAL[i] == 1, weighted ? (i + 1) / 10.0 : 1));
        }
        return cars;
    }

    private static void add(List<Observation> table, int times, int[] levels, boolean yes) {
        for (int i = 0; i < times; i++) {
            table.add(Observation.of(levels, yes, 1));
        }
    }
}
