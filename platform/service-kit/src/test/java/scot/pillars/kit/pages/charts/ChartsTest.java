package scot.pillars.kit.pages.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ChartsTest {

    @Test
    void paretoSaysWhichCausesMakeUpMost() {
        ParetoChart chart = new ParetoChart(
                "Errors by descriptor",
                "errors",
                List.of(
                        new ParetoChart.Bar("Shelter deduction", 3267),
                        new ParetoChart.Bar("Wages and salaries", 2197)),
                11785);

        assertEquals(
                "Shelter deduction is the most frequent with 3,267 of 11,785 errors (27.7 %); the 2 shown make up 46.4 %.",
                chart.sentence());
        assertTrue(chart.svg().contains("<polyline"));
    }

    @Test
    void paretoOfNothingSaysSo() {
        ParetoChart chart = new ParetoChart("Errors", "errors", List.of(), 0);

        assertEquals("Errors: nothing was counted.", chart.sentence());
        assertFalse(chart.svg().contains("NaN"));
    }

    @Test
    void paretoRefusesMoreThanTheTotal() {
        List<ParetoChart.Bar> bars = List.of(new ParetoChart.Bar("a", 3));

        assertThrows(IllegalArgumentException.class, () -> new ParetoChart("t", "u", bars, 2));
    }

    @Test
    void barsNameHighestLowestAndTarget() {
        BarChart chart = new BarChart(
                "Rates",
                "%",
                List.of(new BarChart.Bar("A", 6.25), new BarChart.Bar("B", 3.0), new BarChart.Bar("C", null)),
                4.0);

        assertEquals(
                "Highest is A with 6.3 %, lowest B with 3.0 %; 1 of 2 are above the target of 4.0 %.",
                chart.sentence());
        assertTrue(chart.svg().contains("not known"));
    }

    @Test
    void countsHaveAnAxisOfWholeNumbersAndOneIsSingular() {
        BarChart chart = new BarChart(
                "Cases", "cases", List.of(new BarChart.Bar("Open", 1.0), new BarChart.Bar("Ended", 0.0)), null);

        assertEquals("Highest is Open with 1 case, lowest Ended with 0 cases.", chart.sentence());
        assertFalse(chart.svg().contains(">0.2<"), chart.svg());
        assertTrue(chart.svg().contains(">1 case<"), chart.svg());
    }

    @Test
    void sharesOfZeroAreDrawnOnAnAxisToAHundredPerCent() {
        String svg = new BarChart("Rates", "%", List.of(new BarChart.Bar("A", 0.0)), null).svg();

        assertTrue(svg.contains(">100 %<"), svg);
    }

    @Test
    void aChartWithoutAnyNumberIsNotDrawn() {
        assertTrue(
                new IntervalChart("Right", List.of(new IntervalChart.Row("A", null, null, null, 95.0))).nothingKnown());
        assertTrue(new BarChart("Rates", "%", List.of(new BarChart.Bar("A", null)), null).nothingKnown());
        assertFalse(new BarChart("Rates", "%", List.of(new BarChart.Bar("A", 0.0)), null).nothingKnown());
    }

    @Test
    void barsOfZeroDrawAnAxis() {
        String svg = new BarChart("Rates", "%", List.of(new BarChart.Bar("A", 0.0)), null).svg();

        assertFalse(svg.contains("NaN") || svg.contains("Infinity"), svg);
    }

    @Test
    void intervalsAreJudgedWholeAgainstTheirOwnTarget() {
        IntervalChart chart = new IntervalChart(
                "Cases right",
                List.of(
                        new IntervalChart.Row("First", 95.0, 93.0, 97.0, 92.0),
                        new IntervalChart.Row("Second", 90.0, 88.0, 92.0, 95.0),
                        new IntervalChart.Row("Third", 95.0, 93.0, 97.0, 95.0),
                        new IntervalChart.Row("Fourth", null, null, null, 95.0)));

        assertEquals(
                "Of 3 with a target, 1 is above it with their whole interval, 1 below; for 1 it cannot be told yet.",
                chart.sentence());
        assertTrue(chart.svg().contains("not shown, target 95.0 %"));
    }

    @Test
    void lineDrawsGapsAsGapsAndSaysHowLongATargetIsMissed() {
        LineChart chart = new LineChart(
                "Rate",
                "%",
                List.of("April", "May", "June", "July"),
                List.of(new LineChart.Series("All", Arrays.asList(3.0, null, 5.0, 6.0))),
                4.0);

        assertEquals("All 6 % in July, above the target of 4 % for 2 periods.", chart.sentence());
        assertEquals(3, chart.svg().split("<polyline", -1).length);
    }

    @Test
    void namesOfLinesThatEndTogetherStandApartWithinTheDrawing() {
        LineChart chart = new LineChart(
                "Errors",
                "errors",
                List.of("5 %", "100 %"),
                List.of(
                        new LineChart.Series("highest", List.of(50.0, 0.0)),
                        new LineChart.Series("at random", List.of(30.0, 0.0)),
                        new LineChart.Series("other", List.of(20.0, 0.0))),
                null,
                "The highest find more");

        double[] heights = Pattern.compile("y=\"([0-9.]+)\"[^>]*>(?:highest|at random|other)<")
                .matcher(chart.svg())
                .results()
                .mapToDouble(found -> Double.parseDouble(found.group(1)))
                .sorted()
                .toArray();

        assertEquals(3, heights.length, chart.svg());
        assertTrue(heights[1] - heights[0] >= 16 && heights[2] - heights[1] >= 16, chart.svg());
        assertTrue(heights[2] <= 300, chart.svg());
        assertEquals("The highest find more", chart.sentence());
    }

    @Test
    void textsAreEscapedAndNothingIsStyledInline() {
        String svg = new BarChart("R", "cases", List.of(new BarChart.Bar("<script>\"&", 1.0)), null).svg();

        assertTrue(svg.contains("&lt;script&gt;&quot;&amp;"), svg);
        assertFalse(svg.contains("style="), svg);
    }
}
