package scot.pillars.kit.pages.charts;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * One number per thing, as horizontal bars from zero.
 *
 * @param unit what a bar counts, in the plural; {@code %} for shares given as percentages
 * @param target drawn as a labelled line, or null
 */
public record BarChart(String title, String unit, List<Bar> bars, Double target) implements Chart {
    private static final int WIDTH = 900;
    private static final int WIDEST_LABELS = 300;
    private static final int VALUES = 100;
    private static final int ROW = 30;
    private static final int TOP = 24;

    /** A thing and its number; null is drawn as not known. */
    public record Bar(String label, Double value) {}

    public BarChart {
        bars = List.copyOf(bars);
    }

    @Override
    public String sentence() {
        List<Bar> known = bars.stream().filter(bar -> bar.value() != null).toList();
        if (known.isEmpty()) {
            return title + ": no number is known.";
        }
        Bar highest = known.stream().max(Comparator.comparing(Bar::value)).orElseThrow();
        Bar lowest = known.stream().min(Comparator.comparing(Bar::value)).orElseThrow();
        String range = known.size() == 1
                ? String.format("%s: %s", highest.label(), number(highest.value()))
                : String.format(
                        "Highest is %s with %s, lowest %s with %s",
                        highest.label(), number(highest.value()), lowest.label(), number(lowest.value()));
        if (target == null) {
            return range + ".";
        }
        long above = known.stream().filter(bar -> bar.value() > target).count();
        return String.format("%s; %d of %d are above the target of %s.", range, above, known.size(), number(target));
    }

    @Override
    public boolean nothingKnown() {
        return bars.stream().allMatch(bar -> bar.value() == null);
    }

    @Override
    public String svg() {
        int height = TOP + bars.size() * ROW + 26;
        Drawing drawing = new Drawing(WIDTH, height, sentence());
        double largest = bars.stream()
                .filter(bar -> bar.value() != null)
                .mapToDouble(Bar::value)
                .max()
                .orElse(1);
        double reach = Math.max(largest, target == null ? 0 : target);
        if (reach <= 0 && unit.equals("%")) {
            reach = 100;
        }
        double step = isWhole() ? Drawing.wholeStep(reach) : Drawing.step(reach);
        double end = step * Math.ceil(Math.max(reach, step) / step - 1e-9);
        double labels = bars.stream()
                .mapToDouble(bar -> Math.min(Drawing.width(bar.label()) + 16, WIDEST_LABELS))
                .max()
                .orElse(WIDEST_LABELS);
        double room = WIDTH - VALUES - labels;
        for (double tick = 0; tick <= end + step / 2; tick += step) {
            double x = labels + room * tick / end;
            drawing.line(x, TOP - 6, x, height - 24, Palette.LINE, tick == 0 ? null : "1 3")
                    .text(x, height - 8, "middle", Palette.TEXT, unit.equals("%") ? plain(tick) + " %" : plain(tick));
        }
        for (int i = 0; i < bars.size(); i++) {
            Bar bar = bars.get(i);
            double y = TOP + i * ROW;
            double length = bar.value() == null ? 0 : room * bar.value() / end;
            drawing.rect(labels, y, length, ROW - 10, Palette.NAVY)
                    .text(labels - 8, y + 15, "end", Palette.TEXT, Drawing.fit(bar.label(), labels - 12))
                    .text(
                            labels + length + 6,
                            y + 15,
                            "start",
                            Palette.TEXT,
                            bar.value() == null ? "not known" : number(bar.value()));
        }
        if (target != null) {
            double x = labels + room * target / end;
            drawing.line(x, TOP - 6, x, height - 24, Palette.TEXT, "6 4")
                    .text(x, 14, "middle", Palette.TEXT, "target " + number(target));
        }
        return drawing.end();
    }

    private String number(double value) {
        if (unit.equals("%")) {
            return String.format(Locale.UK, "%.1f %%", value);
        }
        return plain(value) + " " + (value == 1 && unit.endsWith("s") ? unit.substring(0, unit.length() - 1) : unit);
    }

    /** Things are counted in whole numbers, and so is their axis. */
    private boolean isWhole() {
        return !unit.equals("%")
                && bars.stream().allMatch(bar -> bar.value() == null || bar.value() == Math.rint(bar.value()));
    }

    private static String plain(double value) {
        return value == Math.rint(value)
                ? String.format(Locale.UK, "%,d", (long) value)
                : String.format(Locale.UK, "%,.1f", value);
    }
}
