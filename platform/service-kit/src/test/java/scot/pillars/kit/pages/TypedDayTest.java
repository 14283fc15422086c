package scot.pillars.kit.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import scot.pillars.kit.http.Refusal;

class TypedDayTest {
    private final TypedForm form = new TypedForm(Map.of("dueOn", "2026-11-30", "heldOn", "soon"), List.of());

    @Test
    void aDayIsReadAndAnEmptyFieldIsNone() {
        assertEquals(LocalDate.of(2026, 11, 30), form.day("dueOn"));
        assertNull(form.day("endsOn"));
    }

    @Test
    void aNeededDayThatIsMissingIsAskedForWithoutAWordOnHowItIsWritten() {
        Refusal missing = assertThrows(Refusal.class, () -> form.neededDay("endsOn"));
        Refusal unreadable = assertThrows(Refusal.class, () -> form.neededDay("heldOn"));

        assertEquals("Give the day", missing.errors().get(0).message());
        assertEquals("Give the day as 2026-11-30", unreadable.errors().get(0).message());
    }
}
