package scot.pillars.assurance.worklist.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class PairsTest {
    @Test
    void theSameThingStandsSideBySideInTheOrderOfTheFirstThenWhatOnlyTheSecondHas() {
        assertEquals(
                List.of(pair("b", "b"), pair("a", null), pair(null, "c")),
                Pairs.of(List.of("b", "a"), List.of("c", "b"), Function.identity()));
    }

    @Test
    void aKeyThatStandsSeveralTimesIsPairedInOrder() {
        assertEquals(
                List.of(pair("a1", "a3"), pair("a2", null)),
                Pairs.of(List.of("a1", "a2"), List.of("a3"), one -> one.substring(0, 1)));
        assertEquals(
                List.of(pair("a1", "a3"), pair(null, "a4")),
                Pairs.of(List.of("a1"), List.of("a3", "a4"), one -> one.substring(0, 1)));
    }

    @Test
    void whereASecondCheckStandsFollowsFromWhoHasItWhatTheySayAndTheDecision() {
        assertEquals(SecondCheckState.WAITING, SecondCheckState.of(false, null, false));
        assertEquals(SecondCheckState.TAKEN, SecondCheckState.of(true, null, false));
        assertEquals(SecondCheckState.TO_DECIDE, SecondCheckState.of(true, 2, false));
        assertEquals(SecondCheckState.AGREED, SecondCheckState.of(true, 0, false));
        assertEquals(SecondCheckState.DECIDED, SecondCheckState.of(true, 2, true));
    }

    private static Pairs.Pair<String> pair(String first, String second) {
        return new Pairs.Pair<>(first, second);
    }
}
