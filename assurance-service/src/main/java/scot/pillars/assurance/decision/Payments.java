package scot.pillars.assurance.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import scot.pillars.assurance.check.KnownRegisters;
import scot.pillars.assurance.check.ReferenceTokens;
import scot.pillars.kit.audit.AuditTrail;
import scot.pillars.kit.database.Sql;
import scot.pillars.kit.http.FieldError;
import scot.pillars.kit.http.Refusal;
import scot.pillars.kit.time.BusinessClock;

/** Takes payments in, for the amounts by payment period. */
@ApplicationScoped
class Payments {
    static final String OPERATION = "registerPayment";

    // Rows come in the order of their references, so that two writers do not deadlock.
    private static final String WRITE = """
            insert into payment (reference, determination_reference, case_reference, case_token, benefit, period_from,
              period_to, amount, currency, paid_on, content_hash, source, registered_at)
            select offered.*, ?, ? from unnest(?::text[], ?::text[], ?::text[], ?::uuid[], ?::text[], ?::date[], ?::date[],
              ?::numeric[], ?::text[], ?::date[], ?::bytea[]) as offered
            on conflict (reference) do nothing
            returning reference""";

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
        List<FieldError> broken = registers.ask().broken(known -> DecisionRules.broken(payment, known, clock.today()));
        if (!broken.isEmpty()) {
            throw Refusal.unprocessable("A rule refuses the payment", broken);
        }
        boolean created = !write(List.of(payment), Source.API).isEmpty();
        PaymentView stands = find(payment.reference()).orElseThrow();
        if (created) {
            audit.remember(OPERATION, subject(payment.reference()), null, stands);
        } else if (!repeats(List.of(payment)).get(0)) {
            throw Refusal.conflict(
                    "payment-differs",
                    "A payment with this reference was registered with other content; a payment is a fact, and one that "
                            + "replaces it has a reference of its own");
        }
        return new Registered(created, stands);
    }

    /** What the audit trail calls the payment. */
    static String subject(String reference) {
        return "payment/" + reference;
    }

    /** Writes the first of each reference that is not there yet and answers the references of what it wrote. */
    Set<String> write(List<PaymentRequest> all, Source source) {
        List<PaymentRequest> each =
                List.copyOf(Landing.firsts(all, PaymentRequest::reference).values());
        ReferenceTokens tokens = ReferenceTokens.ofCases(
                sql, each.stream().map(PaymentRequest::caseReference).toList());
        return new HashSet<>(sql.list(
                WRITE,
                row -> row.getString(1),
                source.key(),
                clock.now(),
                column(each, String[]::new, PaymentRequest::reference),
                column(each, String[]::new, PaymentRequest::determinationReference),
                column(each, String[]::new, PaymentRequest::caseReference),
                column(each, UUID[]::new, one -> tokens.ofCase(one.caseReference())),
                column(each, String[]::new, PaymentRequest::benefit),
                column(each, LocalDate[]::new, PaymentRequest::periodFrom),
                column(each, LocalDate[]::new, PaymentRequest::periodTo),
                column(each, BigDecimal[]::new, one -> one.amount().value()),
                column(each, String[]::new, one -> one.amount().currency()),
                column(each, LocalDate[]::new, PaymentRequest::paidOn),
                column(each, byte[][]::new, hash::of)));
    }

    /** For each payment, in its place, whether what stands under its reference is the very same. */
    List<Boolean> repeats(List<PaymentRequest> payments) {
        return sql.list(
                """
                select p.reference is not null
                from unnest(?::text[], ?::bytea[]) with ordinality as o (reference, content_hash, place)
                left join payment p on p.reference = o.reference and p.content_hash = o.content_hash
                order by o.place""",
                row -> row.getBoolean(1),
                column(payments, String[]::new, PaymentRequest::reference),
                column(payments, byte[][]::new, hash::of));
    }

    /** The payments of a case, the latest period first; at most a hundred. */
    List<PaymentView> ofCase(String caseReference) {
        return sql.list(
                "select * from payment where case_reference = ? order by period_from desc, reference limit 100",
                PaymentView::read,
                caseReference);
    }

    Optional<PaymentView> find(String reference) {
        return sql.first("select * from payment where reference = ?", PaymentView::read, reference);
    }

    private static <T> T[] column(
            List<PaymentRequest> payments, IntFunction<T[]> array, Function<PaymentRequest, T> field) {
        return payments.stream().map(field).toArray(array);
    }
}
