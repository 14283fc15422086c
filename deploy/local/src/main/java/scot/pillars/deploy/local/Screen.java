package scot.pillars.deploy.local;

import java.io.PrintStream;
import java.time.Duration;

/**
 * What the user sees: lines, and one progress line, which is rewritten in place on a terminal and printed every two
 * seconds elsewhere.
 */
final class Screen {
    private static final Duration BETWEEN_LINES = Duration.ofSeconds(2);
    private static final int WIDTH = 100;

    private final PrintStream out;
    private final boolean terminal;
    private boolean progressShown;
    private long lastLine;

    Screen(PrintStream out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
        this.lastLine = System.nanoTime() - BETWEEN_LINES.toNanos();
    }

    synchronized void line(String text) {
        endProgress();
        out.println(text);
        out.flush();
    }

    /** @param last prints it in any case and ends the progress line */
    synchronized void progress(String text, boolean last) {
        if (terminal) {
            out.print("\r" + padded(text));
            progressShown = true;
            if (last) {
                endProgress();
            }
        } else if (last || System.nanoTime() - lastLine >= BETWEEN_LINES.toNanos()) {
            out.println(text);
            lastLine = System.nanoTime();
        }
        out.flush();
    }

    private void endProgress() {
        if (progressShown) {
            out.println();
            progressShown = false;
        }
    }

    private static String padded(String text) {
        return text.length() >= WIDTH ? text.substring(0, WIDTH) : text + " ".repeat(WIDTH - text.length());
    }
}
