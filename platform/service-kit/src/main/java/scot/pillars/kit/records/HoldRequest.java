package scot.pillars.kit.records;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What may not be disposed of: a record in every class, a record of one class, or a whole class. */
@Schema(name = "LegalHoldToPlace")
public record HoldRequest(
        @Size(max = 60) @Schema(nullable = true, examples = "case", description = "Null: in every class")
        String recordClass,

        @Size(max = 100)
        @Schema(
                nullable = true,
                examples = "0198f0a2-6d3e-7c41-9f53-0242ac120002",
                description = "Case token or colleague number; null: the whole class")
        String key,

        @NotBlank @Size(max = 500) @Schema(required = true, examples = "Appeal to the Upper Tribunal")
        String reason) {}
