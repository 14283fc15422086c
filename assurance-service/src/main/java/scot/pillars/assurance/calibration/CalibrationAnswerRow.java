package scot.pillars.assurance.calibration;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import scot.pillars.assurance.calibration.model.ScoredCriterion;
import scot.pillars.kit.imports.ImportColumn;
import scot.pillars.kit.imports.ImportReport;
import scot.pillars.kit.imports.ImportRow;

/** A row of a file of past sessions: what one checker answered to one criterion of one item, with the session repeated. */
record CalibrationAnswerRow(
        @NotBlank @Size(max = 100) String session,
        @Size(max = 200) String title,
        @NotBlank @Size(max = 40) String benefit,
        @NotNull LocalDate heldOn,
        @NotBlank @Size(max = 100) String item,
        @Size(max = 100) String determinationReference,
        @Size(max = 5000) String scenario,
        @NotBlank @Size(max = 100) String criterion,
        @Size(max = 500) String question,

        @Pattern(regexp = "[A-Za-z0-9.+-]{1,40}([|][A-Za-z0-9.+-]{1,40}){1,9}")
        String scale,

        Boolean ordered,
        @NotBlank @Size(max = 100) String checker,
        @NotBlank @Pattern(regexp = "[A-Za-z0-9.+-]{1,40}") String answer,
        @Pattern(regexp = "[A-Za-z0-9.+-]{1,40}") String key) {
    static final List<ImportColumn> COLUMNS = List.of(
            ImportColumn.required(
                    "session", "Identity of the session within the source; its rows stand together", "CAL-2024-03"),
            ImportColumn.optional("title", "What it was about, without client data", "Residence evidence"),
            ImportColumn.required("benefit", "Code of the benefit", "SCP"),
            ImportColumn.required("heldOn", "Day of the session, 2024-03-14", "2024-03-14"),
            ImportColumn.required("item", "Identity of what was scored within the session", "1"),
            ImportColumn.optional("determinationReference", "The decision that was scored; empty for a scenario", ""),
            ImportColumn.optional("scenario", "The written scenario, without client data", "A client moved on 3 May."),
            ImportColumn.required("criterion", "Code of the criterion", "SCP-1-03"),
            ImportColumn.optional("question", "Its question as the checkers read it", "Is the evidence in date?"),
            ImportColumn.optional(
                    "scale",
                    "Its answers in their order, with | between; the four results of a check when empty",
                    "met|not-met"),
            ImportColumn.optional("ordered", "true where neighbours in the scale are nearer to each other", "false"),
            ImportColumn.required("checker", "Number of who answered", "C-000802"),
            ImportColumn.required("answer", "What they answered, one of the scale", "met"),
            ImportColumn.optional(
                    "key", "The right answer, of the expert or agreed on; empty where there was none", "not-met"));

    /** The row as CSV holds it; empty when a value cannot be read, which is then in the report. */
    static Optional<CalibrationAnswerRow> csv(ImportRow row, ImportReport report) {
        LocalDate heldOn;
        try {
            heldOn = row.text("heldOn") == null ? null : LocalDate.parse(row.text("heldOn"));
        } catch (DateTimeParseException e) {
            report.rejected(row.line(), "heldOn", "date", "Give the date as 2024-03-14");
            return Optional.empty();
        }
        String ordered = row.text("ordered");
        if (ordered != null && !ordered.matches("true|false")) {
            report.rejected(row.line(), "ordered", "one-of", "Say true or false");
            return Optional.empty();
        }
        return Optional.of(new CalibrationAnswerRow(
                row.text("session"),
                row.text("title"),
                row.text("benefit"),
                heldOn,
                row.text("item"),
                row.text("determinationReference"),
                row.text("scenario"),
                row.text("criterion"),
                row.text("question"),
                row.text("scale"),
                ordered == null ? null : Boolean.valueOf(ordered),
                row.text("checker"),
                row.text("answer"),
                row.text("key")));
    }

    ScoredCriterion scored() {
        return new ScoredCriterion(
                criterion,
                question == null ? criterion : question,
                scale == null ? ScoredCriterion.FINDINGS : List.of(scale.split("[|]")),
                Boolean.TRUE.equals(ordered));
    }

    /** The item as a case: its decision, its scenario, or what the source called it. */
    SessionRequest.CaseRequest scoredCase() {
        return new SessionRequest.CaseRequest(
                null,
                determinationReference,
                determinationReference != null
                        ? null
                        : scenario == null ? "Item " + item + " of the source" : scenario);
    }

    boolean sameSession(CalibrationAnswerRow other) {
        return Objects.equals(title, other.title) && benefit.equals(other.benefit) && heldOn.equals(other.heldOn);
    }
}
