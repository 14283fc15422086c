package scot.pillars.resolution.errorcase;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import scot.pillars.events.ErrorFound;
import scot.pillars.events.ErrorWithdrawn;
import scot.pillars.events.EventJson;
import scot.pillars.events.EventType;
import scot.pillars.kit.events.EventConsumer;
import scot.pillars.kit.events.EventIds;
import scot.pillars.kit.events.ReceivedEvent;
import scot.pillars.resolution.referral.model.CaseIdentity;
import scot.pillars.resolution.referral.model.Direction;
import scot.pillars.resolution.referral.model.Effect;
import scot.pillars.resolution.referral.model.NoReferral;
import scot.pillars.resolution.referral.model.Referral;
import scot.pillars.resolution.referral.model.WrongPeriod;

/**
 * Turns errors that assurance found into referrals. Whichever error of a case comes first opens it and the others join
 * with the same totals, and a withdrawal that comes before its error is kept, so nothing depends on order and no event waits behind one that could not be applied.
 */
@ApplicationScoped
class ErrorFoundConsumer implements EventConsumer {
    private static final String AGENCY_CURRENCY = "GBP";

    @Inject
    OpeningCases opening;

    @Inject
    WithdrawingErrors withdrawing;

    @Inject
    MeterRegistry metrics;

    @Override
    public String name() {
        return "error-resolution-service";
    }

    @Override
    public Set<String> topics() {
        return Set.of(EventType.ERROR_FOUND.topic());
    }

    /** Checks are known too: they tell error resolution nothing it needs, and need not be kept. */
    @Override
    public boolean knows(String type) {
        return EventType.of(type).isPresent();
    }

    @Override
    public boolean trusts(ReceivedEvent event) {
        return EventType.mayWrite(event.source(), event.type(), event.topic());
    }

    @Override
    public boolean ordered() {
        return false;
    }

    @Override
    public void apply(List<ReceivedEvent> batch) {
        List<Referral> referrals = new ArrayList<>();
        List<ErrorWithdrawn> withdrawn = new ArrayList<>();
        for (ReceivedEvent event : batch) {
            if (event.type().equals(EventType.ERROR_FOUND.id())) {
                referral(EventJson.read(EventType.ERROR_FOUND, event.payload(), ErrorFound.class))
                        .ifPresent(referrals::add);
            } else if (event.type().equals(EventType.ERROR_WITHDRAWN.id())) {
                withdrawn.add(EventJson.read(EventType.ERROR_WITHDRAWN, event.payload(), ErrorWithdrawn.class));
            }
        }
        opening.openOrJoin(referrals.isEmpty() ? referrals : withdrawing.standing(referrals));
        if (!withdrawn.isEmpty()) {
            withdrawing.withdraw(withdrawn);
        }
    }

    /** The referral this error makes, or empty when it makes none. */
    Optional<Referral> referral(ErrorFound found) {
        Direction direction = found.direction() == null ? null : Direction.of(found.direction());
        Effect effect = found.effect() == null ? null : Effect.of(found.effect());
        Optional<NoReferral> none =
                NoReferral.reason(imported(found.provenance()), direction, effect, found.correctedAtSource());
        if (none.isPresent()) {
            metrics.counter(
                            "pillars.errors.not.referred",
                            "reason",
                            none.get().name().toLowerCase(Locale.ROOT))
                    .increment();
            return Optional.empty();
        }
        return Optional.of(referral(found, direction));
    }

    private static Referral referral(ErrorFound found, Direction direction) {
        if (found.period() == null) {
            throw new IllegalArgumentException("period: missing");
        }
        WrongPeriod period = WrongPeriod.of(
                found.periodFrom(),
                found.periodTo(),
                found.period().calendar(),
                found.period().value());
        String currency = found.amountFound() == null
                ? AGENCY_CURRENCY
                : found.amountFound().currency();
        return new Referral(
                EventIds.next(),
                found.errorId(),
                new CaseIdentity(found.dataset(), found.determinationToken(), period.key(), currency),
                period,
                found.caseToken(),
                found.benefit(),
                found.area(),
                direction,
                found.amountFound() == null ? null : found.amountFound().value(),
                found.period().calendar(),
                found.period().value(),
                found.foundOn());
    }

    private static boolean imported(String provenance) {
        if (!"imported".equals(provenance) && !"recorded".equals(provenance)) {
            throw new IllegalArgumentException("provenance: '" + provenance + "' is not recorded or imported");
        }
        return "imported".equals(provenance);
    }
}
