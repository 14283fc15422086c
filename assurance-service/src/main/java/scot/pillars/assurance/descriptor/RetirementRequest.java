package scot.pillars.assurance.descriptor;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** From when on no new check uses the code. */
@Schema(name = "Retirement")
public record RetirementRequest(
        @NotNull @Schema(required = true, examples = "2026-04-01")
        LocalDate retiredOn) {}
