package scot.pillars.charter.measure;

import java.util.ArrayList;
import java.util.List;
import scot.pillars.charter.framework.model.Figure;
import scot.pillars.charter.framework.model.Measure;
import scot.pillars.charter.measure.model.Change;
import scot.pillars.charter.measure.model.Entry;
import scot.pillars.charter.measure.model.Series;

/**
 * A figure of one dataset and origin at its latest year, as a row of the area's first page.
 *
 * @param code code of the figure
 * @param measure code of its measure
 * @param text wording in words
 * @param kind what fills it, in words
 * @param dataset whose data it is, null as long as nothing fills it
 * @param year the latest year, likewise
 * @param value value with its unit, likewise
 * @param counts numerator of base, or not published, likewise
 * @param disagree disagree share, null for statistics
 * @param change change from the year before, null when there is none
 * @param cameFrom where it came from, null as long as nothing fills it
 */
public record FigureLine(
        String code,
        String measure,
        String text,
        String kind,
        String dataset,
        String year,
        String value,
        String counts,
        String disagree,
        String change,
        String cameFrom) {

    /** One line per series, or one that says that nothing is known yet. */
    static List<FigureLine> of(Measure measure, Figure figure, List<Series> results) {
        if (results.isEmpty()) {
            return List.of(new FigureLine(
                    figure.code(),
                    measure.code(),
                    words(measure, figure),
                    kind(measure),
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null));
        }
        List<FigureLine> lines = new ArrayList<>();
        for (Series series : results) {
            Entry latest = series.latest();
            Change change = series.changeTo(latest);
            boolean shared = latest.tally() != null && latest.tally().base() > 0;
            lines.add(new FigureLine(
                    figure.code(),
                    measure.code(),
                    words(measure, figure),
                    kind(measure),
                    Datasets.label(series.dataset()),
                    latest.financialYear(),
                    latest.printed() + unit(series, latest),
                    latest.counts(),
                    shared ? latest.tally().negativeShare().rounded(0).toPlainString() + "\u00a0%" : null,
                    change == null ? null : change.printed(),
                    series.origin().equals("statistic") ? latest.cameFrom() : "Survey responses"));
        }
        return lines;
    }

    private static String unit(Series series, Entry entry) {
        if (entry.exact() == null) {
            return "";
        }
        return switch (series.unit()) {
            case "percent" -> "\u00a0%";
            case "days" -> "\u00a0days";
            default -> "";
        };
    }

    private static String words(Measure measure, Figure figure) {
        return figure.text() == null ? "The wording of this measure is not held" : figure.text();
    }

    private static String kind(Measure measure) {
        return measure.kind() == null ? "Not known" : measure.kind().title();
    }
}
