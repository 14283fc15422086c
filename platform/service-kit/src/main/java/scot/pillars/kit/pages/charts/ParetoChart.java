package scot.pillars.kit.pages.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Which few causes make up most: one horizontal bar per cause, most frequent first, and on the same axis the line
 * of the cumulative share.
 *
 * @param total of all causes, also of those not shown
 */
public record ParetoChart(String title, String unit, List<Bar> bars, long total) implements Chart {
    private static final int WIDTH = 900;
    private static final int LABELS = 270;
    private static final int ROOM = 340;
    private static final int COUNTS = 710;
    private static final int SHARES = 785;
    private static final int CUMULATED = 890;
    private static final int ROW = 30;
    private static final int TOP = 34;

    /** A cause and how often it was found. */
    public record Bar(String label, long count) {}

    public ParetoChart {
        bars = List.copyOf(bars);
        long shown = bars.stream().mapToLong(Bar::count).sum();
        if (bars.stream().anyMatch(bar -> bar.count() < 0) || total < shown) {
            throw new IllegalArgumentException("counts are not negative and add up to the total at most");
        }
    }

    @Override
    public String sentence() {
        if (bars.isEmpty() || total == 0) {
            return title + ": nothing was counted.";
        }
        Bar first = bars.get(0);
        String start = String.format(
                Locale.UK,
                "%s is the most frequent with %,d of %,d %s (%s)",
                first.label(),
                first.count(),
                total,
                unit,
                percent(first.count()));
        if (bars.size() == 1) {
            return start + ".";
        }
        long cumulated = bars.stream().mapToLong(Bar::count).sum();
        return String.format("%s; the %d shown make up %s.", start, bars.size(), percent(cumulated));
    }

    @Override
    public String svg() {
        int height = TOP + bars.size() * ROW + 26;
        Drawing drawing = new Drawing(WIDTH, height, sentence());
        for (int tick = 0; tick <= 100; tick += 25) {
            double x = LABELS + ROOM * tick / 100.0;
            drawing.line(x, TOP - 8, x, height - 24, Palette.LINE, tick == 0 ? null : "1 3")
                    .text(x, height - 8, "middle", Palette.TEXT, tick + " %");
        }
        drawing.text(COUNTS, 16, "end", Palette.TEXT, capital(unit))
                .text(SHARES, 16, "end", Palette.NAVY, "Share")
                .text(CUMULATED, 16, "end", Palette.TEXT, "Cumulative");
        List<double[]> line = new ArrayList<>();
        long cumulated = 0;
        for (int i = 0; i < bars.size(); i++) {
            Bar bar = bars.get(i);
            cumulated += bar.count();
            double y = TOP + i * ROW;
            drawing.rect(LABELS, y, ROOM * share(bar.count()), ROW - 10, Palette.NAVY)
                    .text(LABELS - 8, y + 15, "end", Palette.TEXT, Drawing.fit(bar.label(), LABELS - 12))
                    .text(COUNTS, y + 15, "end", Palette.TEXT, String.format(Locale.UK, "%,d", bar.count()))
                    .text(SHARES, y + 15, "end", Palette.TEXT, percent(bar.count()))
                    .text(CUMULATED, y + 15, "end", Palette.TEXT, percent(cumulated));
            line.add(new double[] {LABELS + ROOM * share(cumulated), y + 10});
        }
        drawing.polyline(line, Palette.ORANGE);
        line.forEach(point -> drawing.dot(point[0], point[1], Palette.ORANGE));
        return drawing.end();
    }

    private double share(long count) {
        return total == 0 ? 0 : (double) count / total;
    }

    private String percent(long count) {
        return String.format(Locale.UK, "%.1f %%", 100 * share(count));
    }

    private static String capital(String text) {
        return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
