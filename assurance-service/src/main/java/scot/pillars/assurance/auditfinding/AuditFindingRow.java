package scot.pillars.assurance.auditfinding;

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
import scot.pillars.assurance.auditfinding.model.FindingKind;
import scot.pillars.assurance.auditfinding.model.Rating;
import scot.pillars.kit.http.Kebab;
import scot.pillars.kit.imports.ImportColumn;
import scot.pillars.kit.imports.ImportReport;
import scot.pillars.kit.imports.ImportRow;

/** A row of a file of findings: one action, with the finding repeated in each of its rows. */
record AuditFindingRow(
        @NotBlank @Size(max = 100) String reference,

        @NotBlank @Pattern(regexp = "internal-audit|compliance-check")
        String kind,

        @NotBlank @Size(max = 200) String title,
        @Size(max = 5000) String detail,
        @Size(max = 40) String benefit,
        @Size(max = 40) String area,

        @NotBlank @Pattern(regexp = "low|medium|high|critical")
        String rating,

        @NotNull LocalDate raisedOn,
        LocalDate closedOn,
        @Size(max = 1000) String action,
        @Size(max = 100) String owner,
        LocalDate dueOn,
        LocalDate actionClosedOn,
        @Size(max = 2000) String evidence) {
    static final List<ImportColumn> COLUMNS = List.of(
            ImportColumn.required("reference", "Identity of the finding within the source", "IA-2024-017"),
            ImportColumn.required("kind", "internal-audit or compliance-check", "internal-audit"),
            ImportColumn.required("title", "What was found, in a line", "Evidence is not kept with the case"),
            ImportColumn.optional("detail", "What was found", ""),
            ImportColumn.optional("benefit", "Code of the benefit", "ADP"),
            ImportColumn.optional("area", "Code of the business area", ""),
            ImportColumn.required("rating", "low, medium, high or critical", "high"),
            ImportColumn.required("raisedOn", "Day of the finding, 2024-10-02", "2024-10-02"),
            ImportColumn.optional("closedOn", "Day on which it was closed", ""),
            ImportColumn.optional("action", "What somebody does about it", "Scan letters on arrival"),
            ImportColumn.optional("owner", "Number of who does it", "C-000812"),
            ImportColumn.optional("dueOn", "Day by which it is done", "2025-01-31"),
            ImportColumn.optional("actionClosedOn", "Day on which it was done", "2025-01-20"),
            ImportColumn.optional("evidence", "What shows that it was done", "Log of January"));

    /** The row as CSV holds it; empty when a date cannot be read, which is then in the report. */
    static Optional<AuditFindingRow> csv(ImportRow row, ImportReport report) {
        Map<String, LocalDate> days = new HashMap<>();
        for (String column : List.of("raisedOn", "closedOn", "dueOn", "actionClosedOn")) {
            try {
                String text = row.text(column);
                days.put(column, text == null ? null : LocalDate.parse(text));
            } catch (DateTimeParseException e) {
                report.rejected(row.line(), column, "date", "Give the date as 2025-06-03");
                return Optional.empty();
            }
        }
        return Optional.of(new AuditFindingRow(
                row.text("reference"),
                row.text("kind"),
                row.text("title"),
                row.text("detail"),
                row.text("benefit"),
                row.text("area"),
                row.text("rating"),
                days.get("raisedOn"),
                days.get("closedOn"),
                row.text("action"),
                row.text("owner"),
                days.get("dueOn"),
                days.get("actionClosedOn"),
                row.text("evidence")));
    }

    AuditFindingRequest finding() {
        return new AuditFindingRequest(
                Kebab.find(FindingKind.class, kind).orElseThrow(),
                title,
                detail,
                benefit,
                area,
                Kebab.find(Rating.class, rating).orElseThrow(),
                raisedOn,
                List.of(),
                null,
                null);
    }

    boolean sameFinding(AuditFindingRow other) {
        return finding().equals(other.finding()) && java.util.Objects.equals(closedOn, other.closedOn);
    }
}
