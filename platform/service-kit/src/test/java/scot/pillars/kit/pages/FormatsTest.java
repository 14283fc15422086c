package scot.pillars.kit.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class FormatsTest {
    @Test
    void whatIsBelowZeroHasAProperMinusSign() {
        assertEquals("\u22121.000", Formats.decimal(-1, 3));
        assertEquals("0.318", Formats.decimal(0.3178, 3));
        assertEquals("0.00", Formats.decimal(-0.001, 2));
    }

    @Test
    void aCallingSystemIsCalledOneAndAColleagueByNumber() {
        assertEquals("the system sample-loader", Formats.actor("system:sample-loader"));
        assertEquals("C-0003", Formats.actor("C-0003"));
    }
}
