package scot.pillars.deploy.bench.plain;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** The audit trail's table of contents, as an entity. */
@Entity
public class AuditContent extends PanacheEntityBase {
    @Id
    public Long entryId;

    public byte[] salt;
    public String content;
}
