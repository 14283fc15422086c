package scot.pillars.resolution.errorcase;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import scot.pillars.events.EventJson;
import scot.pillars.events.EventType;
import scot.pillars.events.Money;
import scot.pillars.events.Period;
import scot.pillars.events.ReferralOpened;
import scot.pillars.events.ReferralResolved;
import scot.pillars.events.ReferralUpdated;
import scot.pillars.kit.events.EventIds;
import scot.pillars.kit.events.OutboxEvent;
import scot.pillars.resolution.referral.Referrals;
import scot.pillars.resolution.referral.model.Referral;

/** The one place where what happened to an error case becomes a public event; no officer, no words of theirs. */
final class ErrorCaseEvents {
    private ErrorCaseEvents() {}

    static OutboxEvent opened(UUID caseId, Referral referral, LocalDate openedOn) {
        return event(
                EventType.REFERRAL_OPENED,
                caseId,
                referral.caseToken(),
                new ReferralOpened(
                        caseId,
                        referral.id(),
                        Referral.SOURCE,
                        referral.errorId(),
                        referral.caseToken(),
                        referral.identity().dataset(),
                        referral.benefit(),
                        referral.area(),
                        new Period(referral.foundCalendar(), referral.foundPeriod()),
                        referral.direction().word(),
                        money(referral),
                        Referral.EFFECT.word(),
                        openedOn));
    }

    static OutboxEvent joined(UUID caseId, Referral referral, LocalDate joinedOn) {
        return event(
                EventType.REFERRAL_UPDATED,
                caseId,
                referral.caseToken(),
                new ReferralUpdated(
                        caseId,
                        referral.caseToken(),
                        "joined",
                        referral.id(),
                        referral.errorId(),
                        referral.direction().word(),
                        money(referral),
                        Referral.EFFECT.word(),
                        joinedOn));
    }

    static OutboxEvent withdrawn(ErrorCaseRow row, Referrals.Withdrawn referral, LocalDate on) {
        return event(
                EventType.REFERRAL_UPDATED,
                row.id,
                row.caseToken,
                new ReferralUpdated(
                        row.id,
                        row.caseToken,
                        "withdrawn",
                        referral.id(),
                        referral.errorId(),
                        referral.direction(),
                        referral.amount() == null
                                ? null
                                : new Money(referral.amount().setScale(2), row.currency),
                        referral.effect(),
                        on));
    }

    static OutboxEvent taken(ErrorCaseRow row, LocalDate on) {
        return event(
                EventType.REFERRAL_UPDATED,
                row.id,
                row.caseToken,
                new ReferralUpdated(row.id, row.caseToken, "taken", null, null, null, null, null, on));
    }

    static OutboxEvent resolved(ErrorCaseRow row) {
        return event(
                EventType.REFERRAL_RESOLVED,
                row.id,
                row.caseToken,
                new ReferralResolved(
                        row.id,
                        row.caseToken,
                        row.outcome,
                        established(row.establishedOver, row.currency),
                        established(row.establishedUnder, row.currency),
                        Referral.EFFECT.word(),
                        row.resolvedOn,
                        row.minutes));
    }

    private static Money money(Referral referral) {
        return referral.amount() == null
                ? null
                : new Money(referral.amount(), referral.identity().currency());
    }

    private static Money established(BigDecimal amount, String currency) {
        return amount.signum() == 0 ? null : new Money(amount.setScale(2), currency);
    }

    private static OutboxEvent event(EventType type, UUID caseId, UUID caseToken, Record data) {
        return new OutboxEvent(
                EventIds.next(),
                type.topic(),
                caseToken.toString(),
                type.id(),
                caseId.toString(),
                EventJson.write(data));
    }
}
