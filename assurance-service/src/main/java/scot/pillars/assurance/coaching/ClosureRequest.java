package scot.pillars.assurance.coaching;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What shows that the coaching helped. */
@Schema(name = "CoachingClosure")
public record ClosureRequest(
        @NotBlank @Size(max = 1000) @Schema(required = true, examples = "The follow-up check found the date right.")
        String evidence,

        @Size(max = 200)
        @Schema(examples = "0131 is a form number", description = "Why what looks like an identifier is none")
        String falseAlarm) {}
