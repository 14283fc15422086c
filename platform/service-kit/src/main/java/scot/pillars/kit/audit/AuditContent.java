package scot.pillars.kit.audit;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;

/** Old, new and why as one JSON text with the digest that stays when the text is disposed of. */
record AuditContent(byte[] salt, String text, byte[] digest) {
    private static final int SALT = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    static AuditContent of(AuditEntry entry) {
        StringBuilder json = new StringBuilder("{");
        add(json, "old", entry.old());
        add(json, "new", entry.now());
        if (entry.why() != null) {
            add(
                    json,
                    "why",
                    '"' + String.valueOf(JsonStringEncoder.getInstance().quoteAsString(entry.why())) + '"');
        }
        String text = json.append('}').toString();
        byte[] salt = new byte[SALT];
        RANDOM.nextBytes(salt);
        return new AuditContent(salt, text, digest(salt, text));
    }

    static byte[] digest(byte[] salt, String text) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            sha.update(salt);
            return sha.digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void add(StringBuilder json, String name, String value) {
        if (value != null) {
            json.append(json.length() > 1 ? "," : "")
                    .append('"')
                    .append(name)
                    .append("\":")
                    .append(value);
        }
    }
}
