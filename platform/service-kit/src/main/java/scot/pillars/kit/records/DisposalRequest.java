package scot.pillars.kit.records;

import jakarta.validation.constraints.NotBlank;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which class of record to dispose of, as far as it is due. */
@Schema(name = "DisposalToPropose")
public record DisposalRequest(
        @NotBlank @Schema(required = true, examples = "case")
        String recordClass) {}
