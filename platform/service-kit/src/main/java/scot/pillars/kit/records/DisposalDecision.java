package scot.pillars.kit.records;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether what was proposed is disposed of. */
@Schema(name = "DisposalDecision")
public record DisposalDecision(
        @NotNull @Schema(required = true, description = "False rejects the proposal")
        Boolean approve,

        @NotBlank @Size(max = 500) @Schema(required = true, examples = "Yearly disposal of 2026")
        String reason) {}
