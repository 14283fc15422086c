package scot.pillars.assurance.benefit;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;

/** A row of table benefit. */
@Entity
@Table(name = "benefit")
class BenefitRow extends PanacheEntityBase {
    @Id
    String code;

    String name;
    String currency;
    String paid;
    LocalDate inForceFrom;
    LocalDate inForceTo;
    long version = 1;
    Instant changedAt;
}
