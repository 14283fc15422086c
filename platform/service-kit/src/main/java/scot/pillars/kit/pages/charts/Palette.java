package scot.pillars.kit.pages.charts;

/** The colours of Social Security Scotland: same thing, same colour on every page. */
public final class Palette {
    public static final String NAVY = "#201751";
    public static final String PINK = "#ff2891";
    public static final String PLUM = "#461643";
    public static final String ORANGE = "#e5682a";
    public static final String DARK_BLUE = "#002d54";
    public static final String BLUE = "#0065bd";
    public static final String LIGHT_BLUE = "#55a8f2";

    static final String TEXT = "#333333";
    static final String LINE = "#b3b3b3";

    private static final String[] SERIES = {NAVY, ORANGE, BLUE, PINK, PLUM};

    private Palette() {}

    static String ofSeries(int index) {
        return SERIES[index % SERIES.length];
    }
}
