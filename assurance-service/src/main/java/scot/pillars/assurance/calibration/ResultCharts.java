package scot.pillars.assurance.calibration;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import scot.pillars.assurance.calculator.AgreementView;
import scot.pillars.kit.pages.Formats;
import scot.pillars.kit.pages.charts.BarChart;
import scot.pillars.kit.pages.charts.Chart;
import scot.pillars.kit.pages.charts.LineChart;

/** The pictures of a session's result. */
final class ResultCharts {
    private ResultCharts() {}

    /** On which criterion the scorers agreed. */
    static Chart agreement(SessionResultView result, Map<String, String> questions) {
        return new BarChart(
                "Pairs of scorers that say the same, by criterion, %",
                "%",
                result.criteria().stream()
                        .map(one -> new BarChart.Bar(
                                one.criterion() + " " + questions.getOrDefault(one.criterion(), ""),
                                percent(one.agreement().agreement())))
                        .toList(),
                null);
    }

    /** How lenient and how severe each scorer was; null when the reader may see none. */
    static Chart checkers(SessionResultView result) {
        if (result.checkers() == null || result.checkers().isEmpty()) {
            return null;
        }
        List<BarChart.Bar> bars = new ArrayList<>();
        result.checkers().forEach(one -> {
            bars.add(new BarChart.Bar(
                    one.colleague() + ", lenient", percent(one.against().leniency())));
            bars.add(new BarChart.Bar(
                    one.colleague() + ", severe", percent(one.against().severity())));
        });
        return new BarChart(
                "Lenient: passed of what the answers fail; severe: failed of what they pass, %", "%", bars, null);
    }

    /** Whether agreement on a criterion grows. */
    static Chart history(String criterion, List<CriterionAgreementView> oldestFirst) {
        return new LineChart(
                "Agreement on " + criterion + " by session, %",
                "%",
                oldestFirst.stream().map(one -> Formats.inWords(one.heldOn())).toList(),
                List.of(
                        new LineChart.Series(
                                "plain agreement",
                                oldestFirst.stream()
                                        .map(one -> percent(one.agreement()))
                                        .toList()),
                        new LineChart.Series(
                                "AC1",
                                oldestFirst.stream()
                                        .map(one -> shown(one.ac1()))
                                        .toList())),
                null);
    }

    private static Double percent(AgreementView.CoefficientView coefficient) {
        return percent(coefficient.value());
    }

    private static Double percent(Double value) {
        return value == null ? null : value * 100;
    }

    /** The axis begins at zero: a coefficient below it is a gap, its number stands in the table. */
    private static Double shown(Double value) {
        return value == null || value < 0 ? null : value * 100;
    }
}
