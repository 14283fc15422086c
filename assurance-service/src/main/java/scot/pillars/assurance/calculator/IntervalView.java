package scot.pillars.assurance.calculator;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import scot.pillars.statistics.Interval;
import scot.pillars.statistics.Intervals;

/** Intervals for a proportion, and a bound for a count. */
@Schema(name = "Intervals")
public record IntervalView(
        @Schema(nullable = true, examples = "0.30798") Double proportion,
        @Schema(nullable = true) Ends wilson,
        @Schema(nullable = true) Ends clopperPearson,

        @Schema(required = true, examples = "97.78", description = "One-sided upper bound of the expected count")
        double poissonUpper,

        @Schema(required = true) String formula,
        @Schema(required = true) String source) {

    /** Both ends. */
    @Schema(name = "IntervalEnds")
    public record Ends(
            @Schema(required = true, examples = "0.2553") double lower,
            @Schema(required = true, examples = "0.3662") double upper) {

        private static Ends of(Interval interval) {
            return new Ends(interval.lower(), interval.upper());
        }
    }

    static IntervalView of(IntervalRequest request) {
        double confidence = Given.or(request.confidence(), .95);
        Long sample = request.sample();
        long events = request.events();
        return new IntervalView(
                sample == null ? null : proportion(events, sample),
                sample == null ? null : Ends.of(Intervals.wilson(events, sample, confidence)),
                sample == null ? null : Ends.of(Intervals.clopperPearson(events, sample, confidence)),
                Intervals.poissonUpper(events, confidence),
                "Wilson: score interval; Clopper-Pearson: beta quantiles; Poisson: chi-squared quantile with "
                        + "2 (events + 1) degrees of freedom / 2",
                "Wilson, JASA 22 (1927) 209-212; Clopper & Pearson, Biometrika 26 (1934) 404-413; Garwood, Biometrika 28 "
                        + "(1936) 437-442");
    }

    private static Double proportion(long events, long sample) {
        return sample == 0 ? null : (Double) ((double) events / sample);
    }
}
