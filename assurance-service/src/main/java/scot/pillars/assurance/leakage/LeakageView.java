package scot.pillars.assurance.leakage;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import scot.pillars.kit.http.Table;
import scot.pillars.statistics.Interval;
import scot.pillars.statistics.Intervals;

/** What a tier found in a month in work that the tier below had checked and passed. */
@Schema(name = "Leakage")
public record LeakageView(
        String benefit,

        @Schema(examples = "2026-11", description = "Month of the later check")
        String month,

        @Schema(description = "Tier that found it") int foundAtTier,
        @Schema(description = "Tier that had passed it") int passedAtTier,

        @Schema(
                description =
                        "Determinations that the lower tier passed and the higher one checked again; absent when withheld")
        Long checkedAgain,

        @Schema(description = "Of these, with an error of any kind")
        Long errors,

        @Schema(description = "Of these, with an error in money")
        Long errorsInMoney,

        @Schema(description = "Errors by determinations checked again; not weighted")
        Double share,

        @Schema(description = "Wilson, 95 %") Double lower,
        Double upper,

        @Schema(description = "Fewer than 10 checks: shown to those alone who may read checks")
        boolean withheld) {
    private static final double CONFIDENCE = .95;

    static final Table<LeakageView> TABLE = Table.<LeakageView>named("leakage")
            .column("benefit", LeakageView::benefit)
            .column("month", LeakageView::month)
            .column("foundAtTier", LeakageView::foundAtTier)
            .column("passedAtTier", LeakageView::passedAtTier)
            .column("checkedAgain", LeakageView::checkedAgain)
            .column("errors", LeakageView::errors)
            .column("errorsInMoney", LeakageView::errorsInMoney)
            .column("share", LeakageView::share)
            .column("lower", LeakageView::lower)
            .column("upper", LeakageView::upper)
            .column("withheld", LeakageView::withheld);

    /** @param n at least 1 */
    static LeakageView of(String benefit, String month, int tier, long n, long errors, long errorsInMoney) {
        Interval interval = Intervals.wilson(errors, n, CONFIDENCE);
        return new LeakageView(
                benefit,
                month,
                tier,
                tier - 1,
                n,
                errors,
                errorsInMoney,
                (double) errors / n,
                interval.lower(),
                interval.upper(),
                false);
    }

    LeakageView withheldBelow(long least) {
        return checkedAgain >= least
                ? this
                : new LeakageView(benefit, month, foundAtTier, passedAtTier, null, null, null, null, null, null, true);
    }
}
