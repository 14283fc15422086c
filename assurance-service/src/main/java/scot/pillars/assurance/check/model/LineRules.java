package scot.pillars.assurance.check.model;

import static scot.pillars.assurance.check.model.CheckingRule.*;
import static scot.pillars.assurance.check.model.CheckingRules.LONGEST_CODE;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;

/** The rules of one error line. */
final class LineRules {
    private static final BigDecimal LARGEST = BigDecimal.valueOf(1_000_000);

    private final Check check;
    private final Registers.Benefit benefit;
    private final Registers.Vocabulary words;
    private final Verdict verdict;

    LineRules(Check check, Registers.Benefit benefit, Registers.Vocabulary words, Verdict verdict) {
        this.check = check;
        this.benefit = benefit;
        this.words = words;
        this.verdict = verdict;
    }

    void apply(ErrorLine line, String path) {
        verdict.text(line.criterion(), path + "criterion", LONGEST_CODE);
        verdict.text(line.occurrence(), path + "occurrence", 200);
        verdict.unless(line.descriptor() != null, path + "descriptor", REQUIRED);
        verdict.unless(line.direction() != null, path + "direction", REQUIRED_HERE);
        codes(line, path);
        parties(line, path);
        dates(line, path);
        amount(line, path);
        effect(line, path);
        verdict.unless(!line.wrongInMoney() || line.cause() != null, path + "cause", CAUSE_MANDATORY);
    }

    private void codes(ErrorLine line, String path) {
        if (line.descriptor() != null) {
            Registers.Descriptor descriptor = words.descriptors().get(line.descriptor());
            Validity validity = descriptor == null ? null : descriptor.validity();
            code(validity, path + "descriptor", DESCRIPTOR_KNOWN, DESCRIPTOR_IN_FORCE);
        }
        if (line.cause() != null) {
            Registers.Term cause = words.causes().get(line.cause());
            code(cause == null ? null : cause.validity(), path + "cause", CAUSE_KNOWN, CAUSE_IN_FORCE);
        }
        if (line.detectionPoint() != null) {
            Registers.Term point = words.detectionPoints().get(line.detectionPoint());
            Validity validity = point == null ? null : point.validity();
            code(validity, path + "detectionPoint", DETECTION_POINT_KNOWN, DETECTION_POINT_IN_FORCE);
        }
    }

    private void code(Validity validity, String field, CheckingRule known, CheckingRule inForce) {
        if (validity == null) {
            verdict.refuse(field, known);
        } else if (check.checkedOn() != null && !validity.covers(check.checkedOn())) {
            verdict.refuse(field, inForce);
        }
    }

    private void parties(ErrorLine line, String path) {
        String field = path + "responsibleParties";
        verdict.unless(!line.responsibleParties().isEmpty(), field, PARTY_MANDATORY);
        verdict.unless(line.responsibleParties().size() <= 10, field, TOO_MANY);
        verdict.unless(
                new HashSet<>(line.responsibleParties()).size()
                        == line.responsibleParties().size(),
                field,
                PARTY_REPEATED);
        for (int place = 0; place < line.responsibleParties().size(); place++) {
            String code = line.responsibleParties().get(place);
            if (code == null || !words.parties().containsKey(code)) {
                verdict.refuse(field + "[" + place + "]", PARTY_KNOWN);
            }
        }
    }

    private void dates(ErrorLine line, String path) {
        verdict.period(line.periodFrom(), path + "periodFrom");
        verdict.period(line.periodTo(), path + "periodTo");
        verdict.unless(
                line.periodFrom() == null
                        || line.periodTo() == null
                        || !line.periodTo().isBefore(line.periodFrom()),
                path + "periodTo",
                PERIOD_ORDER);
        verdict.past(line.occurredOn(), path + "occurredOn");
        LocalDate checked = check.checkedOn();
        verdict.unless(
                checked == null
                        || line.occurredOn() == null
                        || !line.occurredOn().isAfter(checked),
                path + "occurredOn",
                OCCURRED_BEFORE_CHECKED);
    }

    private void amount(ErrorLine line, String path) {
        Amount amount = line.amount();
        if (amount == null) {
            verdict.unless(!line.wrongInMoney(), path + "amount", AMOUNT_MANDATORY);
            return;
        }
        verdict.unless(line.direction() != Direction.NONE, path + "amount", AMOUNT_WITHOUT_MONEY);
        verdict.unless(amount.value().signum() > 0, path + "amount.value", AMOUNT_POSITIVE);
        verdict.unless(amount.value().compareTo(LARGEST) <= 0, path + "amount.value", AMOUNT_LIMIT);
        verdict.unless(
                benefit == null || benefit.currency().equals(amount.currency()),
                path + "amount.currency",
                CURRENCY_OF_BENEFIT);
    }

    private void effect(ErrorLine line, String path) {
        if (!line.wrongInMoney()) {
            verdict.unless(line.effect() == null || line.direction() == null, path + "effect", EFFECT_WITHOUT_MONEY);
            return;
        }
        Effect effect = line.effectGiven(check.timing());
        verdict.unless(effect != null || check.timing() == null, path + "effect", EFFECT_MANDATORY);
        verdict.unless(
                !(check.timing() == Timing.PRE_PAYMENT && line.correctedAtSource() && effect == Effect.INCURRED),
                path + "effect",
                CORRECTED_IS_PREVENTED);
    }
}
