package scot.pillars.kit.audit;

import jakarta.inject.Singleton;
import java.util.HexFormat;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The key of the seals: at least 32 bytes as hexadecimal digits, from configuration and never in the database. */
@Singleton
class AuditKey {
    private static final int LEAST = 32;
    private final byte[] bytes;

    AuditKey(@ConfigProperty(name = "pillars.audit.key") String hex) {
        bytes = HexFormat.of().parseHex(hex.strip());
        if (bytes.length < LEAST) {
            throw new IllegalStateException("pillars.audit.key needs at least 64 hexadecimal digits");
        }
    }

    byte[] bytes() {
        return bytes;
    }
}
