package scot.pillars.assurance.form;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import scot.pillars.assurance.form.model.Result;
import scot.pillars.kit.http.Kebab;
import scot.pillars.kit.imports.ImportColumn;
import scot.pillars.kit.imports.ImportReport;
import scot.pillars.kit.imports.ImportRow;

/** The columns of a file of criteria, and a row of it. */
final class CriterionColumns {
    static final List<ImportColumn> ALL = List.of(
            ImportColumn.required("code", "Code, stable across versions", "SCP-1-03"),
            ImportColumn.required("question", "What the checker answers", "Were the residence conditions met?"),
            ImportColumn.required("standard", "What must be so for met", "Residence is shown by the address history"),
            ImportColumn.required("risk", "What goes wrong where it is not", "Somebody without entitlement is paid"),
            ImportColumn.optional("guidance", "Code of the guidance behind it", "G-RESIDENCE"),
            ImportColumn.optional("guidanceVersion", "Version of the guidance it was written against", "1"),
            ImportColumn.required("weight", "Its part in the score, relative to the others", "3"),
            ImportColumn.optional("critical", "yes or no; no when empty", "yes"),
            ImportColumn.optional("mayBeNotApplicable", "yes or no; no when empty", "no"),
            ImportColumn.optional("commentOnFail", "yes or no; no when empty", "yes"),
            ImportColumn.optional("shownIf", "Code of the earlier criterion it depends on", ""),
            ImportColumn.optional("shownIfResults", "Its results after which this one is asked, with ; between", ""));

    private final ImportRow row;
    private final ImportReport report;
    private boolean sound = true;

    private CriterionColumns(ImportRow row, ImportReport report) {
        this.row = row;
        this.report = report;
    }

    /** The row as CSV holds it; empty when something cannot be read, which is then in the report. */
    static Optional<CriterionView> read(ImportRow row, ImportReport report) {
        CriterionColumns columns = new CriterionColumns(row, report);
        CriterionView view = columns.view();
        return columns.sound ? Optional.of(view) : Optional.empty();
    }

    private CriterionView view() {
        return new CriterionView(
                row.text("code"),
                row.text("question"),
                row.text("standard"),
                row.text("risk"),
                row.text("guidance"),
                version(),
                weight(),
                yes("critical"),
                yes("mayBeNotApplicable"),
                yes("commentOnFail"),
                row.text("shownIf") == null ? null : new CriterionView.ShownIfView(row.text("shownIf"), results()));
    }

    private Integer version() {
        String text = row.text("guidanceVersion");
        if (text != null && !text.matches("\\d{1,6}")) {
            return refuse("guidanceVersion", "number", "Give the version as 1");
        }
        return text == null ? null : Integer.valueOf(text);
    }

    private BigDecimal weight() {
        try {
            return row.text("weight") == null ? null : new BigDecimal(row.text("weight"));
        } catch (NumberFormatException e) {
            return refuse("weight", "number", "Give the weight as 2 or 0.5");
        }
    }

    private Boolean yes(String column) {
        String text = row.text(column);
        if (text != null && !text.equalsIgnoreCase("yes") && !text.equalsIgnoreCase("no")) {
            return refuse(column, "one-of", "Write yes or no");
        }
        return text != null && text.equalsIgnoreCase("yes");
    }

    private Set<Result> results() {
        Set<Result> results = new TreeSet<>();
        String text = row.text("shownIfResults");
        for (String word : text == null ? new String[0] : text.split(";")) {
            Kebab.find(Result.class, word.strip())
                    .ifPresentOrElse(
                            results::add,
                            () -> refuse(
                                    "shownIfResults",
                                    "one-of",
                                    "The results are met, not-met, not-applicable, insufficient-evidence"));
        }
        return results;
    }

    private <T> T refuse(String column, String rule, String message) {
        sound = false;
        report.rejected(row.line(), column, rule, message);
        return null;
    }
}
