package scot.pillars.assurance.descriptor;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** A row of table descriptor. */
@Entity
@Table(name = "descriptor")
class DescriptorRow extends WordRow {
    String element;
    String nature;

    @Override
    String wordingTable() {
        return "descriptor_wording";
    }

    @Override
    String wordsField() {
        return "element";
    }

    @Override
    Wording firstWording() {
        return new Wording(1, element, nature, inForceFrom, null, null);
    }
}
