package scot.pillars.assurance.decision;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import scot.pillars.assurance.check.KnownRegisters;
import scot.pillars.assurance.decision.model.Gate;
import scot.pillars.assurance.decision.model.GatedDecision;
import scot.pillars.kit.audit.AuditEntry;
import scot.pillars.kit.audit.AuditTrail;
import scot.pillars.kit.audit.PreparedEntry;
import scot.pillars.kit.http.FieldError;
import scot.pillars.kit.http.Refusal;
import scot.pillars.kit.time.BusinessClock;

/**
 * Takes decisions in and answers whether each must be checked before payment. Decision, answer, reason, case for
 * the worklist and audit entry are one statement; who asks again gets the answer that stands, also when plans have changed since
 * (docs/domain/quality-domain.md, section 3, rule 7).
 */
@ApplicationScoped
class RegisteringDecisions {
    static final String OPERATION = "registerDecision";

    @Inject
    WritingDeterminations writing;

    @Inject
    Determinations determinations;

    @Inject
    KnownRegisters registers;

    @Inject
    GatePlans plans;

    @Inject
    FirstPostings postings;

    @Inject
    AuditTrail audit;

    @Inject
    BusinessClock clock;

    @Inject
    ObjectMapper json;

    /** What became of a decision: whether it is new here, and as what it stands. */
    record Registered(boolean created, DecisionView decision) {}

    /**
     * Registers one decision, with one statement that commits by itself.
     *
     * @throws Refusal 422 with every broken rule; 409 when the reference is known with other content
     */
    Registered register(DecisionRequest decision) {
        List<FieldError> broken = registers.ask().broken(known -> DecisionRules.broken(decision, known, clock.today()));
        if (!broken.isEmpty()) {
            throw Refusal.unprocessable("A rule refuses the decision", broken);
        }
        Instant now = clock.now();
        Registration registration = new Registration(decision, writing.rendered(decision), ask(decision));
        DecisionView fresh = DecisionView.from(registration, Source.API, now);
        String subject = subject(decision.reference());
        PreparedEntry entry = audit.prepared(AuditEntry.created(OPERATION, subject, text(fresh)));
        if (writing.write(registration, Source.API, now, OPERATION, subject, entry)) {
            return new Registered(true, fresh);
        }
        DecisionView stands = determinations.standing(decision.reference()).orElseThrow();
        if (!determinations.repeats(List.of(decision)).get(0)) {
            throw Refusal.conflict(
                    "decision-differs",
                    "A decision with this reference was registered with another " + differing(decision, stands)
                            + "; a decision is a fact, and one that replaces it has a reference of its own");
        }
        return new Registered(false, stands);
    }

    /** What the audit trail calls the decision. */
    static String subject(String reference) {
        return "determination/" + reference;
    }

    /** Asks every plan about a decision that keeps the rules. */
    Gate.Answer ask(DecisionRequest decision) {
        return Gate.ask(
                plans.recent(),
                new GatedDecision(
                        decision.reference(),
                        decision.benefit(),
                        decision.type(),
                        decision.channel(),
                        decision.team(),
                        decision.amount() == null ? null : decision.amount().value(),
                        decision.decidedOn(),
                        postings.of(decision.colleague())));
    }

    private String text(DecisionView view) {
        try {
            return json.writeValueAsString(view);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String differing(DecisionRequest sent, DecisionView stands) {
        TreeSet<String> fields = new TreeSet<>();
        compare(fields, "caseReference", sent.caseReference(), stands.caseReference());
        compare(fields, "benefit", sent.benefit(), stands.benefit());
        compare(fields, "type", sent.type(), stands.type());
        compare(fields, "decidedOn", sent.decidedOn(), stands.decidedOn());
        compare(fields, "amount", sent.amount(), stands.amount());
        compare(fields, "periodFrom", sent.periodFrom(), stands.periodFrom());
        compare(fields, "periodTo", sent.periodTo(), stands.periodTo());
        compare(fields, "colleague", sent.colleague(), stands.colleague());
        compare(fields, "team", sent.team(), stands.team());
        compare(fields, "area", sent.area(), stands.area());
        compare(fields, "channel", sent.channel(), stands.channel());
        return fields.isEmpty() ? "attributes" : String.join(", ", fields);
    }

    private static void compare(TreeSet<String> fields, String field, Object sent, Object stands) {
        if (!Objects.equals(sent, stands)) {
            fields.add(field);
        }
    }
}
