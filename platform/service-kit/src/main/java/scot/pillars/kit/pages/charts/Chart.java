package scot.pillars.kit.pages.charts;

/** A chart drawn on the server; a page shows it with {@code {#figure chart /}} above the table of its numbers. */
public interface Chart {
    /** Subject and unit. */
    String title();

    /** The drawing: presentation attributes only, no inline style, no script. */
    String svg();

    /** What it shows, in one sentence computed from the data. */
    String sentence();

    /** Whether there is nothing to draw; a page then shows the sentence alone. */
    default boolean nothingKnown() {
        return false;
    }
}
