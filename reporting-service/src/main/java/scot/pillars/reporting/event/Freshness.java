package scot.pillars.reporting.event;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How fresh the views are. Everything published has reached them when lag is 0 and as many events are folded as stored.
 *
 * @param lag events in the topics that are not stored yet; null while the broker cannot be asked
 * @param deadLetters events set aside: dead, or waiting behind a dead one of their key
 * @param unknownKept events stored whose type this build cannot fold; a rebuild by a build that can will
 * @param rebuilding a rebuild is queued or running, and new events wait
 */
@Schema(description = "How fresh the views are: everything has reached them when lag is 0 and folded equals stored.")
public record Freshness(
        List<Topic> topics,
        @Schema(examples = "55043") long eventsStored,
        @Schema(examples = "55043") long eventsFolded,
        @Schema(nullable = true) Instant lastEventAt,

        @Schema(nullable = true, description = "Null while the broker cannot be asked", examples = "0")
        Long lag,

        @Schema(examples = "0") long deadLetters,
        @Schema(examples = "0") long unknownKept,
        boolean rebuilding) {

    /** The same of one topic. */
    @Schema(name = "FreshnessOfTopic")
    public record Topic(
            @Schema(examples = "assurance.case.v1") String topic,
            long eventsStored,
            long eventsFolded,
            @Schema(nullable = true) Instant lastEventAt,
            @Schema(nullable = true) Long lag,
            List<Kind> types) {}

    /** Events of one type. */
    @Schema(name = "FreshnessOfType")
    public record Kind(
            @Schema(examples = "scot.pillars.check-completed.v1")
            String type,

            @Schema(description = "Whether this build folds it")
            boolean known,

            long eventsStored) {}
}
