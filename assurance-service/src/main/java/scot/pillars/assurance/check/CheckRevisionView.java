package scot.pillars.assurance.check;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import scot.pillars.kit.database.Sql;

/** An earlier revision of a check, and what took its place. */
@Schema(name = "CheckRevision")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CheckRevisionView(
        @Schema(examples = "1", description = "The check as first recorded is 1")
        int number,

        @JsonRawValue @Schema(implementation = CheckView.class, description = "The check as it stood")
        String check,

        @Schema(description = "Its outcome, otherwise its disposition", examples = "overpayment")
        String result,

        @Schema(description = "How many error lines it had", examples = "1")
        int errorLines,

        @Schema(description = "What it was revised after") RevisingCheck.Why why,

        @Schema(description = "Why, in words") String note,

        @Schema(description = "Number of who revised it", examples = "C-000811")
        String revisedBy,

        @Schema(description = "Time the revision took, in minutes")
        Integer minutes,

        @Schema(description = "When the next revision took its place (UTC)")
        Instant revisedAt) {

    static CheckRevisionView read(ResultSet row) throws SQLException {
        return new CheckRevisionView(
                row.getInt("revision") - 1,
                row.getString("replaced"),
                row.getString("result"),
                row.getInt("error_lines"),
                Sql.constant(row, "why", RevisingCheck.Why.class),
                row.getString("note"),
                row.getString("revised_by"),
                row.getObject("minutes", Integer.class),
                Sql.instant(row, "revised_at"));
    }

    /** How it stood, for people. */
    public String resultInWords() {
        return Character.toUpperCase(result.charAt(0)) + result.substring(1).replace('-', ' ');
    }

    /** What it was revised after, for people. */
    public String whyInWords() {
        return switch (why) {
            case REGRADE -> "Regraded";
            case DISPUTE -> "Dispute overturned";
            case SECOND_CHECK -> "After a second check";
            case CORRECTION -> "Corrected at source";
        };
    }
}
