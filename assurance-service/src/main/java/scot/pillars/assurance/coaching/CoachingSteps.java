package scot.pillars.assurance.coaching;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The steps of a plan as the team leader proposes them. */
@Schema(name = "CoachingStepsToKeep")
public record CoachingSteps(
        @NotEmpty @Size(max = 20) @Schema(required = true) List<@NotNull @Valid Step> steps) {
    /** One step. */
    @Schema(name = "CoachingStepToKeep")
    public record Step(
            @NotBlank
            @Size(max = 500)
            @Schema(required = true, examples = "Work through the guidance on residence together")
            String text,

            @NotBlank
            @Size(max = 40)
            @Schema(required = true, examples = "C-000731", description = "Number of who does it")
            String owner,

            @NotNull @Schema(required = true, examples = "2026-12-18")
            LocalDate dueOn) {}
}
