package scot.pillars.assurance.party;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A row of table responsible_party with its standings. */
@Entity
@Table(name = "responsible_party")
class PartyRow extends PanacheEntityBase {
    @EmbeddedId
    Key key;

    String name;
    long version = 1;
    Instant changedAt;

    @ElementCollection
    @CollectionTable(
            name = "party_standing",
            joinColumns = {
                @JoinColumn(name = "vocabulary", referencedColumnName = "vocabulary"),
                @JoinColumn(name = "code", referencedColumnName = "code")
            })
    @OrderBy("inForceFrom")
    List<StandingRow> standings = new ArrayList<>();

    /** Identity of a party. */
    @Embeddable
    record Key(String vocabulary, String code) implements Serializable {}

    /** A row of table party_standing. */
    @Embeddable
    record StandingRow(@Column(nullable = false) LocalDate inForceFrom, Boolean official) {}
}
