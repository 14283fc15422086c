package scot.pillars.assurance.sampling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import scot.pillars.assurance.sampling.model.DrawnStratum;
import scot.pillars.assurance.sampling.model.FrameState;
import scot.pillars.kit.audit.AuditTrail;
import scot.pillars.kit.events.EventIds;
import scot.pillars.kit.events.Outbox;
import scot.pillars.kit.http.Refusal;
import scot.pillars.kit.time.BusinessClock;

/**
 * Draws the cases of a closed frame, once: draw, cases, event and audit entry are one transaction, and the choice is made
 * within the database (docs/domain/quality-domain.md, section 3, rules 6 and 7).
 */
@ApplicationScoped
class DrawingSample {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SEED_BYTES = 32;

    @Inject
    Frames frames;

    @Inject
    Draws draws;

    @Inject
    SamplingPlans plans;

    @Inject
    SamplingScope scope;

    @Inject
    Outbox outbox;

    @Inject
    AuditTrail audit;

    @Inject
    BusinessClock clock;

    /** A draw, and whether it was made just now. */
    record Drawn(boolean made, DrawView draw) {}

    /**
     * Draws, or answers with the draw that was made.
     *
     * @throws Refusal 409 when it was made with another seed; 422 when the frame does not agree with control totals, or
     *     cannot give what the plan asks for
     */
    @Transactional
    Drawn draw(UUID id, DrawRequest request) {
        FrameView frame = frames.lock(id).orElseThrow(BuildingFrame::unknown);
        scope.maySampleFor(frame.tier());
        byte[] asked = seed(request);
        if (frame.draw() != null) {
            if (asked != null && !Arrays.equals(asked, draws.seed(frame.draw()))) {
                throw Refusal.conflict(
                        "draw-made",
                        "This frame was drawn from with another seed; a draw that was made is not made again");
            }
            return new Drawn(false, draws.find(frame.draw()).orElseThrow());
        }
        refuseUnreconciled(frame);
        SamplingPlanView plan = plans.find(frame.plan(), frame.planVersion()).orElseThrow();
        List<DrawnStratum> strata = SampleDivision.of(plan.definition(), frames.strata(id));
        byte[] seed = asked == null ? made() : asked;
        return new Drawn(true, made(frame, plan, strata, seed));
    }

    private DrawView made(FrameView frame, SamplingPlanView plan, List<DrawnStratum> strata, byte[] seed) {
        UUID draw = EventIds.next();
        Instant now = clock.now();
        LocalDate dueOn = clock.today().plusDays(plan.definition().dueInDays());
        long first = strata.stream().mapToLong(DrawnStratum::sample).sum();
        Draws.Chosen chosen = draws.choose(
                draw, DrawSelection.of(plan, frames.number(frame.id()), seed, strata), plan, first, dueOn, now);
        if (chosen.drawn() != first) {
            throw Refusal.conflict(
                    "frame-shrunk", "Decisions of this frame were disposed of since it was closed; build another one");
        }
        draws.write(draw, frame, seed, chosen.kept(), dueOn, now, strata);
        frames.drawn(frame.id());
        DrawView made = draws.find(draw).orElseThrow();
        audit.remember("drawSample", "sampling-draw/" + draw, null, made);
        outbox.append(SamplingEvents.drawn(made, plan.definition(), clock.today()));
        return made;
    }

    private static void refuseUnreconciled(FrameView frame) {
        if (frame.state() != FrameState.OPEN) {
            return;
        }
        String difference = frame.differences() == null
                ? "no control totals were given"
                : frame.differences().stream()
                        .map(one -> one.name() + " by " + one.cases() + " decisions and "
                                + one.money().display())
                        .collect(Collectors.joining(", ", "it differs from the control totals: ", ""));
        throw Refusal.unprocessable("frame", "frame-reconciled", "The frame is not closed: " + difference);
    }

    private static byte[] seed(DrawRequest request) {
        if (request == null || request.seed() == null) {
            return null;
        }
        if (request.seed().length() % 2 != 0) {
            throw Refusal.badRequest("seed", "pattern", "A seed is an even number of hexadecimal digits");
        }
        return HexFormat.of().parseHex(request.seed());
    }

    private static byte[] made() {
        byte[] seed = new byte[SEED_BYTES];
        RANDOM.nextBytes(seed);
        return seed;
    }
}
