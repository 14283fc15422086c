package scot.pillars.kit.audit;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Whether the trail is as it was written.
 *
 * @param intact whether every seal holds, back to the first, and none was cut off
 * @param comparedWithTopic whether the broker could be asked for its last seal; without it a cut-off end is not found
 */
@Schema(name = "AuditVerdict")
public record AuditVerdict(
        @Schema(required = true, description = "Whether nothing was changed, removed or cut off")
        boolean intact,

        @Schema(required = true, description = "Seals that were recomputed")
        long seals,

        @Schema(required = true, description = "Entries under them")
        long entries,

        @Schema(required = true, description = "Entries not yet under a seal")
        long notYetSealed,

        @Schema(nullable = true, description = "The first entry that is not as it was, or is gone")
        Long firstBadEntry,

        @Schema(nullable = true, description = "The seal it is under, or the first that does not hold or is missing")
        Long badSeal,

        @Schema(nullable = true, description = "What is wrong, in words")
        String reason,

        @Schema(required = true, description = "Whether the last seal was compared with the seals' topic")
        boolean comparedWithTopic,

        @Schema(required = true) Instant at) {}
