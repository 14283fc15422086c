package scot.pillars.reporting.errorcase;

import java.math.BigDecimal;
import java.util.Map;
import java.util.UUID;
import scot.pillars.events.Money;
import scot.pillars.events.ReferralOpened;
import scot.pillars.events.ReferralResolved;
import scot.pillars.events.ReferralUpdated;
import scot.pillars.reporting.errorcase.model.ErrorCase;
import scot.pillars.reporting.errorcase.model.Found;
import scot.pillars.reporting.fold.Fact;
import scot.pillars.reporting.fold.RefusedEvent;

/** What each event does to its error case. */
final class CaseEvents {
    private CaseEvents() {}

    /** @throws RefusedEvent when the event does not fit the case as it stands */
    static void apply(Fact fact, Map<UUID, ErrorCase> cases) {
        switch (fact.type()) {
            case REFERRAL_OPENED -> opened(fact, fact.as(ReferralOpened.class), cases);
            case REFERRAL_UPDATED -> updated(fact, fact.as(ReferralUpdated.class), cases);
            case REFERRAL_RESOLVED -> resolved(fact, fact.as(ReferralResolved.class), cases);
            default -> throw new IllegalStateException("not about an error case: " + fact.type());
        }
    }

    private static void opened(Fact fact, ReferralOpened event, Map<UUID, ErrorCase> cases) {
        if (cases.containsKey(event.errorCaseId())) {
            throw new RefusedEvent(fact.event(), "the error case is open already");
        }
        cases.put(
                event.errorCaseId(),
                new ErrorCase(
                        event.errorCaseId(),
                        fact.required(event.dataset(), "dataset"),
                        fact.required(event.benefit(), "benefit"),
                        event.area(),
                        event.period() == null ? null : event.period().calendar(),
                        event.period() == null ? null : event.period().value(),
                        fact.required(event.openedOn(), "openedOn"),
                        found(event.direction(), event.effect(), event.amountFound())));
    }

    private static void updated(Fact fact, ReferralUpdated event, Map<UUID, ErrorCase> cases) {
        ErrorCase errorCase = known(fact, event.errorCaseId(), cases);
        switch (fact.required(event.change(), "change")) {
            case "joined" -> errorCase.join(found(event.direction(), event.effect(), event.amountFound()));
            case "withdrawn" -> errorCase.withdraw(found(event.direction(), event.effect(), event.amountFound()));
            case "taken" -> errorCase.take(fact.required(event.changedOn(), "changedOn"));
            default ->
                throw new RefusedEvent(fact.event(), "change \"" + event.change() + "\" is not of the vocabulary");
        }
    }

    private static void resolved(Fact fact, ReferralResolved event, Map<UUID, ErrorCase> cases) {
        ErrorCase errorCase = known(fact, event.errorCaseId(), cases);
        String over = currency(event.establishedOver());
        String under = currency(event.establishedUnder());
        if (over != null && under != null && !over.equals(under)) {
            throw new RefusedEvent(fact.event(), "over is in " + over + ", under in " + under);
        }
        errorCase.resolve(
                fact.required(event.resolvedOn(), "resolvedOn"),
                event.outcome(),
                over == null ? under : over,
                new ErrorCase.Established(
                        value(event.establishedOver()),
                        value(event.establishedUnder()),
                        event.effect(),
                        event.minutes()));
    }

    private static ErrorCase known(Fact fact, UUID id, Map<UUID, ErrorCase> cases) {
        ErrorCase errorCase = cases.get(id);
        if (errorCase == null) {
            throw new RefusedEvent(fact.event(), "error case " + id + " has not been opened");
        }
        return errorCase;
    }

    private static Found found(String direction, String effect, Money amount) {
        return new Found(direction, effect, value(amount), currency(amount));
    }

    private static BigDecimal value(Money money) {
        return money == null ? null : money.value();
    }

    private static String currency(Money money) {
        return money == null ? null : money.currency();
    }
}
