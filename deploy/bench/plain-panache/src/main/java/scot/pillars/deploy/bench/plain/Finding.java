package scot.pillars.deploy.bench.plain;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import java.util.UUID;

/** Assurance's table of findings, as an entity. */
@Entity
@IdClass(Finding.Key.class)
public class Finding extends PanacheEntityBase {
    @Id
    public UUID checkId;

    @Id
    public int place;

    public String criterion;
    public String result;
    public boolean critical;

    /** Check and place. */
    public record Key(UUID checkId, int place) implements Serializable {}
}
