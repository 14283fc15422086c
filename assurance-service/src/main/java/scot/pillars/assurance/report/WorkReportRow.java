package scot.pillars.assurance.report;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import scot.pillars.kit.http.FreeText;
import scot.pillars.kit.imports.ImportColumn;
import scot.pillars.kit.imports.ImportReport;
import scot.pillars.kit.imports.ImportRow;

/** A row of a file of reports: one report, with its answer where it has one. */
record WorkReportRow(
        @NotBlank @Size(max = 100) String sourceId,

        @NotBlank @Pattern(regexp = "own-work|something-wrong")
        String kind,

        @NotBlank @Size(max = 2000) String what,
        LocalDate happenedOn,
        @Size(max = 100) String reference,
        @NotBlank @Size(max = 40) String reportedBy,
        @NotNull LocalDate reportedOn,

        @Pattern(regexp = "check|put-right|passed-on|nothing-wrong")
        String nextStep,

        @Size(max = 1000) String answer,
        @Size(max = 40) String answeredBy,
        LocalDate answeredOn) {
    static final List<ImportColumn> COLUMNS = List.of(
            ImportColumn.required("sourceId", "Identity of the report within the source", "R-0815"),
            ImportColumn.required(
                    "kind",
                    "own-work when it went wrong in the reporter's own work, something-wrong for what they saw",
                    "own-work"),
            ImportColumn.required("what", "What is wrong, in words", "I used last year's rate"),
            ImportColumn.optional("happenedOn", "When it happened, as far as known, 2025-05-30", "2025-05-30"),
            ImportColumn.optional(
                    "reference", "Reference of the determination, case or guidance it is about", "D-2025-004711"),
            ImportColumn.required("reportedBy", "Number of the reporter", "C-000731"),
            ImportColumn.required("reportedOn", "Day of the report, 2025-06-03", "2025-06-03"),
            ImportColumn.optional(
                    "nextStep",
                    "What became of it: check, put-right, passed-on or nothing-wrong; empty while it waits",
                    "put-right"),
            ImportColumn.optional("answer", "What the reporter was told", "Thank you: the payment is corrected"),
            ImportColumn.optional("answeredBy", "Number of who answered", "C-000812"),
            ImportColumn.optional("answeredOn", "Day of the answer, 2025-06-05", "2025-06-05"));

    /** The row as CSV holds it; empty when a date cannot be read, which is then in the report. */
    static Optional<WorkReportRow> csv(ImportRow row, ImportReport report) {
        Map<String, LocalDate> days = new HashMap<>();
        for (String column : List.of("happenedOn", "reportedOn", "answeredOn")) {
            try {
                String text = row.text(column);
                days.put(column, text == null ? null : LocalDate.parse(text));
            } catch (DateTimeParseException e) {
                report.rejected(row.line(), column, "date", "Give the date as 2025-06-03");
                return Optional.empty();
            }
        }
        return Optional.of(new WorkReportRow(
                row.text("sourceId"),
                row.text("kind"),
                row.text("what"),
                days.get("happenedOn"),
                row.text("reference"),
                row.text("reportedBy"),
                days.get("reportedOn"),
                row.text("nextStep"),
                row.text("answer"),
                row.text("answeredBy"),
                days.get("answeredOn")));
    }

    boolean answered() {
        return nextStep != null;
    }

    /** The report without what looks like an identifier of a client in its texts. */
    WorkReportRow masked() {
        return new WorkReportRow(
                sourceId,
                kind,
                FreeText.masked(what),
                happenedOn,
                FreeText.masked(reference),
                reportedBy,
                reportedOn,
                nextStep,
                FreeText.masked(answer),
                answeredBy,
                answeredOn);
    }
}
