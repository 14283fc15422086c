package scot.pillars.assurance.form;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** From when a draft is in force. */
@Schema(name = "CheckFormPublication")
public record PublicationRequest(
        @NotNull @Schema(required = true, examples = "2026-12-01", description = "First day on which checks use it")
        LocalDate inForceFrom) {}
