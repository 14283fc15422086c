package scot.pillars.assurance.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import scot.pillars.assurance.check.KnownRegisters;
import scot.pillars.kit.audit.AuditTrail;
import scot.pillars.kit.database.Sql;
import scot.pillars.kit.http.FieldError;
import scot.pillars.kit.http.Refusal;
import scot.pillars.kit.time.BusinessClock;

/** Takes payments in, for the amounts by payment period. */
@ApplicationScoped
class Payments {
    private static final String WRITE = """
            with token as (
              insert into reference_token (kind, reference, token) values ('case', ?, ?)
              on conflict (kind, reference) do update set reference = excluded.reference
              returning token)
            insert into payment (reference, determination_reference, case_reference, case_token, benefit, period_from,
              period_to, amount, currency, paid_on, source, content_hash, registered_at)
            select ?, ?, ?, token, ?, ?, ?, ?, ?, ?, ?, ?, ? from token
            on conflict (reference) do nothing""";

    @Inject
    Sql sql;

    @Inject
    KnownRegisters registers;

    @Inject
    ContentHash hash;

    @Inject
    AuditTrail audit;

    @Inject
    BusinessClock clock;

    /** What became of a payment: whether it is new here, and as what it stands. */
    record Registered(boolean created, PaymentView payment) {}

    /** @throws Refusal 422 with every broken rule; 409 when the reference is known with other content */
    @Transactional
    Registered register(PaymentRequest payment) {
        List<FieldError> broken = DecisionRules.broken(payment, registers.recent(), clock.today());
        if (!broken.isEmpty()) {
            broken = DecisionRules.broken(payment, registers.fresh(), clock.today());
        }
        if (!broken.isEmpty()) {
            throw Refusal.unprocessable("A rule refuses the payment", broken);
        }
        byte[] content = hash.of(payment);
        boolean created = sql.update(
                        WRITE,
                        payment.caseReference(),
                        UUID.randomUUID(),
                        payment.reference(),
                        payment.determinationReference(),
                        payment.caseReference(),
                        payment.benefit(),
                        payment.periodFrom(),
                        payment.periodTo(),
                        payment.amount().value(),
                        payment.amount().currency(),
                        payment.paidOn(),
                        Source.API.key(),
                        content,
                        clock.now())
                > 0;
        PaymentView stands = find(payment.reference()).orElseThrow();
        if (created) {
            audit.remember("registerPayment", "payment/" + payment.reference(), null, stands);
        } else if (sql.first(
                        "select 1 from payment where reference = ? and content_hash = ?",
                        row -> 1,
                        payment.reference(),
                        content)
                .isEmpty()) {
            throw Refusal.conflict(
                    "payment-differs",
                    "A payment with this reference was registered with other content; a payment is a fact, and one that "
                            + "replaces it has a reference of its own");
        }
        return new Registered(created, stands);
    }

    Optional<PaymentView> find(String reference) {
        return sql.first("select * from payment where reference = ?", PaymentView::read, reference);
    }
}
