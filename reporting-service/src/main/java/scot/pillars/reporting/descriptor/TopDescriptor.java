package scot.pillars.reporting.descriptor;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import scot.pillars.kit.http.Table;
import scot.pillars.reporting.view.Datasets;
import scot.pillars.reporting.view.Share;

/**
 * One element or descriptor with its place among the error lines of its dataset and vocabulary.
 *
 * @param code null at the level of elements
 * @param nature null at the level of elements, and where the source does not hold it
 * @param share of the lines of the same dataset and vocabulary, unrounded
 * @param notDerived lines of which it is not known whether they are official errors
 */
@Schema(description = "One element or descriptor with its place among the error lines of its dataset and vocabulary.")
public record TopDescriptor(
        @Schema(examples = "snap-us") String dataset,
        String datasetLabel,
        @Schema(examples = "SNAP-QC") String vocabulary,
        @Schema(examples = "1") long rank,
        @Schema(nullable = true) String code,
        @Schema(examples = "Shelter deduction") String element,
        @Schema(nullable = true) String nature,
        @Schema(examples = "3267") long lines,
        @Schema(examples = "0.2772168010182435") String share,
        @Schema(examples = "27.7") String sharePercent,
        @Schema(examples = "0.2772168010182435") String cumulativeShare,
        @Schema(examples = "27.7") String cumulativeSharePercent,

        @Schema(description = "Lines derived to be official errors")
        long official,

        @Schema(description = "Lines derived not to be") long notOfficial,

        @Schema(description = "Lines where the parties' standing is not known")
        long notDerived) {

    static final Table<TopDescriptor> TABLE = Table.<TopDescriptor>named("descriptors")
            .column("dataset", TopDescriptor::dataset)
            .column("datasetLabel", TopDescriptor::datasetLabel)
            .column("vocabulary", TopDescriptor::vocabulary)
            .column("rank", TopDescriptor::rank)
            .column("code", TopDescriptor::code)
            .column("element", TopDescriptor::element)
            .column("nature", TopDescriptor::nature)
            .column("lines", TopDescriptor::lines)
            .column("share", TopDescriptor::share)
            .column("sharePercent", TopDescriptor::sharePercent)
            .column("cumulativeShare", TopDescriptor::cumulativeShare)
            .column("cumulativeSharePercent", TopDescriptor::cumulativeSharePercent)
            .column("official", TopDescriptor::official)
            .column("notOfficial", TopDescriptor::notOfficial)
            .column("notDerived", TopDescriptor::notDerived);

    static TopDescriptor from(ResultSet row) throws SQLException {
        long lines = row.getLong("lines");
        long all = row.getLong("all_lines");
        Share share = Share.of(lines, all);
        Share cumulative = Share.of(row.getLong("lines_so_far"), all);
        return new TopDescriptor(
                row.getString("dataset"),
                Datasets.label(row.getString("dataset")),
                row.getString("vocabulary"),
                row.getLong("rank"),
                row.getString("code"),
                row.getString("element"),
                row.getString("nature"),
                lines,
                share.unrounded(),
                share.percent(),
                cumulative.unrounded(),
                cumulative.percent(),
                row.getLong("official"),
                row.getLong("not_official"),
                lines - row.getLong("official") - row.getLong("not_official"));
    }
}
