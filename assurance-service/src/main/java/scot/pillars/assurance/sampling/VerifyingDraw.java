package scot.pillars.assurance.sampling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import scot.pillars.assurance.sampling.model.DrawnStratum;
import scot.pillars.kit.http.Refusal;

/** Chooses the cases of a draw anew and compares: the same plan version, frame and seed give the same cases. */
@ApplicationScoped
class VerifyingDraw {
    @Inject
    Draws draws;

    @Inject
    Frames frames;

    @Inject
    SamplingPlans plans;

    /** @throws Refusal 404 for an unknown draw; 409 when so much was disposed of that nothing can be chosen */
    DrawVerificationView verify(UUID id) {
        DrawView draw = draws.find(id).orElseThrow(VerifyingDraw::unknown);
        FrameView frame = frames.find(draw.frame()).orElseThrow();
        SamplingPlanView plan = plans.find(draw.plan(), draw.planVersion()).orElseThrow();
        int number = frames.number(frame.id());
        boolean unchanged = frames.hash(number).equals(frame.hash());
        List<DrawnStratum> strata = SampleDivision.of(plan.definition(), frames.strata(frame.id()));
        Draws.Compared compared = draws.compare(id, DrawSelection.of(plan, number, draws.seed(id), strata));
        return new DrawVerificationView(
                id,
                unchanged && compared.hash().equals(draw.hash()) && compared.same() == draw.cases(),
                unchanged,
                draw.cases(),
                compared.same(),
                draws.disposedOf(id));
    }

    static Refusal unknown() {
        return Refusal.notFound("No draw has this id");
    }
}
