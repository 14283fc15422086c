package scot.pillars.assurance.risk;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A person's decision to put a score into use. */
@Schema(name = "RiskModelAdoption")
public record AdoptionRequest(
        @NotBlank
        @Size(max = 1000)
        @Schema(required = true, examples = "Finds twice as many errors per check; groups looked at, none stands out")
        String reason) {}
