package scot.pillars.kit.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class KebabTest {
    private enum Result {
        MET,
        NOT_MET
    }

    @Test
    void every_constant_is_found_by_its_own_word() {
        for (Result result : Result.values()) {
            assertEquals(Optional.of(result), Kebab.find(Result.class, Kebab.of(result)));
        }
    }

    @Test
    void another_spelling_another_word_and_none_find_nothing() {
        assertEquals(Optional.empty(), Kebab.find(Result.class, "NOT_MET"));
        assertEquals(Optional.empty(), Kebab.find(Result.class, "perhaps"));
        assertEquals(Optional.empty(), Kebab.find(Result.class, null));
    }
}
