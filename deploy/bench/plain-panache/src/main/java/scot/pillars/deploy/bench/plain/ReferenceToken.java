package scot.pillars.deploy.bench.plain;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import java.util.UUID;

/** Assurance's table of tokens, as an entity. */
@Entity
@IdClass(ReferenceToken.Key.class)
public class ReferenceToken extends PanacheEntityBase {
    @Id
    public String kind;

    @Id
    public String reference;

    public UUID token;

    /** Kind and reference. */
    public record Key(String kind, String reference) implements Serializable {}

    /** The token that stands, or a new one. */
    static UUID of(String kind, String reference) {
        ReferenceToken known = findById(new Key(kind, reference));
        if (known == null) {
            known = new ReferenceToken();
            known.kind = kind;
            known.reference = reference;
            known.token = UUID.randomUUID();
            known.persist();
        }
        return known.token;
    }
}
