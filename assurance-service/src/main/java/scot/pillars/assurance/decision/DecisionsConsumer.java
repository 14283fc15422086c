package scot.pillars.assurance.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import scot.pillars.assurance.expenditure.ExpenditureFact;
import scot.pillars.assurance.expenditure.RecordingExpenditure;
import scot.pillars.events.EventType;
import scot.pillars.kit.events.EventConsumer;
import scot.pillars.kit.events.ReceivedEvent;

/**
 * Takes in what the agency's systems write on their topic. They are told by their CloudEvents source, and only those that
 * the installation names are listened to. What repeats a fact changes nothing; what contradicts one or breaks a rule is
 * set aside, and what follows of its key waits.
 */
@ApplicationScoped
class DecisionsConsumer implements EventConsumer {
    @Inject
    IncomingFacts facts;

    @Inject
    TakingInFacts takingIn;

    @Inject
    RecordingExpenditure expenditure;

    /** CloudEvents sources that may write; nobody when absent. */
    @ConfigProperty(name = "pillars.decisions.sources")
    Optional<Set<String>> sources;

    @Override
    public String name() {
        return "assurance-service-decisions";
    }

    @Override
    public Set<String> topics() {
        return Set.of(EventType.DECISION_MADE.topic());
    }

    @Override
    public boolean knows(String type) {
        return EventType.of(type).filter(EventType::comesFromOutside).isPresent();
    }

    @Override
    public boolean trusts(ReceivedEvent event) {
        return event.source() != null
                && sources.map(all -> all.contains(event.source())).orElse(false)
                && EventType.of(event.type())
                        .map(type -> type.topic().equals(event.topic()))
                        .orElse(true);
    }

    @Override
    public boolean ordered() {
        return true;
    }

    @Override
    public void apply(List<ReceivedEvent> batch) {
        List<DecisionRequest> decisions = new ArrayList<>();
        List<PaymentRequest> payments = new ArrayList<>();
        List<ExpenditureFact> spent = new ArrayList<>();
        for (ReceivedEvent event : batch) {
            switch (EventType.of(event.type()).orElseThrow()) {
                case DECISION_MADE -> {
                    DecisionRequest decision = facts.read(event, DecisionRequest.class);
                    IncomingFacts.keyed(event, "caseReference", decision.caseReference());
                    decisions.add(decision);
                }
                case PAYMENT_MADE -> {
                    PaymentRequest payment = facts.read(event, PaymentRequest.class);
                    IncomingFacts.keyed(event, "caseReference", payment.caseReference());
                    payments.add(payment);
                }
                case EXPENDITURE_RECORDED -> {
                    ExpenditureFact one = facts.read(event, ExpenditureFact.class);
                    IncomingFacts.keyed(event, "benefit", one.benefit());
                    IncomingFacts.sound(expenditure.broken(one));
                    spent.add(one);
                }
                default -> throw new IllegalStateException("unknown type " + event.type());
            }
        }
        takingIn.decisions(decisions);
        takingIn.payments(payments);
        IncomingFacts.sound(expenditure.record(spent));
    }
}
