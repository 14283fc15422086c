package scot.pillars.assurance.sampling.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class HashCutTest {
    @Test
    void itLiesAboveTheShareThatIsDrawn() {
        // (100 + 100 + 20) / 880 = a quarter of all hashes
        assertArrayEquals(new byte[] {0x40, 0, 0, 0, 0, 0, 0, 0}, HashCut.of(100, 880));
    }

    @Test
    void whereMostIsDrawnItLiesAboveEveryHash() {
        assertEquals(33, HashCut.of(60, 60).length);
        assertEquals(33, HashCut.of(9, 40).length);
    }
}
