package scot.pillars.assurance.dispute;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import scot.pillars.assurance.dispute.model.DisputeOutcome;

/** How a dispute is decided. */
@Schema(name = "DisputeDecision")
public record DecisionRequest(
        @NotNull @Schema(required = true, examples = "overturned")
        DisputeOutcome outcome,

        @NotBlank
        @Size(max = 2000)
        @Schema(
                required = true,
                examples = "The guidance of that day counts the date of the letter.",
                description = "At most 2,000 characters")
        String reason,

        @Size(max = 100)
        @Schema(description = "When overturned: the criteria whose expected outcome is taken; all when absent")
        List<@NotBlank String> accepted,

        @Min(0) @Max(10080) @Schema(examples = "40", description = "Time the review took, in minutes")
        Integer minutes,

        @Size(max = 200)
        @Schema(examples = "0131 is a form number", description = "Why what looks like an identifier is none")
        String falseAlarm) {}
