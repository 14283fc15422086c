package scot.pillars.assurance.sampling;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which frame to build; the days are those of the plan when it says them. */
@Schema(name = "FrameToBuild")
public record FrameRequest(
        @NotBlank @Size(max = 40) @Schema(required = true, examples = "SCP-MONTHLY")
        String plan,

        @Pattern(regexp = "\\d{4}-(0[1-9]|1[0-2])", message = "A month is like 2026-10")
        @Schema(examples = "2026-10", description = "Month of decision")
        String month,

        @Schema(examples = "2026-10-01", description = "In place of a month: first day of decision")
        LocalDate decidedFrom,

        @Schema(examples = "2026-10-31", description = "Last day of decision")
        LocalDate decidedTo) {}
