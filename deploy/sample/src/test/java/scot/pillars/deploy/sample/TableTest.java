package scot.pillars.deploy.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class TableTest {

    @Test
    void numbers_stand_to_the_right_and_words_to_the_left() {
        Table table = new Table(
                "Checks", List.of("", "views"), List.of(List.of("Correct", "27,716"), List.of("Under", "5,758")));

        assertEquals(
                String.join(
                        System.lineSeparator(),
                        "Checks",
                        "             views",
                        "------------------",
                        "  Correct   27,716",
                        "  Under      5,758"),
                table.toString());
    }

    @Test
    void a_row_of_another_width_is_refused() {
        assertThrows(IllegalArgumentException.class, () -> new Table("", List.of("a"), List.of(List.of("b", "c"))));
    }
}
