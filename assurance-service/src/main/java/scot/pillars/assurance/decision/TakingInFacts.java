package scot.pillars.assurance.decision;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import scot.pillars.assurance.check.KnownRegisters;
import scot.pillars.kit.audit.AuditEntry;
import scot.pillars.kit.audit.AuditTrail;
import scot.pillars.kit.http.FieldError;
import scot.pillars.kit.time.BusinessClock;

/**
 * Decisions and payments that came as events, any number with a few statements: the same rules and the same gate as for
 * those that come one by one.
 */
@ApplicationScoped
class TakingInFacts {
    @Inject
    RegisteringDecisions registering;

    @Inject
    WritingDeterminations writing;

    @Inject
    Determinations determinations;

    @Inject
    Payments payments;

    @Inject
    KnownRegisters registers;

    @Inject
    AuditTrail audit;

    @Inject
    ObjectMapper json;

    @Inject
    BusinessClock clock;

    /** @throws IncomingFacts.NotApplicable when one breaks a rule or contradicts what stands; none is taken in then */
    @Transactional(Transactional.TxType.MANDATORY)
    void decisions(List<DecisionRequest> sent) {
        if (sent.isEmpty()) {
            return;
        }
        KnownRegisters.Asked known = registers.ask();
        sent.forEach(one -> IncomingFacts.sound(known.broken(all -> DecisionRules.broken(one, all, clock.today()))));
        List<Registration> asked = sent.stream()
                .map(one -> new Registration(one, writing.rendered(one), registering.ask(one)))
                .toList();
        Instant now = clock.now();
        Set<String> written = writing.write(asked, Source.TOPIC);
        List<Landing.Outcome> outcomes = Landing.of(sent, DecisionRequest::reference, written, determinations::repeats);
        refuseContradiction(
                outcomes, "decision-differs", "A decision with this reference was registered with other content");
        remember(
                "event:decision-made",
                asked,
                outcomes,
                one -> AuditEntry.created(
                        RegisteringDecisions.OPERATION,
                        RegisteringDecisions.subject(one.decision().reference()),
                        text(DecisionView.from(one, Source.TOPIC, now))));
    }

    /** @throws IncomingFacts.NotApplicable when one breaks a rule or contradicts what stands; none is taken in then */
    @Transactional(Transactional.TxType.MANDATORY)
    void payments(List<PaymentRequest> sent) {
        if (sent.isEmpty()) {
            return;
        }
        KnownRegisters.Asked known = registers.ask();
        sent.forEach(one -> IncomingFacts.sound(known.broken(all -> DecisionRules.broken(one, all, clock.today()))));
        Set<String> written = payments.write(sent, Source.TOPIC);
        List<Landing.Outcome> outcomes = Landing.of(sent, PaymentRequest::reference, written, payments::repeats);
        refuseContradiction(
                outcomes, "payment-differs", "A payment with this reference was registered with other content");
        remember(
                "event:payment-made",
                sent,
                outcomes,
                one -> AuditEntry.created(Payments.OPERATION, Payments.subject(one.reference()), text(one)));
    }

    private static void refuseContradiction(List<Landing.Outcome> outcomes, String rule, String message) {
        if (outcomes.contains(Landing.Outcome.DIFFERS)) {
            IncomingFacts.sound(List.of(new FieldError("reference", rule, message)));
        }
    }

    private <T> void remember(String who, List<T> sent, List<Landing.Outcome> outcomes, Function<T, AuditEntry> entry) {
        List<AuditEntry> entries = new ArrayList<>();
        for (int place = 0; place < sent.size(); place++) {
            if (outcomes.get(place) == Landing.Outcome.LANDED) {
                entries.add(entry.apply(sent.get(place)));
            }
        }
        audit.rememberAllAs(who, entries);
    }

    private String text(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
