package scot.pillars.assurance.sampling;

import java.util.ArrayList;
import java.util.List;
import scot.pillars.kit.http.FieldError;
import scot.pillars.kit.pages.TypedForm;
import scot.pillars.kit.pages.charts.BarChart;
import scot.pillars.kit.pages.charts.BarChart.Bar;
import scot.pillars.statistics.Impossible;
import scot.pillars.statistics.Intervals;
import scot.pillars.statistics.SampleSize;

/**
 * How many checks a margin needs, and what margins other numbers buy, for the page of a plan.
 *
 * @param form what was asked, with what is wrong about it
 * @param needed null when the numbers have no answer
 * @param chart margin by number of checks; null when the numbers have no answer
 */
public record SizeCalculator(TypedForm form, Long needed, BarChart chart) {
    private static final List<Long> SIZES = List.of(50L, 100L, 200L, 400L, 800L, 1_600L, 3_200L);

    static SizeCalculator of(TypedForm form) {
        List<FieldError> errors = new ArrayList<>();
        Double margin = number(form, "margin", errors);
        Double rate = number(form, "expectedRate", errors);
        Double confidence = number(form, "confidence", errors);
        Double population = form.given("population") == null ? null : number(form, "population", errors);
        if (margin == null || rate == null || confidence == null || !errors.isEmpty()) {
            return new SizeCalculator(new TypedForm(form.typed(), errors), null, null);
        }
        Long whole = population == null ? null : population.longValue();
        try {
            double z = Intervals.z(confidence);
            long needed = SampleSize.of(rate, margin, z, whole).roundedUp();
            List<Bar> bars = SIZES.stream()
                    .filter(size -> whole == null || size <= whole)
                    .map(size -> new Bar(
                            String.format(java.util.Locale.UK, "%,d checks", size),
                            100 * SampleSize.margin(rate, size, z, whole)))
                    .toList();
            return new SizeCalculator(
                    form,
                    needed,
                    bars.isEmpty()
                            ? null
                            : new BarChart("Margin by number of checks, either way", "%", bars, 100 * margin));
        } catch (Impossible impossible) {
            String field = impossible.argument().equals("proportion") ? "expectedRate" : impossible.argument();
            errors.add(new FieldError(field, impossible.rule(), impossible.getMessage()));
            return new SizeCalculator(new TypedForm(form.typed(), errors), null, null);
        }
    }

    private static Double number(TypedForm form, String field, List<FieldError> errors) {
        try {
            return Double.valueOf(form.value(field));
        } catch (NumberFormatException e) {
            errors.add(new FieldError(field, "format", "Must be a number"));
            return null;
        }
    }
}
