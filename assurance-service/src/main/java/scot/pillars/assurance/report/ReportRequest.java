package scot.pillars.assurance.report;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What somebody says went wrong: three fields, no blame. */
@Schema(name = "WorkReportToMake")
public record ReportRequest(
        @NotBlank(message = "Say what is wrong")
        @Size(max = 2000, message = "At most 2,000 characters")
        @Schema(required = true, examples = "I used last year's rate", description = "Without identifiers of clients")
        String what,

        @Schema(examples = "2026-11-20", description = "When it happened, as far as known")
        LocalDate happenedOn,

        @Size(max = 100, message = "At most 100 characters")
        @Schema(examples = "D-2026-004711", description = "Determination, case or guidance it is about")
        String reference,

        @Size(max = 500) @Schema(description = "Why what looks like an identifier is none")
        String falseAlarm) {}
