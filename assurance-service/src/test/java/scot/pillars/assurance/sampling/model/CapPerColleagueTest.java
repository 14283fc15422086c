package scot.pillars.assurance.sampling.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import scot.pillars.assurance.sampling.model.CapPerColleague.Part;

class CapPerColleagueTest {
    @Test
    void whatIsOverTheCapFollowsFromTheHypergeometricChances() {
        // C(4,3) C(6,2) = 60 and C(4,4) C(6,1) = 6 of C(10,5) = 252 samples hold three and four of the colleague's
        // decisions
        assertEquals((60 + 2 * 6) / 252.0, CapPerColleague.expectedOver(2, List.of(new Part(10, 4, 5))), 1e-12);
    }

    @Test
    void strataAreAddedUp() {
        assertEquals(
                (120 + 2 * 60 + 3 * 6) / 252.0,
                CapPerColleague.expectedOver(2, List.of(new Part(10, 4, 5), new Part(1, 1, 1))),
                1e-12);
    }

    @Test
    void whereEveryDecisionIsDrawnItIsKnown() {
        assertEquals(6, CapPerColleague.expectedOver(3, List.of(new Part(60, 9, 60))), 1e-12);
        assertEquals(0, CapPerColleague.expectedOver(9, List.of(new Part(60, 9, 60))), 1e-12);
    }

    @Test
    void nothingOverflowsInALargeFrame() {
        // 5,000 of 1,000,000: a colleague with 100,000 gives 500 on average, hardly ever fewer than 400
        assertEquals(100, CapPerColleague.expectedOver(400, List.of(new Part(1_000_000, 100_000, 5_000))), 1e-3);
    }
}
