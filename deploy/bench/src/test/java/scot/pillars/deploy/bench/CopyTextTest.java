package scot.pillars.deploy.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class CopyTextTest {
    @Test
    void whatCopyWouldMisreadIsEscaped() {
        StringBuilder out = new StringBuilder();

        CopyText.line(out, "a\tb", null, "c\\d\ne");

        assertEquals("a\\tb\t\\N\tc\\\\d\\ne\n", out.toString());
    }
}
