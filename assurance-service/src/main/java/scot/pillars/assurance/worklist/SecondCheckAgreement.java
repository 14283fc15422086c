package scot.pillars.assurance.worklist;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import scot.pillars.assurance.level.Level;
import scot.pillars.kit.http.Kebab;
import scot.pillars.kit.http.Table;
import scot.pillars.statistics.Coefficient;
import scot.pillars.statistics.Intervals;
import scot.pillars.statistics.Kappa;
import scot.pillars.statistics.TwoRaterTable;
import scot.pillars.statistics.Weighting;

/**
 * How far first and second checks said the same. Kappa collapses where nearly everything passes, so that it never stands alone
 * (docs/domain/quality-domain.md, section 4, rule 9).
 *
 * @param agreement share that said the same, with Wilson's interval where the answers are one per case
 * @param cohen Cohen's kappa, its interval from the standard error of Fleiss, Cohen and Everitt (1969)
 * @param pabak a line through the agreement, so that its interval is the agreement's on the other scale
 */
@Schema(name = "SecondCheckAgreement")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SecondCheckAgreement(
        @Schema(required = true, description = "Result of the whole check, all criteria together, or one criterion")
        Of of,

        @Schema(description = "Code of the criterion", examples = "SCP-1-03")
        String criterion,

        @Schema(required = true, description = "Too few checks, or checkers, to be shown")
        boolean withheld,

        @Schema(description = "Answers that both gave", examples = "40")
        Long compared,

        @Schema(description = "Answers on which both said the same", examples = "36")
        Long same,

        @Schema(examples = "0.9") Double agreement,

        @Schema(description = "Lower end of its 95 % interval", examples = "0.7695")
        Double agreementLower,

        @Schema(examples = "0.9604") Double agreementUpper,
        @Schema(examples = "0.62") Double cohen,
        Double cohenLower,
        Double cohenUpper,

        @Schema(description = "Why kappa has no value", examples = "undefined because all ratings are the same")
        String cohenUndefined,

        @Schema(description = "Gwet's AC1", examples = "0.88")
        Double ac1,

        @Schema(description = "Kappa adjusted for prevalence and bias", examples = "0.87")
        Double pabak,

        Double pabakLower,
        Double pabakUpper) {
    private static final double CONFIDENCE = 0.95;

    /** What is compared. */
    public enum Of {
        RESULT,
        CRITERIA,
        CRITERION
    }

    static final Table<SecondCheckAgreement> TABLE = Table.<SecondCheckAgreement>named("second-check-agreement")
            .column("of", one -> Kebab.of(one.of))
            .column("criterion", SecondCheckAgreement::criterion)
            .column("withheld", SecondCheckAgreement::withheld)
            .column("compared", SecondCheckAgreement::compared)
            .column("same", SecondCheckAgreement::same)
            .column("agreement", SecondCheckAgreement::agreement)
            .column("agreementLower", SecondCheckAgreement::agreementLower)
            .column("agreementUpper", SecondCheckAgreement::agreementUpper)
            .column("cohen", SecondCheckAgreement::cohen)
            .column("cohenLower", SecondCheckAgreement::cohenLower)
            .column("cohenUpper", SecondCheckAgreement::cohenUpper)
            .column("ac1", SecondCheckAgreement::ac1)
            .column("pabak", SecondCheckAgreement::pabak)
            .column("pabakLower", SecondCheckAgreement::pabakLower)
            .column("pabakUpper", SecondCheckAgreement::pabakUpper);

    /**
     * @param counts what the first said by what the second said
     * @param cases checks that were compared
     * @param checkers who made any of them
     */
    static SecondCheckAgreement of(Of of, String criterion, long[][] counts, long cases, long checkers) {
        TwoRaterTable table = new TwoRaterTable(counts);
        long same = 0;
        for (int category = 0; category < counts.length; category++) {
            same += counts[category][category];
        }
        Level level = Level.open(same, table.units(), checkers);
        if (level.withheld() || cases < Level.FEWEST_CHECKS) {
            return new SecondCheckAgreement(
                    of, criterion, true, null, null, null, null, null, null, null, null, null, null, null, null, null);
        }
        // Answers of one case hang together: their common interval would be too narrow
        boolean apart = of != Of.CRITERIA;
        Kappa kappa = table.kappa(Weighting.NONE);
        Double cohen = kappa.kappa().value();
        Double reach = apart && kappa.error() != null ? Intervals.z(CONFIDENCE) * kappa.error() : null;
        Coefficient ac1 = table.ratedUnits().ac1();
        return new SecondCheckAgreement(
                of,
                criterion,
                false,
                table.units(),
                same,
                level.share(),
                apart ? level.lower() : null,
                apart ? level.upper() : null,
                cohen,
                reach == null || cohen == null ? null : Math.max(-1, cohen - reach),
                reach == null || cohen == null ? null : Math.min(1, cohen + reach),
                kappa.kappa().reason(),
                ac1.value(),
                table.pabak().value(),
                apart ? adjusted(level.lower(), counts.length) : null,
                apart ? adjusted(level.upper(), counts.length) : null);
    }

    private static double adjusted(double agreement, int categories) {
        return (categories * agreement - 1) / (categories - 1);
    }
}
