package scot.pillars.reporting.charter;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import scot.pillars.kit.http.Table;
import scot.pillars.reporting.view.Datasets;
import scot.pillars.reporting.view.Share;

/**
 * One figure of the Charter framework as one source gives it; a figure without any source has one item without value.
 *
 * @param text wording, null where it is not held
 * @param value as text: in per cent with one decimal (half-up) when counted from answers, as published otherwise
 * @param unrounded the share unrounded, when counted from answers
 * @param numerator null when not published
 * @param base null when not published
 * @param match {@code near} when the source asked a similar, not the same, question
 * @param mark shorthand in place of a value: {@code c} suppressed, {@code x} not available, {@code z} not applicable
 */
@Schema(description = "One figure of the Charter framework as one source gives it; without any source, without value.")
public record CharterFigure(
        @Schema(examples = "PS") String section,
        @Schema(examples = "A people's service") String sectionTitle,
        @Schema(examples = "PS01") String figure,
        @Schema(examples = "PS01") String measure,
        @Schema(nullable = true) String text,

        @Schema(nullable = true, examples = "survey-percentage")
        String kind,

        @Schema(nullable = true, examples = "clients") String population,
        @Schema(nullable = true) String dataset,
        @Schema(nullable = true) String datasetLabel,
        @Schema(nullable = true, examples = "2025-26") String financialYear,
        @Schema(nullable = true, examples = "93.6") String value,
        @Schema(nullable = true) String unrounded,
        @Schema(nullable = true, examples = "percent") String unit,

        @Schema(nullable = true, description = "Null when not published")
        Long numerator,

        @Schema(nullable = true, description = "Null when not published")
        Long base,

        @Schema(nullable = true, description = "Answers counted as negative, published beside the positive share")
        Long negative,

        @Schema(nullable = true, description = "Answers that the question's rule leaves out of the base")
        Long outsideBase,

        @Schema(nullable = true) String source,

        @Schema(nullable = true, description = "exact or near")
        String match,

        @Schema(nullable = true, description = "c, x or z in place of a value")
        String mark) {

    static final Table<CharterFigure> TABLE = Table.<CharterFigure>named("charter-summary")
            .column("section", CharterFigure::section)
            .column("sectionTitle", CharterFigure::sectionTitle)
            .column("figure", CharterFigure::figure)
            .column("measure", CharterFigure::measure)
            .column("text", CharterFigure::text)
            .column("kind", CharterFigure::kind)
            .column("population", CharterFigure::population)
            .column("dataset", CharterFigure::dataset)
            .column("datasetLabel", CharterFigure::datasetLabel)
            .column("financialYear", CharterFigure::financialYear)
            .column("value", CharterFigure::value)
            .column("unrounded", CharterFigure::unrounded)
            .column("unit", CharterFigure::unit)
            .column("numerator", CharterFigure::numerator)
            .column("base", CharterFigure::base)
            .column("negative", CharterFigure::negative)
            .column("outsideBase", CharterFigure::outsideBase)
            .column("source", CharterFigure::source)
            .column("match", CharterFigure::match)
            .column("mark", CharterFigure::mark);

    static CharterFigure from(ResultSet row) throws SQLException {
        boolean counted = row.getBoolean("counted");
        Long numerator = row.getObject("numerator", Long.class);
        Long base = row.getObject("base", Long.class);
        Share share = counted ? Share.of(numerator, base) : new Share(null, null);
        BigDecimal published = row.getBigDecimal("value");
        String value = counted ? share.percent() : published == null ? null : published.toPlainString();
        return new CharterFigure(
                row.getString("section"),
                row.getString("section_title"),
                row.getString("figure"),
                row.getString("measure"),
                row.getString("wording"),
                row.getString("kind"),
                row.getString("population"),
                row.getString("dataset"),
                Datasets.label(row.getString("dataset")),
                row.getString("financial_year"),
                value,
                share.unrounded(),
                row.getString("unit"),
                numerator,
                base,
                row.getObject("negative", Long.class),
                row.getObject("outside_base", Long.class),
                row.getString("source"),
                row.getString("match"),
                row.getString("mark"));
    }

    /** Whether this is a value for the figure's own question. */
    boolean hasValue() {
        return value != null && !"near".equals(match);
    }

    /** Whether this is a value for a similar question only. */
    boolean hasNearValue() {
        return value != null && "near".equals(match);
    }
}
