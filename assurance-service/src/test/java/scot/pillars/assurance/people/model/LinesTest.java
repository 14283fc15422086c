package scot.pillars.assurance.people.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class LinesTest {
    private static final LocalDate APRIL = LocalDate.of(2025, 4, 1);
    private static final LocalDate JULY = LocalDate.of(2025, 7, 1);
    private final Lines lines = new Lines(List.of(
            new Lines.Led("maker", APRIL, "leader"),
            new Lines.Led("leader", APRIL, "head"),
            new Lines.Led("head", APRIL, null),
            new Lines.Led("maker", JULY, "other"),
            new Lines.Led("other", APRIL, null)));

    @Test
    void whoLeadsTheLeaderLeadsTheLine() {
        assertTrue(lines.leads("leader", "maker", APRIL));
        assertTrue(lines.leads("head", "maker", APRIL));
        assertFalse(lines.leads("maker", "head", APRIL));
    }

    @Test
    void aLineHoldsUntilTheDayBeforeTheNextPosting() {
        assertTrue(lines.leads("leader", "maker", JULY.minusDays(1)));
        assertFalse(lines.leads("leader", "maker", JULY));
        assertTrue(lines.leads("other", "maker", JULY));
        assertFalse(lines.leads("leader", "maker", APRIL.minusDays(1)));
    }

    @Test
    void belowAreAllLevels() {
        assertEquals(List.of("leader", "maker"), lines.below("head", APRIL));
        assertEquals(List.of("leader"), lines.below("head", JULY));
    }

    @Test
    void aDamagedCircleEnds() {
        Lines circle = new Lines(List.of(new Lines.Led("a", APRIL, "b"), new Lines.Led("b", APRIL, "a")));
        assertFalse(circle.leads("c", "a", APRIL));
    }
}
