package scot.pillars.assurance.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import scot.pillars.assurance.check.KnownRegisters;
import scot.pillars.assurance.decision.model.Gate;
import scot.pillars.assurance.decision.model.GatedDecision;
import scot.pillars.kit.audit.AuditTrail;
import scot.pillars.kit.http.FieldError;
import scot.pillars.kit.http.Refusal;
import scot.pillars.kit.time.BusinessClock;

/**
 * Takes decisions in and answers whether each must be checked before payment. Decision, answer and reason are one
 * transaction; who asks again gets the answer that stands, also when plans have changed since
 * (docs/domain/quality-domain.md, section 3, rule 7).
 */
@ApplicationScoped
class RegisteringDecisions {
    static final String OPERATION = "registerDecision";

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

    /** What became of a decision: whether it is new here, and as what it stands. */
    record Registered(boolean created, DecisionView decision) {}

    /**
     * Registers one decision.
     *
     * @throws Refusal 422 with every broken rule; 409 when the reference is known with other content
     */
    @Transactional
    Registered register(DecisionRequest decision) {
        List<FieldError> broken = DecisionRules.broken(decision, registers.recent(), clock.today());
        if (!broken.isEmpty()) {
            broken = DecisionRules.broken(decision, registers.fresh(), clock.today());
        }
        if (!broken.isEmpty()) {
            throw Refusal.unprocessable("A rule refuses the decision", broken);
        }
        Registration registration = new Registration(decision, ask(decision));
        boolean created =
                !determinations.write(List.of(registration), Source.API).isEmpty();
        DecisionView stands = determinations.find(decision.reference()).orElseThrow();
        if (created) {
            audit.remember(OPERATION, "determination/" + decision.reference(), null, stands);
        } else if (!determinations.repeats(List.of(decision)).get(0)) {
            throw Refusal.conflict(
                    "decision-differs",
                    "A decision with this reference was registered with another " + differing(decision, stands)
                            + "; a decision is a fact, and one that replaces it has a reference of its own");
        }
        return new Registered(created, stands);
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
