package scot.pillars.reporting.rebuild;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A rebuild of the views from the store and how far it is. Until it is completed the views stand as they were.
 *
 * @param state {@code queued}, {@code running}, {@code completed} or {@code failed}
 * @param requestedAt when it was asked for
 * @param startedAt when its present run began, null while queued
 * @param endedAt when it ended, null before
 * @param eventsTotal events in the store when it began, null while queued
 * @param eventsFolded events read so far
 * @param eventsRefused events that could not be folded
 * @param reason why it failed, or why the last of the refused events was refused
 */
@Schema(description = "A rebuild of the views from the store. Until it is completed the views stand as they were.")
public record Rebuild(
        UUID id,

        @Schema(
                enumeration = {"queued", "running", "completed", "failed"},
                examples = "running")
        String state,

        Instant requestedAt,
        @Schema(nullable = true) Instant startedAt,
        @Schema(nullable = true) Instant endedAt,
        @Schema(nullable = true, examples = "55043") Long eventsTotal,
        @Schema(examples = "40000") long eventsFolded,
        @Schema(examples = "0") long eventsRefused,
        @Schema(nullable = true) String reason) {}
