package scot.pillars.assurance.feedback;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That the colleague has taken note, with what they say to it. */
@Schema(name = "Acknowledgement")
public record AcknowledgementRequest(
        @Size(max = 1000)
        @Schema(examples = "Thank you, the guidance is clear to me now.", description = "At most 1,000 characters")
        String comment,

        @Size(max = 200)
        @Schema(examples = "0131 is a form number", description = "Why what looks like an identifier is none")
        String falseAlarm) {}
