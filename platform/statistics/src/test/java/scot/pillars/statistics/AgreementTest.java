package scot.pillars.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class AgreementTest {
    private static final double[] ONE_TO_FIVE = {1, 2, 3, 4, 5};

    /** Four observers, twelve units; 0 is a missing rating. */
    private static final int[][] KRIPPENDORFF = {
        {1, 1, 0, 1}, {2, 2, 3, 2}, {3, 3, 3, 3}, {3, 3, 3, 3}, {2, 2, 2, 2}, {1, 2, 3, 4},
        {4, 4, 4, 4}, {1, 1, 2, 1}, {2, 2, 2, 2}, {0, 5, 5, 5}, {0, 0, 1, 1}, {0, 0, 3, 0}
    };

    private static final long[][] FLEISS = {
        {0, 0, 0, 0, 14}, {0, 2, 6, 4, 2}, {0, 0, 3, 5, 6}, {0, 3, 9, 2, 0}, {2, 2, 8, 1, 1},
        {7, 7, 0, 0, 0}, {3, 2, 6, 3, 0}, {2, 5, 3, 2, 2}, {6, 5, 2, 1, 0}, {0, 2, 2, 3, 7}
    };

    @Test
    void workedExampleCohen() {
        TwoRaterTable table = table(new long[][] {{88, 14, 18}, {10, 40, 10}, {2, 6, 12}});
        assertValue(.70, table.agreement());
        assertValue(0.4915254, table.kappa(Weighting.NONE).kappa());
        assertValue(
                .6995192,
                table(new long[][] {{40, 9}, {6, 45}}).kappa(Weighting.NONE).kappa());
    }

    @Test
    void workedExampleSameAgreementOtherKappa() {
        TwoRaterTable table = table(new long[][] {{80, 10}, {5, 5}});
        assertValue(.85, table.agreement());
        assertValue(.3181818, table.kappa(Weighting.NONE).kappa());
        assertValue(.808, table.ratedUnits().ac1());
        assertValue(.70, table.pabak());
    }

    /** Fleiss, Cohen & Everitt (1969), table 1, 200 units: kappa .429, variance .002885. */
    @Test
    void standardErrorOfKappaAsPublished() {
        Kappa kappa =
                table(new long[][] {{106, 10, 4}, {22, 28, 10}, {2, 12, 6}}).kappa(Weighting.NONE);
        assertEquals(.429, kappa.kappa().value(), 5e-4);
        assertEquals(.002885, kappa.error() * kappa.error(), 5e-7);
    }

    /** Recomputed by 1 - weighted disagreement / expected weighted disagreement. */
    @Test
    void weightedKappaLinearAndQuadratic() {
        TwoRaterTable table = table(new long[][] {{88, 14, 18}, {10, 40, 10}, {2, 6, 12}});
        assertValue(0.4736842105, table.kappa(Weighting.LINEAR).kappa());
        assertValue(0.4545454545, table.kappa(Weighting.QUADRATIC).kappa());
    }

    @Test
    void weightsChangeNothingWithTwoCategories() {
        TwoRaterTable table = table(new long[][] {{80, 10}, {5, 5}});
        Kappa plain = table.kappa(Weighting.NONE);
        for (Weighting weighting : Weighting.values()) {
            assertEquals(plain.kappa().value(), table.kappa(weighting).kappa().value(), 1e-12);
            assertEquals(plain.error(), table.kappa(weighting).error(), 1e-12);
        }
    }

    @Test
    void workedExampleFleiss() {
        assertValue(.20993070, new RatedUnits(FLEISS).fleiss());
    }

    @Test
    void workedExampleKrippendorff() {
        RatedUnits units = krippendorff(1, 2, 3, 4, 5);
        assertValue(.74342105, units.alpha(Metric.NOMINAL, null));
        assertValue(.8153875, units.alpha(Metric.ORDINAL, null));
        assertValue(.84910714, units.alpha(Metric.INTERVAL, ONE_TO_FIVE));
    }

    /** Gwet's package irrCAC, data cac.raw4raters: AC1 .77544, Fleiss' kappa .76117, agreement .81818. */
    @Test
    void severalRatersWithMissingRatingsAsPublished() {
        RatedUnits units = krippendorff(1, 2, 3, 4, 5);
        assertEquals(.77544, units.ac1().value(), 5e-6);
        assertEquals(.76117, units.fleiss().value(), 5e-6);
        assertEquals(.81818, units.agreement().value(), 5e-6);
        assertEquals(11, units.compared());
    }

    @Test
    void nominalCoefficientsDoNotChangeWithTheNamesOfCategories() {
        RatedUnits units = krippendorff(1, 2, 3, 4, 5);
        RatedUnits renamed = krippendorff(4, 1, 5, 3, 2);
        assertEquals(
                units.alpha(Metric.NOMINAL, null).value(),
                renamed.alpha(Metric.NOMINAL, null).value(),
                1e-12);
        assertEquals(units.ac1().value(), renamed.ac1().value(), 1e-12);
        assertEquals(units.fleiss().value(), renamed.fleiss().value(), 1e-12);
    }

    @Test
    void intervalAlphaDoesNotChangeWithTheScale() {
        RatedUnits units = krippendorff(1, 2, 3, 4, 5);
        assertEquals(
                units.alpha(Metric.INTERVAL, ONE_TO_FIVE).value(),
                units.alpha(Metric.INTERVAL, new double[] {-10, 0, 10, 20, 30}).value(),
                1e-12);
    }

    @Test
    void atFiftyFiftyAc1AndPabakAndKappaAreTheSame() {
        TwoRaterTable table = table(new long[][] {{40, 10}, {10, 40}});
        assertValue(.6, table.pabak());
        assertValue(.6, table.ratedUnits().ac1());
        assertValue(.6, table.ratedUnits().fleiss());
        assertValue(.6, table.kappa(Weighting.NONE).kappa());
    }

    @Test
    void allRatingsTheSameIsUndefinedAndSaysWhy() {
        TwoRaterTable table = table(new long[][] {{25, 0}, {0, 0}});
        Coefficient kappa = table.kappa(Weighting.NONE).kappa();
        assertNull(kappa.value());
        assertEquals("undefined because all ratings are the same", kappa.reason());
        assertNull(table.kappa(Weighting.NONE).error());
        assertNull(table.ratedUnits().fleiss().value());
        assertNull(table.ratedUnits().alpha(Metric.ORDINAL, null).value());
        assertValue(1, table.ratedUnits().ac1());
        assertValue(1, table.pabak());
    }

    @Test
    void noUnitWithTwoRatingsIsUndefined() {
        RatedUnits units = new RatedUnits(new long[][] {{1, 0}, {0, 1}, {0, 0}});
        assertEquals("undefined because no unit has two ratings", units.ac1().reason());
        assertNull(units.agreement().value());
        assertNull(units.fleiss().value());
        assertNull(units.alpha(Metric.NOMINAL, null).value());
        assertNull(table(new long[][] {{0, 0}, {0, 0}}).agreement().value());
    }

    @Test
    void twoRatersAsATableOrAsUnitsAreTheSame() {
        RatedUnits fromTable = table(new long[][] {{1, 1}, {0, 1}}).ratedUnits();
        RatedUnits byUnit = new RatedUnits(new long[][] {{2, 0}, {1, 1}, {0, 2}});
        assertEquals(byUnit.ac1(), fromTable.ac1());
        assertEquals(byUnit.alpha(Metric.NOMINAL, null), fromTable.alpha(Metric.NOMINAL, null));
    }

    @Test
    void leniencyAndSeverityAgainstTheKey() {
        Leniency checker = Leniency.of(80, 6, 4, 10);
        assertValue(6 / 16.0, checker.leniency());
        assertValue(4 / 84.0, checker.severity());
        assertValue(.02, checker.net());
        assertNull(Leniency.of(5, 0, 1, 0).leniency().value());
    }

    @Test
    void theImpossibleIsRefused() {
        assertThrows(Impossible.class, () -> table(new long[][] {{5}}));
        assertThrows(Impossible.class, () -> table(new long[][] {{5, 1}, {2}}));
        assertThrows(Impossible.class, () -> table(new long[][] {{5, -1}, {2, 3}}));
        assertThrows(Impossible.class, () -> new RatedUnits(new long[][] {{1, 2}, {1}}));
        assertThrows(Impossible.class, () -> new RatedUnits(FLEISS).alpha(Metric.INTERVAL, null));
    }

    private static TwoRaterTable table(long[][] counts) {
        return new TwoRaterTable(counts);
    }

    /** The units, with the categories 1 to 5 in these places. */
    private static RatedUnits krippendorff(int... places) {
        long[][] counts = new long[KRIPPENDORFF.length][5];
        for (int i = 0; i < KRIPPENDORFF.length; i++) {
            for (int rating : KRIPPENDORFF[i]) {
                if (rating > 0) {
                    counts[i][places[rating - 1] - 1]++;
                }
            }
        }
        return new RatedUnits(counts);
    }

    private static void assertValue(double expected, Coefficient coefficient) {
        assertEquals(expected, coefficient.value(), 1e-6);
    }
}
