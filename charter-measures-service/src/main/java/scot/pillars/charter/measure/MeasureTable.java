package scot.pillars.charter.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A measure's figures as rows of CSV, one per figure, series and year. */
final class MeasureTable {
    static final List<String> HEADERS = List.of(
            "figure",
            "dataset",
            "origin",
            "financialYear",
            "unit",
            "value",
            "unrounded",
            "mark",
            "numerator",
            "base",
            "counts",
            "disagree",
            "change",
            "match",
            "cameFrom",
            "note");

    private MeasureTable() {}

    static List<List<?>> rows(MeasureView measure) {
        List<List<?>> rows = new ArrayList<>();
        for (MeasureView.FigureView figure : measure.figures()) {
            for (SeriesView series : figure.series()) {
                series.years().forEach(year -> rows.add(row(figure.code(), series, year)));
            }
        }
        return rows;
    }

    private static List<?> row(String figure, SeriesView series, YearView year) {
        return Arrays.asList(
                figure,
                series.dataset(),
                series.origin(),
                year.financialYear(),
                series.unit(),
                year.value(),
                year.unrounded(),
                year.mark(),
                year.numerator(),
                year.base(),
                year.counts(),
                year.disagree() == null ? null : year.disagree().value(),
                year.change() == null ? null : year.change().value(),
                series.match(),
                year.cameFrom(),
                year.note());
    }
}
