package scot.pillars.assurance.sampling.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class PrecisionTest {
    private static final double Z = 1.959963985;

    @Test
    void oneStratumHasTheMarginOfASimpleRandomSample() {
        // z sqrt(.25 / 1000 x 9000 / 9999)
        assertEquals(0.029401, Precision.margin(List.of(new DrawnStratum(1, "all", 10_000, 1_000)), 0.5, Z), 1e-6);
    }

    @Test
    void proportionalStrataOfOneShareBuyAboutTheSameMargin() {
        double whole = Precision.margin(List.of(new DrawnStratum(1, "all", 10_000, 1_000)), 0.5, Z);
        double divided = Precision.margin(
                List.of(new DrawnStratum(1, "a", 7_000, 700), new DrawnStratum(2, "b", 3_000, 300)), 0.5, Z);

        assertEquals(whole, divided, 1e-4);
    }

    @Test
    void allOfAPopulationLeavesNoMargin_andAStratumThatGivesNothingLeavesEverythingOpen() {
        assertEquals(0, Precision.margin(List.of(new DrawnStratum(1, "all", 50, 50)), 0.5, Z));
        assertEquals(
                1,
                Precision.margin(List.of(new DrawnStratum(1, "a", 50, 50), new DrawnStratum(2, "b", 50, 0)), 0.5, Z));
    }
}
