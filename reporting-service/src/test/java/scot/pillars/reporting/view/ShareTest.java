package scot.pillars.reporting.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShareTest {

    /** Worked examples, "published percentages". */
    @ParameterizedTest
    @CsvSource({
        "854, 9370, 9.1",
        "180, 9370, 1.9",
        "4619, 111115, 4.2",
        "480, 111115, 0.4",
        "356715, 549574, 64.9",
        "26940, 29955, 89.9",
        "1, 8, 12.5",
        "1, 2000, 0.1",
        "3267, 11785, 27.7"
    })
    void percentages_are_rounded_half_up_at_the_last_step(long part, long whole, String percent) {
        assertEquals(percent, Share.of(part, whole).percent());
    }

    @Test
    void the_share_itself_stays_unrounded() {
        assertEquals("0.2772168010182435", Share.of(3267, 11785).unrounded());
        assertEquals("0", Share.of(0, 7).unrounded());
        assertEquals("1", Share.of(7, 7).unrounded());
    }

    @Test
    void there_is_no_share_of_nothing() {
        assertNull(Share.of(0, 0).unrounded());
        assertNull(Share.of(0, 0).percent());
    }
}
