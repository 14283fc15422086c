package scot.pillars.assurance.descriptor;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.time.LocalDate;

/** What descriptors and terms have in common: a code of a vocabulary that is retired, never deleted. */
@MappedSuperclass
abstract class WordRow extends PanacheEntityBase {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    String vocabulary;
    String code;
    LocalDate inForceFrom;
    LocalDate retiredOn;
    String origin;
    String laterWords = "";
    long version = 1;
    Instant changedAt;

    /** The table of its later wordings. */
    abstract String wordingTable();

    /** The field that says the most, for refusals. */
    abstract String wordsField();

    /** The wording it was registered with. */
    abstract Wording firstWording();
}
