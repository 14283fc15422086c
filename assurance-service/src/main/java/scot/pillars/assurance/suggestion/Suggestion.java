package scot.pillars.assurance.suggestion;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A suggestion or an issue of somebody who works here, and what came of it. */
@Schema(name = "Suggestion")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Suggestion(
        @NotNull @Schema(required = true) Kind kind,
        @NotNull @Schema(required = true) Recipient recipient,

        @NotBlank @Size(max = 4000) @Schema(required = true, examples = "Show the last address beside the new one")
        String text,

        @NotBlank @Size(max = 60) @Schema(required = true, examples = "C-000731")
        String raisedBy,

        @NotNull @Schema(required = true) LocalDate raisedOn,

        @NotNull @Schema(required = true, description = "Ten working days after it was raised")
        LocalDate dueOn,

        Outcome outcome,

        @Size(max = 4000) @Schema(examples = "From release 12 on both are shown")
        String answer,

        @Size(max = 60) String answeredBy,
        LocalDate answeredOn) {
    /** What it is. */
    public enum Kind {
        SUGGESTION,
        ISSUE
    }

    /** Who answers. */
    public enum Recipient {
        BUSINESS_OWNER,
        LIVE_SUPPORT
    }

    /** What came of it. */
    public enum Outcome {
        DONE,
        PLANNED,
        NOT_DONE
    }

    /** A suggestion as it is raised. */
    @Schema(name = "SuggestionToRaise")
    public record Raising(
            @NotNull @Schema(required = true) Kind kind,
            @NotNull @Schema(required = true) Recipient recipient,

            @NotBlank @Size(max = 4000) @Schema(required = true, examples = "Show the last address beside the new one")
            String text,

            @Size(max = 200) @Schema(description = "Why what looks like an identifier is none")
            String falseAlarm) {
        Raising because(String reason) {
            return new Raising(kind, recipient, text, reason);
        }
    }

    /** What is done about it, or why not. */
    @Schema(name = "SuggestionAnswer")
    public record Answering(
            @NotNull @Schema(required = true) Outcome outcome,

            @NotBlank @Size(max = 4000) @Schema(required = true, examples = "From release 12 on both are shown")
            String answer,

            @Size(max = 200) String falseAlarm) {}

    Suggestion answered(Answering answering, String by, LocalDate on) {
        return new Suggestion(
                kind, recipient, text, raisedBy, raisedOn, dueOn, answering.outcome(), answering.answer(), by, on);
    }
}
