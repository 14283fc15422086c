package scot.pillars.kit.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class FormatsTest {
    @Test
    void aCallingSystemIsCalledOneAndAColleagueByNumber() {
        assertEquals("the system sample-loader", Formats.actor("system:sample-loader"));
        assertEquals("C-0003", Formats.actor("C-0003"));
    }
}
