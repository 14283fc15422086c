package scot.pillars.assurance.coaching;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a proposal of coaching is not taken up. */
@Schema(name = "CoachingDecline")
public record DeclineRequest(
        @NotBlank @Size(max = 1000) @Schema(required = true, examples = "The guidance was unclear and is reworded")
        String reason,

        @Size(max = 200)
        @Schema(examples = "0131 is a form number", description = "Why what looks like an identifier is none")
        String falseAlarm) {}
