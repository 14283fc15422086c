package scot.pillars.assurance.dispute;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import scot.pillars.assurance.dispute.model.OverallResult;
import scot.pillars.kit.http.Kebab;
import scot.pillars.kit.imports.ImportColumn;
import scot.pillars.kit.imports.ImportReport;
import scot.pillars.kit.imports.ImportRow;

/**
 * An open dispute of another system.
 *
 * @param source the system it comes from
 * @param sourceId its identity there, by which a repeat is known
 * @param check id of the disputed check; a check imported before has it in its report and its page
 */
public record ImportedDispute(
        @NotBlank @Size(max = 100) String source,
        @NotBlank @Size(max = 100) String sourceId,
        @NotNull UUID check,
        @NotNull LocalDate lodgedOn,
        @Size(max = 40) String lodgedBy,
        @NotEmpty @Size(max = 100) List<DisputeRequest.@NotNull @Valid Expected> criteria,
        @NotBlank @Size(max = 2000) String statement) {

    static final List<ImportColumn> COLUMNS = List.of(
            ImportColumn.required("source", "The system it comes from", "QA-TOOL"),
            ImportColumn.required("sourceId", "Its identity there", "4711"),
            ImportColumn.required(
                    "check", "Id of the disputed check, as its page has it", "0198f0a2-6d3e-7c41-9f53-0242ac120002"),
            ImportColumn.required("lodgedOn", "Day on which it was lodged, 2025-06-20", "2025-06-20"),
            ImportColumn.optional("lodgedBy", "Number of who lodged it; empty: the colleague", "C-000731"),
            ImportColumn.required(
                    "criteria",
                    "Criteria with what is expected, separated by blanks: code=met, not-met, not-applicable or "
                            + "insufficient-evidence",
                    "SCP-1-03=met"),
            ImportColumn.required("statement", "Why", "The guidance of that day counts the date of the letter."));

    /** The row; empty when a field cannot be read, which is then in the report. */
    static Optional<ImportedDispute> read(ImportRow row, ImportReport report) {
        try {
            return Optional.of(new ImportedDispute(
                    row.text("source"),
                    row.text("sourceId"),
                    row.text("check") == null ? null : UUID.fromString(row.text("check")),
                    row.text("lodgedOn") == null ? null : LocalDate.parse(row.text("lodgedOn")),
                    row.text("lodgedBy"),
                    criteria(row.text("criteria")),
                    row.text("statement")));
        } catch (IllegalArgumentException | java.time.DateTimeException e) {
            report.rejected(
                    row.line(),
                    null,
                    "readable",
                    "The check is an id, the day is written 2026-11-20, and criteria as SCP-1-03=met");
            return Optional.empty();
        }
    }

    private static List<DisputeRequest.Expected> criteria(String text) {
        List<DisputeRequest.Expected> criteria = new ArrayList<>();
        for (String one : text == null ? new String[0] : text.split("\\s+")) {
            int at = one.lastIndexOf('=');
            OverallResult.Result expected = Kebab.find(OverallResult.Result.class, one.substring(at + 1))
                    .orElse(null);
            if (at < 1 || expected == null) {
                throw new IllegalArgumentException(one);
            }
            criteria.add(new DisputeRequest.Expected(one.substring(0, at), expected));
        }
        return criteria;
    }

    DisputeRequest request() {
        return new DisputeRequest(check, criteria, statement, null);
    }
}
