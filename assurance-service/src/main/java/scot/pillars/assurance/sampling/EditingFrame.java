package scot.pillars.assurance.sampling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import scot.pillars.assurance.sampling.model.FrameState;
import scot.pillars.kit.audit.AuditTrail;
import scot.pillars.kit.events.Outbox;
import scot.pillars.kit.http.ETags;
import scot.pillars.kit.http.FieldError;
import scot.pillars.kit.http.FreeText;
import scot.pillars.kit.http.Refusal;
import scot.pillars.kit.security.CurrentUser;
import scot.pillars.kit.time.BusinessClock;

/** Takes out of a frame what does not belong into it, and compares it with control totals: agreeing, it is closed. */
@ApplicationScoped
class EditingFrame {
    @Inject
    Frames frames;

    @Inject
    SamplingScope scope;

    @Inject
    Outbox outbox;

    @Inject
    CurrentUser user;

    @Inject
    AuditTrail audit;

    @Inject
    BusinessClock clock;

    /** @throws Refusal 409 for a closed frame; 422 naming references that it does not hold */
    @Transactional
    FrameView exclude(UUID id, String ifMatch, ExclusionRequest request) {
        FrameView before = open(id, ifMatch);
        FreeText.refuseIdentifiers("reason", request.reason(), null);
        int number = frames.number(id);
        String[] references = request.references().toArray(String[]::new);
        List<String> unknown = frames.notDrawable(number, references);
        if (!unknown.isEmpty()) {
            throw Refusal.unprocessable(
                    "A rule refuses the exclusion",
                    unknown.stream()
                            .map(one -> new FieldError(
                                    "references",
                                    "in-frame",
                                    "The frame does not hold " + one + ", or leaves it out already"))
                            .toList());
        }
        int place = frames.nextPlace(id);
        Instant now = clock.now();
        frames.exclude(number, place, references);
        frames.rememberExclusions(id, number, place, "listed", request.reason(), user.who(), now);
        frames.count(id, number);
        frames.changed(id);
        return remembered("excludeFromSamplingFrame", before);
    }

    /**
     * Keeps the control totals; where nothing differs the frame is closed and published.
     *
     * @throws Refusal 409 for a closed frame
     */
    @Transactional
    FrameView reconcile(UUID id, String ifMatch, ControlTotalsRequest request) {
        FrameView before = open(id, ifMatch);
        Set<String> named = new HashSet<>();
        request.benefits().forEach(one -> {
            if (!named.add(one.benefit())) {
                throw Refusal.unprocessable("benefits", "unique", "Two control totals are of " + one.benefit());
            }
        });
        refuseOtherCurrency(before, request);
        frames.keepGiven(
                id,
                request.benefits().stream()
                        .map(one -> new FrameView.Part(one.benefit(), one.cases(), one.money()))
                        .toList());
        FrameView compared = frames.find(id).orElseThrow();
        if (compared.differences().isEmpty()) {
            frames.close(id, frames.number(id), user.who(), clock.now());
            FrameView closed = remembered("closeSamplingFrame", before);
            outbox.append(SamplingEvents.closed(closed, clock.today()));
            return closed;
        }
        return remembered("reconcileSamplingFrame", before);
    }

    private static void refuseOtherCurrency(FrameView frame, ControlTotalsRequest request) {
        String currency =
                frame.currency() == null ? request.benefits().get(0).money().currency() : frame.currency();
        if (request.benefits().stream().anyMatch(one -> !one.money().currency().equals(currency))) {
            throw Refusal.unprocessable("benefits", "one-currency", "Give the amounts in " + currency);
        }
    }

    private FrameView open(UUID id, String ifMatch) {
        long expected = ETags.required(ifMatch);
        FrameView frame = frames.lock(id).orElseThrow(BuildingFrame::unknown);
        scope.maySampleFor(frame.tier());
        if (frame.state() != FrameState.OPEN) {
            throw Refusal.conflict("frame-closed", "This frame is closed and changes no more; build another one");
        }
        ETags.matches(expected, frame.version());
        return frame;
    }

    private FrameView remembered(String action, FrameView before) {
        FrameView after = frames.find(before.id()).orElseThrow();
        audit.remember(action, BuildingFrame.subject(before.id()), before, after);
        return after;
    }
}
