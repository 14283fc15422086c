package scot.pillars.deploy.bench.plain;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;

/** The audit trail's table of entries, as an entity. */
@Entity
public class AuditEntry extends PanacheEntityBase {
    private static final SecureRandom RANDOM = new SecureRandom();

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    public Instant at;
    public String who;
    public String roles;
    public String action;
    public String subject;
    public byte[] contentDigest;

    static void remember(SecurityIdentity caller, String action, String subject, String now) {
        AuditContent content = new AuditContent();
        content.content = "{\"new\":" + now + "}";
        content.salt = new byte[16];
        RANDOM.nextBytes(content.salt);
        AuditEntry entry = new AuditEntry();
        entry.at = Instant.now();
        entry.who = caller.getPrincipal().getName();
        entry.roles = String.join(",", caller.getRoles());
        entry.action = action;
        entry.subject = subject;
        entry.contentDigest = digest(content);
        entry.persist();
        content.entryId = entry.id;
        content.persist();
    }

    private static byte[] digest(AuditContent content) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            sha.update(content.salt);
            return sha.digest(content.content.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
