package scot.pillars.assurance.sampling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import scot.pillars.assurance.sampling.model.DrawnStratum;
import scot.pillars.assurance.sampling.model.Precision;
import scot.pillars.kit.money.Money;
import scot.pillars.statistics.Intervals;

/** Shows a draw by stratum before it is made. */
@ApplicationScoped
class DryRun {
    @Inject
    Frames frames;

    @Inject
    SamplingPlans plans;

    /** @throws scot.pillars.kit.http.Refusal 404 for an unknown frame, 422 as the draw itself would be refused */
    DryRunView of(UUID id) {
        FrameView frame = frames.find(id).orElseThrow(BuildingFrame::unknown);
        SamplingPlanView plan = plans.find(frame.plan(), frame.planVersion()).orElseThrow();
        List<DrawnStratum> strata = SampleDivision.of(plan.definition(), frames.strata(id));
        Map<String, Money> money =
                frame.strata().stream().collect(Collectors.toMap(FrameView.Part::name, FrameView.Part::money));
        double rate = plan.definition().expectedRate();
        double z = Intervals.z(plan.definition().confidence());
        return new DryRunView(
                id,
                frame.plan(),
                frame.planVersion(),
                plan.definition().method(),
                frame.state(),
                strata.stream().mapToLong(DrawnStratum::population).sum(),
                strata.stream().mapToLong(DrawnStratum::sample).sum(),
                rate,
                plan.definition().confidence(),
                Precision.margin(strata, rate, z),
                strata.stream()
                        .map(one -> new DryRunView.Stratum(
                                one.name(),
                                one.population(),
                                money.get(one.name()),
                                one.sample(),
                                one.inclusionProbability(),
                                one.sample() == 0 ? null : Precision.margin(List.of(one), rate, z)))
                        .toList());
    }
}
