package scot.pillars.charter.survey;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import scot.pillars.charter.survey.model.Response;

/**
 * A response on its way in, checked.
 *
 * @param id the id it gets when it is new
 * @param line line of the file it came from, 0 for a single one
 */
record Delivery(UUID id, long line, String source, String sourceId, String dataset, Response response) {
    /** Hash of everything delivered: tells a repeat from another response under the same identity. */
    UUID fingerprint() {
        return UUID.nameUUIDFromBytes((dataset + '\n' + response).getBytes(StandardCharsets.UTF_8));
    }
}
