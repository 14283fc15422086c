package scot.pillars.kit.pages.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Which few causes make up most: one horizontal bar per cause, most frequent first, and the line of the cumulative
 * share.
 *
 * @param total of all causes, also of those not shown
 */
public record ParetoChart(String title, String unit, List<Bar> bars, long total) implements Chart {
    private static final int WIDTH = 900;
    private static final int LABELS = 300;
    private static final int ROOM = 470;
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
        int height = TOP + bars.size() * ROW + 10;
        Drawing drawing = new Drawing(WIDTH, height, sentence());
        double largest = bars.stream().mapToLong(Bar::count).max().orElse(1);
        List<double[]> line = new ArrayList<>();
        long cumulated = 0;
        drawing.text(LABELS, 16, "start", Palette.TEXT, capital(unit) + " and share")
                .text(LABELS + ROOM, 16, "end", Palette.ORANGE, "Cumulative share, 0 to 100 %");
        drawing.line(LABELS, TOP - 8, LABELS, height - 6, Palette.LINE, null)
                .line(LABELS + ROOM, TOP - 8, LABELS + ROOM, height - 6, Palette.LINE, "4 4");
        for (int i = 0; i < bars.size(); i++) {
            Bar bar = bars.get(i);
            cumulated += bar.count();
            double y = TOP + i * ROW;
            double length = ROOM * 0.6 * bar.count() / Math.max(largest, 1);
            drawing.rect(LABELS, y, length, ROW - 10, Palette.NAVY)
                    .text(LABELS - 8, y + 15, "end", Palette.TEXT, Drawing.fit(bar.label(), LABELS - 12))
                    .text(
                            LABELS + length + 6,
                            y + 15,
                            "start",
                            Palette.TEXT,
                            String.format(Locale.UK, "%,d · %s", bar.count(), percent(bar.count())));
            line.add(new double[] {LABELS + ROOM * share(cumulated), y + 10});
        }
        drawing.polyline(line, Palette.ORANGE);
        long sum = 0;
        for (int i = 0; i < line.size(); i++) {
            sum += bars.get(i).count();
            double[] point = line.get(i);
            drawing.dot(point[0], point[1], Palette.ORANGE);
            drawing.text(LABELS + ROOM + 10, point[1] + 5, "start", Palette.TEXT, percent(sum));
        }
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
