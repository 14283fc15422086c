package scot.pillars.assurance.descriptor;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** A row of table descriptor. */
@Entity
@Table(name = "descriptor")
class DescriptorRow extends WordRow {
    String element;
    String nature;
}
