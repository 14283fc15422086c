package scot.pillars.deploy.bench.plain;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/** Assurance's table of error lines, as an entity. */
@Entity
public class ErrorLine extends PanacheEntityBase {
    @Id
    public UUID id;

    public UUID checkId;
    public short place;
    public String criterion;
    public long descriptorId;
    public String cause;
    public String[] responsibleParties;
    public Boolean official;
    public String direction;
    public BigDecimal amount;
    public String currency;
    public LocalDate periodFrom;
    public LocalDate periodTo;
    public String effect;
    public String detectionPoint;
    public LocalDate occurredOn;
    public boolean correctedAtSource;

    static ErrorLine of(QualityCheck check, PlainCheckRequest.PlainLine sent) {
        ErrorLine line = new ErrorLine();
        line.id = UUID.randomUUID();
        line.checkId = check.id;
        line.place = 1;
        line.criterion = sent.criterion();
        line.descriptorId = 1;
        line.cause = sent.cause();
        line.responsibleParties = sent.responsibleParties().toArray(String[]::new);
        line.official = true;
        line.direction = sent.direction();
        line.amount = sent.amount().value();
        line.currency = sent.amount().currency();
        line.periodFrom = sent.periodFrom();
        line.periodTo = sent.periodTo();
        line.effect = sent.effect();
        line.detectionPoint = sent.detectionPoint();
        line.occurredOn = sent.occurredOn();
        line.correctedAtSource = sent.correctedAtSource();
        return line;
    }
}
