package scot.pillars.assurance.dispute;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the first checker says to a dispute. */
@Schema(name = "ReplyToDispute")
public record ReplyRequest(
        @NotBlank
        @Size(max = 2000)
        @Schema(
                required = true,
                examples = "The letter was dated after the award began.",
                description = "At most 2,000 characters")
        String reply,

        @Size(max = 200)
        @Schema(examples = "0131 is a form number", description = "Why what looks like an identifier is none")
        String falseAlarm) {}
