package scot.pillars.assurance.coaching;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The decision whose check shows whether the coaching helped. */
@Schema(name = "FollowUp")
public record FollowUpRequest(
        @NotBlank
        @Size(max = 100)
        @Schema(
                required = true,
                examples = "D-2026-004711",
                description = "Reference of a decision that the colleague made since the plan was agreed")
        String determinationReference,

        @NotNull @Min(1) @Max(2) @Schema(required = true, examples = "1", description = "Line of defence")
        Integer tier,

        @NotNull @Schema(required = true, examples = "2026-12-31")
        LocalDate dueOn) {}
