package scot.pillars.assurance.sampling;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import scot.pillars.assurance.sampling.SamplingPlanRequest.StratumSetting;
import scot.pillars.assurance.sampling.model.AllocationRule;
import scot.pillars.assurance.sampling.model.DrawnStratum;
import scot.pillars.assurance.sampling.model.EmptyStrata;
import scot.pillars.kit.http.FieldError;
import scot.pillars.kit.http.Refusal;
import scot.pillars.statistics.Allocation;
import scot.pillars.statistics.Impossible;
import scot.pillars.statistics.Intervals;
import scot.pillars.statistics.SampleSize;
import scot.pillars.statistics.Stratum;

/** How many decisions of each stratum a plan draws from a frame; nobody is chosen here. */
final class SampleDivision {
    private final SamplingPlanRequest plan;
    private final List<HeldStratum> held;
    private final Map<String, StratumSetting> settings = new LinkedHashMap<>();

    /**
     * A stratum of the frame.
     *
     * @param population decisions in it that can be drawn
     */
    record HeldStratum(int place, String name, long population) {}

    private SampleDivision(SamplingPlanRequest plan, List<HeldStratum> held) {
        this.plan = plan;
        this.held = held.stream().filter(one -> one.population() > 0).toList();
        plan.strata().forEach(one -> settings.put(one.name(), one));
    }

    /**
     * The strata with what each gives, those of the frame first, then those that the plan names and the frame does not hold.
     *
     * @throws Refusal 422 when a stratum is empty, is not named, or the frame cannot give what the plan asks for
     */
    static List<DrawnStratum> of(SamplingPlanRequest plan, List<HeldStratum> held) {
        return withoutCap(plan, held).stream()
                .map(one -> one.atMost(plan.mostPerStratum()))
                .toList();
    }

    /**
     * The same before the plan's cap per stratum takes something away.
     *
     * @throws Refusal 422 as for {@link #of}
     */
    static List<DrawnStratum> withoutCap(SamplingPlanRequest plan, List<HeldStratum> held) {
        try {
            return new SampleDivision(plan, held).divided();
        } catch (Impossible impossible) {
            throw Refusal.unprocessable(
                    impossible.argument().equals("sample") ? "size" : impossible.argument(),
                    impossible.rule(),
                    impossible.getMessage());
        }
    }

    private List<DrawnStratum> divided() {
        long population = held.stream().mapToLong(HeldStratum::population).sum();
        if (population == 0) {
            throw Refusal.unprocessable("frame", "frame-holds-decisions", "Nothing in this frame can be drawn");
        }
        return switch (plan.method()) {
            case ALL -> each(one -> one.population());
            case SIMPLE_RANDOM, SYSTEMATIC -> each(one -> fitting(size(one.population()), one.population()));
            case PROFICIENCY -> each(one -> atRate(rate(one.name()), one.population()));
            case RISK_TARGETED -> riskTargeted();
            case STRATIFIED -> stratified(population);
        };
    }

    private double rate(String band) {
        return plan.proficiency().bands().stream()
                .filter(one -> one.name().equals(band))
                .findFirst()
                .map(SamplingPlanRequest.Band::rate)
                .orElse(plan.proficiency().rateNotAssessed());
    }

    /** Rounded up, so that no band goes without a check; a product that is whole but for the last bit is whole. */
    private static long atRate(double rate, long population) {
        return Math.min(population, Math.max(1, (long) Math.ceil(rate * population - 1e-9)));
    }

    private List<DrawnStratum> riskTargeted() {
        return each(one -> one.name().equals(BuildingFrame.TARGETED)
                ? one.population()
                : Math.min(size(one.population()), one.population()));
    }

    private List<DrawnStratum> stratified(long population) {
        List<DrawnStratum> empty = empty();
        if (plan.allocation() != AllocationRule.PROPORTIONAL) {
            refuseUnnamed();
        }
        List<DrawnStratum> strata = new ArrayList<>();
        if (plan.allocation() == AllocationRule.NUMBERS) {
            strata.addAll(each(one -> fitting(settings.get(one.name()).number(), one.population())));
        } else {
            List<Allocation.Part> parts =
                    allocation().divide(fitting(size(population), population), forAllocation(), quotas());
            for (int i = 0; i < parts.size(); i++) {
                HeldStratum one = held.get(i);
                strata.add(new DrawnStratum(
                        one.place(), one.name(), one.population(), parts.get(i).sample()));
            }
        }
        strata.addAll(empty);
        return List.copyOf(strata);
    }

    private List<DrawnStratum> empty() {
        List<DrawnStratum> empty = settings.keySet().stream()
                .filter(name -> held.stream().noneMatch(one -> one.name().equals(name)))
                .map(name -> new DrawnStratum(0, name, 0, 0))
                .toList();
        if (plan.emptyStrata() != EmptyStrata.SHOW && !empty.isEmpty()) {
            throw refused(
                    "empty-stratum",
                    empty.stream().map(DrawnStratum::name).toList(),
                    "The frame holds nothing in stratum ");
        }
        return empty;
    }

    private void refuseUnnamed() {
        List<String> unnamed = held.stream()
                .map(HeldStratum::name)
                .filter(name -> !settings.containsKey(name))
                .toList();
        if (!unnamed.isEmpty()) {
            throw refused("stratum-named", unnamed, "The plan does not say how many are drawn from stratum ");
        }
    }

    private static Refusal refused(String rule, List<String> names, String message) {
        return Refusal.unprocessable(
                "A rule refuses the division of the sample",
                names.stream()
                        .map(name -> new FieldError("strata", rule, message + name))
                        .toList());
    }

    private Allocation allocation() {
        return switch (plan.allocation()) {
            case PROPORTIONAL -> Allocation.PROPORTIONAL;
            case NEYMAN -> Allocation.NEYMAN;
            case SHARES -> Allocation.FIXED;
            case NUMBERS -> throw new IllegalStateException("numbers are given");
        };
    }

    /** Shares of strata that hold nothing go to the others in proportion. */
    private List<Stratum> forAllocation() {
        double shares = held.stream()
                .map(one -> settings.get(one.name()))
                .filter(one -> one != null && one.share() != null)
                .mapToDouble(StratumSetting::share)
                .sum();
        return held.stream()
                .map(one -> {
                    StratumSetting setting = settings.get(one.name());
                    return new Stratum(
                            one.name(),
                            one.population(),
                            setting == null ? null : setting.deviation(),
                            setting == null || setting.share() == null ? null : setting.share() / shares);
                })
                .toList();
    }

    private long[] quotas() {
        return held.stream()
                .map(one -> settings.get(one.name()))
                .mapToLong(one -> one == null || one.atLeast() == null ? Allocation.MINIMUM : one.atLeast())
                .toArray();
    }

    private long size(long population) {
        return plan.size() != null
                ? plan.size()
                : SampleSize.of(
                                plan.expectedRate(),
                                plan.sizeFor().margin(),
                                Intervals.z(plan.confidence()),
                                population)
                        .roundedUp();
    }

    private static long fitting(Long sample, long population) {
        if (Objects.requireNonNull(sample) > population) {
            throw new Impossible(
                    "sample",
                    "at-most-population",
                    "The plan asks for " + sample + " where the frame holds " + population);
        }
        return sample;
    }

    private List<DrawnStratum> each(java.util.function.ToLongFunction<HeldStratum> sample) {
        return held.stream()
                .map(one -> new DrawnStratum(one.place(), one.name(), one.population(), sample.applyAsLong(one)))
                .toList();
    }
}
