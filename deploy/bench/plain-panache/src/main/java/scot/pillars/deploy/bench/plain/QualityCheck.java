package scot.pillars.deploy.bench.plain;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** Assurance's table of checks, as an entity. */
@Entity
public class QualityCheck extends PanacheEntityBase {
    @Id
    public UUID id;

    public String caseReference;
    public UUID caseToken;
    public String determinationReference;
    public UUID determinationToken;
    public String dataset;
    public String provenance;
    public String benefit;
    public String area;
    public String team;
    public String colleague;
    public String periodCalendar;
    public String periodValue;
    public LocalDate orderedOn;
    public Integer tier;
    public String timing;
    public LocalDate decidedOn;
    public LocalDate checkedOn;
    public String disposition;
    public String outcome;
    public Integer minutes;
    public Instant recordedAt;
    public int version;

    static QualityCheck from(PlainCheckRequest request) {
        QualityCheck check = new QualityCheck();
        check.id = UUID.randomUUID();
        check.caseReference = request.caseReference();
        check.caseToken = UUID.randomUUID();
        check.determinationReference = request.caseReference();
        check.determinationToken = UUID.randomUUID();
        check.dataset = "bench";
        check.provenance = "recorded";
        check.benefit = request.benefit();
        check.area = request.area();
        check.team = request.team();
        check.colleague = request.colleague();
        check.periodCalendar = "month";
        check.periodValue = request.checkedOn().toString().substring(0, 7);
        check.orderedOn = request.checkedOn();
        check.tier = request.tier();
        check.timing = request.timing();
        check.decidedOn = request.decidedOn();
        check.checkedOn = request.checkedOn();
        check.disposition = request.disposition();
        check.outcome = "overpayment";
        check.minutes = request.minutes();
        check.recordedAt = Instant.now();
        check.version = 1;
        return check;
    }
}
