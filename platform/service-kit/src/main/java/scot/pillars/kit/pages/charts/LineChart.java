package scot.pillars.kit.pages.charts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * Numbers over time from zero, at most five series with direct labels; a period without a number is a gap.
 *
 * @param unit of the numbers, {@code %} for shares given as percentages
 * @param periods names of the periods, in order
 * @param target drawn as a labelled line, or null
 * @param said what it shows where the last numbers do not say it, or null
 */
public record LineChart(
        String title, String unit, List<String> periods, List<Series> series, Double target, String said)
        implements Chart {
    private static final int WIDTH = 900;
    private static final int HEIGHT = 340;
    private static final int LEFT = 70;
    private static final int RIGHT = 170;
    private static final int TOP = 20;
    private static final int BOTTOM = 50;
    private static final int LETTERS = 16;

    /** One line; a value is null where nothing is known, as many values as periods. */
    public record Series(String name, List<Double> values) {}

    public LineChart {
        periods = List.copyOf(periods);
        series = List.copyOf(series);
        int expected = periods.size();
        if (series.size() > 5 || series.stream().anyMatch(one -> one.values().size() != expected)) {
            throw new IllegalArgumentException("at most five series, each with a value or null for every period");
        }
    }

    /** A chart that is told by the last number of each line. */
    public LineChart(String title, String unit, List<String> periods, List<Series> series, Double target) {
        this(title, unit, periods, series, target, null);
    }

    @Override
    public String sentence() {
        if (said != null) {
            return said;
        }
        List<String> parts = new ArrayList<>();
        for (Series one : series) {
            int last = lastKnown(one);
            if (last >= 0) {
                parts.add(one.name() + " " + number(one.values().get(last)) + " in " + periods.get(last)
                        + against(one, last));
            }
        }
        return parts.isEmpty() ? title + ": no number is known." : String.join("; ", parts) + ".";
    }

    private String against(Series one, int last) {
        if (target == null) {
            return "";
        }
        int missed = 0;
        for (int i = last; i >= 0 && one.values().get(i) != null && one.values().get(i) > target; i--) {
            missed++;
        }
        return missed == 0
                ? ", within the target of " + number(target)
                : String.format(
                        ", above the target of %s for %d %s",
                        number(target), missed, missed == 1 ? "period" : "periods");
    }

    @Override
    public String svg() {
        Drawing drawing = new Drawing(WIDTH, HEIGHT, sentence());
        double largest = series.stream()
                .map(Series::values)
                .flatMap(Collection::stream)
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(1);
        double step = Drawing.step(Math.max(largest, target == null ? 0 : target));
        double end = step * Math.ceil(Math.max(Math.max(largest, target == null ? 0 : target), step) / step - 1e-9);
        for (double tick = 0; tick <= end + step / 2; tick += step) {
            double y = y(tick, end);
            drawing.line(LEFT, y, WIDTH - RIGHT, y, Palette.LINE, tick == 0 ? null : "1 3")
                    .text(LEFT - 8, y + 5, "end", Palette.TEXT, number(tick));
        }
        int every = Math.max(1, (int) Math.ceil(periods.size() / 8.0));
        for (int i = 0; i < periods.size(); i += every) {
            drawing.text(x(i), HEIGHT - BOTTOM + 24, "middle", Palette.TEXT, periods.get(i));
        }
        if (target != null) {
            drawing.line(LEFT, y(target, end), WIDTH - RIGHT, y(target, end), Palette.TEXT, "6 4")
                    .text(LEFT + 6, y(target, end) - 6, "start", Palette.TEXT, "target " + number(target));
        }
        for (int i = 0; i < series.size(); i++) {
            draw(drawing, series.get(i), Palette.ofSeries(i), end);
        }
        label(drawing, end);
        return drawing.end();
    }

    private void draw(Drawing drawing, Series one, String colour, double end) {
        List<double[]> stretch = new ArrayList<>();
        for (int i = 0; i <= periods.size(); i++) {
            Double value = i < periods.size() ? one.values().get(i) : null;
            if (value != null) {
                stretch.add(new double[] {x(i), y(value, end)});
                drawing.dot(x(i), y(value, end), colour);
            } else if (!stretch.isEmpty()) {
                drawing.polyline(stretch, colour);
                stretch = new ArrayList<>();
            }
        }
    }

    /** Names beside the ends of the lines, none over another. */
    private void label(Drawing drawing, double end) {
        List<Series> known = series.stream()
                .filter(one -> lastKnown(one) >= 0)
                .sorted(Comparator.comparingDouble(one -> y(one.values().get(lastKnown(one)), end)))
                .toList();
        double[] at = known.stream()
                .mapToDouble(one -> y(one.values().get(lastKnown(one)), end) + 5)
                .toArray();
        for (int i = 1; i < at.length; i++) {
            at[i] = Math.max(at[i], at[i - 1] + LETTERS);
        }
        double room = HEIGHT - BOTTOM + 5;
        for (int i = at.length - 1; i >= 0; i--) {
            at[i] = Math.min(at[i], room);
            room = at[i] - LETTERS;
            drawing.text(
                    x(lastKnown(known.get(i))) + 10,
                    at[i],
                    "start",
                    Palette.TEXT,
                    known.get(i).name());
        }
    }

    private static int lastKnown(Series one) {
        int last = one.values().size() - 1;
        while (last >= 0 && one.values().get(last) == null) {
            last--;
        }
        return last;
    }

    private double x(int index) {
        return LEFT + (WIDTH - LEFT - RIGHT) * (periods.size() < 2 ? 0.5 : (double) index / (periods.size() - 1));
    }

    private static double y(double value, double end) {
        return HEIGHT - BOTTOM - (HEIGHT - TOP - BOTTOM) * value / end;
    }

    private String number(double value) {
        boolean whole = value == Math.rint(value);
        String text = whole ? String.format(Locale.UK, "%,d", (long) value) : String.format(Locale.UK, "%,.1f", value);
        return unit.equals("%") ? text + " %" : text;
    }
}
