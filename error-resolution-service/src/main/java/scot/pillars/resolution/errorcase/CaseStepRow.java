package scot.pillars.resolution.errorcase;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A row of table case_step: what an officer did with a case; never changed. */
@Entity
@Table(name = "case_step")
class CaseStepRow {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    UUID caseId;

    String step;
    String officer;
    Instant at;

    CaseStepRow() {}

    CaseStepRow(UUID caseId, String step, String officer, Instant at) {
        this.caseId = caseId;
        this.step = step;
        this.officer = officer;
        this.at = at;
    }
}
