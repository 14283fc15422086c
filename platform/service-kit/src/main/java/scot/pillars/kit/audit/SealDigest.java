package scot.pillars.kit.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The digest of one seal: HMAC-SHA-256 over the digest of the seal before and every field of each entry, each with its
 * length in front, so that no two trails look alike.
 */
final class SealDigest {
    private final Mac mac;

    SealDigest(byte[] key, byte[] before) {
        try {
            mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
        add(before);
    }

    void add(StoredEntry entry) {
        mac.update(ByteBuffer.allocate(8).putLong(entry.id()).array());
        add(text(entry.at()));
        add(bytes(entry.who()));
        add(bytes(entry.roles()));
        add(bytes(entry.action()));
        add(bytes(entry.subject()));
        add(bytes(entry.correlationId() == null ? "" : entry.correlationId()));
        add(entry.contentDigest());
    }

    byte[] value() {
        return mac.doFinal();
    }

    private void add(byte[] field) {
        mac.update(ByteBuffer.allocate(4).putInt(field.length).array());
        mac.update(field);
    }

    private static byte[] text(Instant at) {
        return bytes(at.toString());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
