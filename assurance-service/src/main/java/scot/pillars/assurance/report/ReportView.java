package scot.pillars.assurance.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import scot.pillars.kit.database.Sql;

/** A report, for its reporter and the quality lead. */
@Schema(name = "WorkReport")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReportView(
        @Schema(required = true) UUID id,
        @Schema(required = true) Kind kind,

        @Schema(required = true, examples = "I used last year's rate")
        String what,

        @Schema(examples = "2026-11-20") LocalDate happenedOn,
        @Schema(examples = "D-2026-004711") String reference,
        @Schema(required = true, examples = "C-000731") String reportedBy,
        @Schema(required = true) Instant reportedAt,

        @Schema(description = "What the quality lead made of it; absent while open")
        NextStep nextStep,

        @Schema(description = "What the reporter is told") String answer,

        @Schema(description = "The hand-picked case it became")
        UUID caseId,

        Instant answeredAt,

        @Schema(examples = "QA-TOOL", description = "The system it was made in; absent when it was made here")
        String source,

        @Schema(required = true, description = "Version, the ETag")
        int version) {

    /** What is reported. */
    public enum Kind {
        OWN_WORK,
        SOMETHING_WRONG
    }

    /** What becomes of it. */
    public enum NextStep {
        CHECK,
        PUT_RIGHT,
        PASSED_ON,
        NOTHING_WRONG
    }

    /** What is reported, for people. */
    public String kindInWords() {
        return kind == Kind.OWN_WORK ? "In my own work" : "Seen by somebody";
    }

    /** What became of it, for people. */
    public String stateInWords() {
        return nextStep == null
                ? "Being looked at"
                : switch (nextStep) {
                    case CHECK -> caseId == null ? "Was checked" : "Is being checked";
                    case PUT_RIGHT -> "Put right";
                    case PASSED_ON -> "Passed on";
                    case NOTHING_WRONG -> "Nothing was wrong";
                };
    }

    static ReportView read(ResultSet row) throws SQLException {
        return new ReportView(
                row.getObject("id", UUID.class),
                Sql.constant(row, "kind", Kind.class),
                row.getString("what"),
                row.getObject("happened_on", LocalDate.class),
                row.getString("reference"),
                row.getString("reported_by"),
                Sql.instant(row, "reported_at"),
                Sql.constant(row, "next_step", NextStep.class),
                row.getString("answer"),
                row.getObject("case_id", UUID.class),
                Sql.instant(row, "answered_at"),
                row.getString("source"),
                row.getInt("version"));
    }
}
