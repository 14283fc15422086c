package scot.pillars.assurance.descriptor;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A row of table vocabulary. */
@Entity
@Table(name = "vocabulary")
class VocabularyRow extends PanacheEntityBase {
    @Id
    String code;

    String title;
    String publisher;
    long version = 1;
    Instant changedAt;
}
