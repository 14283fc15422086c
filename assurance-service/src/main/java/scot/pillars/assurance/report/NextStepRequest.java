package scot.pillars.assurance.report;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the quality lead makes of a report. */
@Schema(name = "WorkReportNextStep")
public record NextStepRequest(
        @NotNull(message = "Choose the next step") @Schema(required = true, examples = "put-right")
        ReportView.NextStep nextStep,

        @NotBlank(message = "Tell the reporter what becomes of it")
        @Size(max = 1000, message = "At most 1,000 characters")
        @Schema(required = true, examples = "Thank you: the rate is put right and the payment corrected")
        String answer,

        @Schema(
                examples = "D-2026-004711",
                description = "The decision to check; only for check, the reference reported when absent")
        String determinationReference,

        @Schema(examples = "2026-12-11", description = "When the check is due; only for check, in ten days when absent")
        LocalDate dueOn,

        @Size(max = 500) @Schema(description = "Why what looks like an identifier is none")
        String falseAlarm) {}
