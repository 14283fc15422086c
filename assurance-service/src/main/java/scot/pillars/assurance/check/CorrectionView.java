package scot.pillars.assurance.check;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import scot.pillars.assurance.check.model.Effect;

/** A correction at source, and what becomes of the error. */
@Schema(name = "Correction")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CorrectionView(
        @Schema(required = true) UUID checkId,

        @Schema(required = true, description = "The error line as it stands: another one when it is prevented by this")
        UUID errorId,

        @Schema(description = "prevented or incurred; absent for a procedural error")
        Effect effect,

        @Schema(
                required = true,
                description = "Whether it still goes to error resolution: only what was paid wrongly does")
        boolean referred,

        @Schema(required = true, examples = "C-000731") String correctedBy,
        @Schema(required = true) Instant correctedAt,
        @Schema(examples = "10") Integer minutes) {}
