package scot.pillars.assurance.feedback;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the colleague is told beside the result. */
@Schema(name = "FeedbackToRelease")
public record ReleaseRequest(
        @Size(max = 500)
        @Schema(
                examples = "The note to the client was especially clear.",
                description = "What was good, at most 500 characters; absent for nothing more")
        String praise,

        @Size(max = 200)
        @Schema(examples = "0131 is a form number", description = "Why what looks like an identifier is none")
        String falseAlarm) {}
