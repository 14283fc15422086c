package scot.pillars.assurance.decision;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Tells a repeated message from one that contradicts it, by what was sent and not by how it was written. */
@ApplicationScoped
class ContentHash {
    private final ObjectWriter writer;

    @Inject
    ContentHash(ObjectMapper json) {
        writer = json.writer().with(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);
    }

    byte[] of(Record message) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(writer.writeValueAsBytes(message));
        } catch (JsonProcessingException | NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
