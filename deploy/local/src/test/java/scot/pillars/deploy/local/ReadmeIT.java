package scot.pillars.deploy.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the README gives to paste into a shell works as it stands there, from top to bottom. */
@ExtendWith(SharedSuite.class)
class ReadmeIT {
    private static final Path HOME = Path.of(System.getProperty("pillars.home", "../.."))
            .toAbsolutePath()
            .normalize();
    private static final Pattern BLOCK = Pattern.compile("(?s)```(?:sh)?\\n(.*?)```");
    private static final int MINUTES = 3;

    /**
     * Shows each call and its answer, ends at one that is refused for long, since some wait for what happens in the
     * background, and knows what the last one answered.
     */
    private static final String SHELL = """
            set -eu
            curl() {
              for word in "$@"; do case $word in http*) printf '> %s\\n' "$word" ;; esac; done
              answer=$(command curl -sS --fail-with-body --max-time 60 --retry 9 --retry-all-errors --retry-delay 1 "$@") \\
                || { printf '%s\\nREFUSED\\n' "$answer"; exit 1; }
              printf '%s\\n' "$answer"
            }
            told() { printf '%s' "$answer" | sed -n "s/.*\\"$1\\":\\"\\([^\\"]*\\)\\".*/\\1/p" | tail -1; }
            """;

    @Test
    void everyCallOfTheReadmeIsAnsweredWhenPastedIntoAShell() throws IOException, InterruptedException {
        String pasted = calls();
        Path script = Files.createTempFile("readme", ".sh");
        Path said = Files.createTempFile("readme", ".txt");
        Files.writeString(script, SHELL + pasted);

        Process shell = new ProcessBuilder("bash", script.toString())
                .directory(HOME.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        boolean ended = shell.waitFor(MINUTES, TimeUnit.MINUTES);

        String output = Files.readString(said);
        assertTrue(ended, output);
        assertEquals(0, shell.exitValue(), output);
    }

    /** The README's blocks that call, for this suite instead of the one that {@code deploy/run} starts. */
    private static String calls() throws IOException {
        List<String> blocks = BLOCK.matcher(Files.readString(HOME.resolve("README.md"), StandardCharsets.UTF_8))
                .results()
                .map(found -> found.group(1))
                .filter(block -> block.contains("deploy/token ") || block.contains("curl "))
                .toList();
        assertTrue(blocks.size() > 1, "the README has calls");
        return String.join("\n", blocks)
                .replaceAll(
                        "(localhost|127\\.0\\.0\\.1):8080",
                        "$1:" + SharedSuite.suite().port())
                .replaceAll("deploy/token ([a-z-]+)", "deploy/token $1 --state '" + SharedSuite.state() + "'")
                .replaceAll("<([A-Za-z]+)>", "\\$(told $1)");
    }
}
