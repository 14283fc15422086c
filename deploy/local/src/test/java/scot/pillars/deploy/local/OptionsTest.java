package scot.pillars.deploy.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OptionsTest {
    private static final Path HOME = Path.of("/suite");
    private static final Path HERE = Path.of("/somewhere");

    @Test
    void withoutArgumentsItStaysUpOn8080WithTheStateInTheTree() {
        Options options = parse();

        assertEquals(Path.of("/suite/.state"), options.state());
        assertEquals(8080, options.port());
        assertEquals(20_000, options.checks());
        assertFalse(options.once());
        assertFalse(options.drill());
        assertTrue(options.sample());
    }

    @Test
    void everyOptionIsUnderstood() {
        Options options = parse(
                "--once",
                "--state",
                "data/x",
                "--port",
                "9000",
                "--checks",
                "50",
                "--seed",
                "7",
                "--drill",
                "kill-services");

        assertEquals(new Options(HOME, Path.of("/somewhere/data/x"), 9000, true, true, 50, 7, true), options);
    }

    @ParameterizedTest
    @CsvSource({
        "--port, 65536",
        "--port, -1",
        "--port, http",
        "--checks, 10000001",
        "--seed, 1.5",
        "--drill, earthquake",
        "--state, ''"
    })
    void anUnfitValueIsRefusedInOneLine(String option, String value) {
        CannotStart refused = assertThrows(CannotStart.class, () -> parse(option, value));

        assertFalse(refused.getMessage().contains("\n"));
    }

    @Test
    void anOptionWithoutItsValueIsRefused() {
        assertThrows(CannotStart.class, () -> parse("--port"));
    }

    @Test
    void anUnknownOptionIsRefusedByName() {
        CannotStart refused = assertThrows(CannotStart.class, () -> parse("--prot", "1"));

        assertTrue(refused.getMessage().contains("--prot"));
    }

    private static Options parse(String... arguments) {
        return Options.parse(List.of(arguments), HOME, HERE);
    }
}
