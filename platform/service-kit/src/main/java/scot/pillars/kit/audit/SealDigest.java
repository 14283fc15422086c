package scot.pillars.kit.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Links one entry after the other: the link of an entry is HMAC-SHA-256 over the link before it and every field of the
 * entry, each with its length in front, so that no two trails look alike. The last link is the digest of the seal.
 */
final class SealDigest {
    private final Mac mac;
    private byte[] link;

    SealDigest(byte[] key, byte[] before) {
        link = before;
        try {
            mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Appends the entry; answers its link. */
    byte[] add(StoredEntry entry) {
        add(link);
        mac.update(ByteBuffer.allocate(8).putLong(entry.id()).array());
        add(bytes(entry.at().toString()));
        add(bytes(entry.who()));
        add(bytes(entry.roles()));
        add(bytes(entry.action()));
        add(bytes(entry.subject()));
        add(bytes(entry.correlationId() == null ? "" : entry.correlationId()));
        add(entry.contentDigest());
        link = mac.doFinal();
        return link;
    }

    /** The link of the entry added last. */
    byte[] value() {
        return link;
    }

    private void add(byte[] field) {
        mac.update(ByteBuffer.allocate(4).putInt(field.length).array());
        mac.update(field);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
