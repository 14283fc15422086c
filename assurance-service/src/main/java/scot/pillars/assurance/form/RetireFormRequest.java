package scot.pillars.assurance.form;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why and when a version of a check form is retired. */
@Schema(name = "CheckFormRetirement")
public record RetireFormRequest(
        @Schema(examples = "2026-12-01", description = "First day on which checks no longer use it; today when absent")
        LocalDate endsBefore,

        @Schema(
                examples = "false",
                description =
                        "Because it is wrong: open checks pinned to it may not end on it either; false when absent")
        Boolean withdrawOpen,

        @NotBlank @Size(max = 500) @Schema(required = true, examples = "The residence rule changed")
        String reason,

        @Size(max = 500) @Schema(description = "Why what looks like an identifier in the reason is none")
        String falseAlarm) {}
