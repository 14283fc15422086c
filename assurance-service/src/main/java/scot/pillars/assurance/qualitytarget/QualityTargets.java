package scot.pillars.assurance.qualitytarget;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import scot.pillars.assurance.register.Field;
import scot.pillars.assurance.register.Fields;
import scot.pillars.assurance.register.Kept;
import scot.pillars.assurance.register.KnownCodes;
import scot.pillars.assurance.register.Register;
import scot.pillars.assurance.register.Where;
import scot.pillars.events.EventJson;
import scot.pillars.events.EventType;
import scot.pillars.events.TargetSet;
import scot.pillars.kit.events.EventIds;
import scot.pillars.kit.events.Outbox;
import scot.pillars.kit.events.OutboxEvent;
import scot.pillars.kit.http.FieldError;
import scot.pillars.kit.http.Kebab;

/** Targets of benefits and standards of teams, by date. One holds at a time; the world hears of each. */
@ApplicationScoped
public class QualityTargets extends Register<QualityTarget> {
    static final Fields FIELDS = Fields.of(
            Field.choice("of", "Whose target is it?", "benefit", "A benefit's", "team", "A team's"),
            Field.code("subject", "Code of the benefit or team", "For example SCP", "SCP"),
            Field.choice(
                    "measure",
                    "What is measured?",
                    "case-accuracy",
                    "Cases right",
                    "overpayment",
                    "Cases without an overpayment",
                    "underpayment",
                    "Cases without an underpayment"),
            Field.share("level", "Least share"),
            Field.date("inForceFrom", "In force from", "2026-04-01"),
            Field.date("inForceTo", "Last day", "").optional());

    @Inject
    KnownCodes known;

    @Inject
    Outbox outbox;

    QualityTargets() {
        super("quality_target", QualityTarget.class, FIELDS);
    }

    /** The targets that hold on a day. */
    public List<Kept<QualityTarget>> inForce(LocalDate day) {
        return all(new Where().and("in_force_from <= ?", day).and("coalesce(in_force_to, 'infinity') >= ?", day));
    }

    @Override
    protected List<FieldError> broken(String code, QualityTarget target, Kept<QualityTarget> before) {
        List<FieldError> broken = new ArrayList<>(
                target.of() == QualityTarget.Of.BENEFIT
                        ? known.benefits("subject", List.of(target.subject()))
                        : known.teams("subject", List.of(target.subject())));
        if (target.inForceTo() != null && target.inForceTo().isBefore(target.inForceFrom())) {
            broken.add(new FieldError("inForceTo", "in-order", "The last day must not lie before the first"));
        } else if (holdsAnother(code, target)) {
            broken.add(new FieldError(
                    "inForceFrom",
                    "one-target-at-a-time",
                    "Another target of the same measure holds in these days: end it first"));
        }
        return broken;
    }

    @Override
    protected void kept(Kept<QualityTarget> before, Kept<QualityTarget> after) {
        QualityTarget target = after.entry();
        outbox.append(new OutboxEvent(
                EventIds.next(),
                EventType.TARGET_SET.topic(),
                target.subject(),
                EventType.TARGET_SET.id(),
                after.code(),
                EventJson.write(new TargetSet(
                        after.code(),
                        after.version(),
                        target.of() == QualityTarget.Of.BENEFIT ? target.subject() : null,
                        target.of() == QualityTarget.Of.TEAM ? target.subject() : null,
                        Kebab.of(target.measure()),
                        target.level(),
                        target.inForceFrom(),
                        target.inForceTo()))));
    }

    private boolean holdsAnother(String code, QualityTarget target) {
        return sql.first(
                        """
                        select 1 from quality_target where code <> ? and of = ? and subject = ? and measure = ?
                          and in_force_from <= coalesce(?::date, 'infinity')
                          and coalesce(in_force_to, 'infinity') >= ? limit 1""",
                        row -> 1,
                        code,
                        Kebab.of(target.of()),
                        target.subject(),
                        Kebab.of(target.measure()),
                        target.inForceTo(),
                        target.inForceFrom())
                .isPresent();
    }
}
