package scot.pillars.assurance.sampling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import scot.pillars.assurance.sampling.model.CapPerColleague;
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
        List<SampleDivision.HeldStratum> held = frames.strata(id);
        List<DrawnStratum> strata = SampleDivision.of(plan.definition(), held);
        List<DrawnStratum> uncapped = SampleDivision.withoutCap(plan.definition(), held);
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
                total(strata),
                rate,
                plan.definition().confidence(),
                Precision.margin(strata, rate, z),
                total(uncapped) - total(strata),
                overCapPerColleague(id, plan.definition(), strata),
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

    private static long total(List<DrawnStratum> strata) {
        return strata.stream().mapToLong(DrawnStratum::sample).sum();
    }

    private Double overCapPerColleague(UUID frame, SamplingPlanRequest plan, List<DrawnStratum> strata) {
        if (plan.mostPerColleague() == null) {
            return null;
        }
        Map<Integer, DrawnStratum> places = strata.stream()
                .filter(one -> one.place() > 0)
                .collect(Collectors.toMap(DrawnStratum::place, Function.identity()));
        Map<String, List<CapPerColleague.Part>> colleagues = new LinkedHashMap<>();
        frames.colleagues(frames.number(frame)).forEach(one -> {
            DrawnStratum stratum = places.get(one.stratum());
            colleagues
                    .computeIfAbsent(one.colleague(), any -> new ArrayList<>())
                    .add(new CapPerColleague.Part(stratum.population(), one.cases(), stratum.sample()));
        });
        return colleagues.values().stream()
                .mapToDouble(parts -> CapPerColleague.expectedOver(plan.mostPerColleague(), parts))
                .sum();
    }
}
