package scot.pillars.assurance.descriptor;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** A row of table term: a cause or a detection point. */
@Entity
@Table(name = "term")
class TermRow extends WordRow {
    static final String CAUSE = "cause";
    static final String DETECTION_POINT = "detection-point";

    String kind;
    String name;
    String meaning;
    boolean statesSuspicion;

    @Override
    String wordingTable() {
        return "term_wording";
    }

    @Override
    String wordsField() {
        return "name";
    }

    @Override
    Wording firstWording() {
        return new Wording(1, name, meaning, inForceFrom, null, null);
    }
}
