package scot.pillars.kit.pages.charts;

import java.util.List;
import java.util.Locale;

/**
 * Shares with their intervals, each beside a target of its own: a dot on a line from the lower to the upper end, and a
 * mark where the target lies.
 *
 * @param rows values as percentages, 0 to 100
 */
public record IntervalChart(String title, List<Row> rows) implements Chart {
    private static final int WIDTH = 900;
    private static final int LABELS = 300;
    private static final int ROOM = 400;
    private static final int ROW = 34;
    private static final int TOP = 24;

    /** A thing with its share; value, ends and target are null where they are not known. */
    public record Row(String label, Double value, Double lower, Double upper, Double target) {
        boolean misses() {
            return target != null && upper != null && upper < target;
        }

        boolean meets() {
            return target != null && lower != null && lower >= target;
        }
    }

    public IntervalChart {
        rows = List.copyOf(rows);
    }

    @Override
    public String sentence() {
        List<Row> known = rows.stream().filter(row -> row.value() != null).toList();
        if (known.isEmpty()) {
            return title + ": no number is known.";
        }
        long compared = known.stream().filter(row -> row.target() != null).count();
        if (compared == 0) {
            Row last = known.get(known.size() - 1);
            return String.format(Locale.UK, "%s %s (%s).", last.label(), percent(last.value()), ends(last));
        }
        long met = known.stream().filter(Row::meets).count();
        long missed = known.stream().filter(Row::misses).count();
        return String.format(
                "Of %d with a target, %d %s above it with their whole interval, %d below; for %d it cannot be told yet.",
                compared, met, met == 1 ? "is" : "are", missed, compared - met - missed);
    }

    @Override
    public boolean nothingKnown() {
        return rows.stream().allMatch(row -> row.value() == null);
    }

    @Override
    public String svg() {
        int height = TOP + rows.size() * ROW + 26;
        Drawing drawing = new Drawing(WIDTH, height, sentence());
        for (int tick = 0; tick <= 100; tick += 20) {
            drawing.line(x(tick), TOP - 6, x(tick), height - 24, Palette.LINE, tick == 0 ? null : "1 3")
                    .text(x(tick), height - 8, "middle", Palette.TEXT, tick + " %");
        }
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            double y = TOP + i * ROW + 10;
            drawing.text(LABELS - 8, y + 5, "end", Palette.TEXT, Drawing.fit(row.label(), LABELS - 12));
            if (row.lower() != null && row.upper() != null) {
                drawing.line(x(row.lower()), y, x(row.upper()), y, Palette.NAVY, null);
            }
            if (row.target() != null) {
                drawing.line(x(row.target()), y - 11, x(row.target()), y + 11, Palette.ORANGE, null);
            }
            if (row.value() != null) {
                drawing.dot(x(row.value()), y, Palette.NAVY);
            }
            drawing.text(LABELS + ROOM + 12, y + 5, "start", Palette.TEXT, words(row));
        }
        return drawing.end();
    }

    private static String words(Row row) {
        String value = row.value() == null ? "not shown" : percent(row.value());
        return row.target() == null ? value : value + ", target " + percent(row.target());
    }

    private static String ends(Row row) {
        return row.lower() == null ? "no interval" : percent(row.lower()) + " to " + percent(row.upper());
    }

    private static double x(double value) {
        return LABELS + ROOM * value / 100;
    }

    private static String percent(double value) {
        return String.format(Locale.UK, "%.1f %%", value);
    }
}
