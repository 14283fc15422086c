package scot.pillars.assurance.calculator;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import scot.pillars.statistics.Coefficient;
import scot.pillars.statistics.Kappa;
import scot.pillars.statistics.Leniency;
import scot.pillars.statistics.Metric;
import scot.pillars.statistics.TwoRaterTable;
import scot.pillars.statistics.Weighting;

/** Coefficients side by side: kappa alone collapses at high pass rates (quality-domain, rule 4.9). */
@Schema(name = "Agreement")
public record AgreementView(
        @Schema(required = true, examples = "200", description = "Units with at least two ratings")
        long compared,

        @Schema(required = true, description = "Share of pairs of raters that say the same")
        CoefficientView agreement,

        @Schema(required = true, description = "Cohen's kappa, for two raters")
        CoefficientView cohen,

        @Schema(required = true, description = "Weights by distance")
        CoefficientView weightedLinear,

        @Schema(required = true, description = "Weights by squared distance")
        CoefficientView weightedQuadratic,

        @Schema(required = true, description = "Kappa adjusted for prevalence and bias")
        CoefficientView pabak,

        @Schema(required = true, description = "Gwet's AC1") CoefficientView ac1,

        @Schema(required = true, description = "Fleiss' kappa")
        CoefficientView fleiss,

        @Schema(required = true, description = "Krippendorff's alpha")
        CoefficientView krippendorffNominal,

        @Schema(required = true, description = "Krippendorff's alpha")
        CoefficientView krippendorffOrdinal,

        @Schema(required = true, description = "Krippendorff's alpha")
        CoefficientView krippendorffInterval,

        @Schema(nullable = true, description = "Against the key, in the order of the columns; null without a key")
        List<Checker> checkers,

        @Schema(required = true) String formula,
        @Schema(required = true) String source) {
    private static final String TWO_RATERS = "undefined because it needs exactly two raters";
    private static final String NUMBERS = "undefined because the categories are not numbers";

    /** A coefficient that may be undefined. */
    @Schema(name = "AgreementCoefficient")
    public record CoefficientView(
            @Schema(nullable = true, examples = "0.4915254") Double value,

            @Schema(nullable = true, examples = "undefined because all ratings are the same", description = "Why null")
            String reason,

            @Schema(nullable = true, examples = "0.0537", description = "Asymptotic, of the kappas for two raters")
            Double standardError) {

        private static CoefficientView of(Coefficient coefficient) {
            return new CoefficientView(coefficient.value(), coefficient.reason(), null);
        }
    }

    /** One rater against the key. */
    @Schema(name = "CheckerAgainstKey")
    public record Checker(
            @Schema(required = true, description = "Units that key and rater both pass or fail")
            long compared,

            @Schema(required = true, description = "Passed though the key fails them")
            long passedWrongly,

            @Schema(required = true, description = "Failed though the key passes them")
            long failedWrongly,

            @Schema(required = true, description = "Share passed of what the key fails")
            CoefficientView leniency,

            @Schema(required = true, description = "Share failed of what the key passes")
            CoefficientView severity,

            @Schema(required = true, description = "Passed wrongly less failed wrongly, of all compared")
            CoefficientView net) {}

    /** The coefficients of a question; numbers without an answer are refused as impossible. */
    public static AgreementView of(AgreementRequest request) {
        RatingsGiven given = RatingsGiven.of(request);
        return new AgreementView(
                given.units().compared(),
                CoefficientView.of(given.units().agreement()),
                kappa(given.table(), Weighting.NONE),
                kappa(given.table(), Weighting.LINEAR),
                kappa(given.table(), Weighting.QUADRATIC),
                CoefficientView.of(given.units().pabak()),
                CoefficientView.of(given.units().ac1()),
                CoefficientView.of(given.units().fleiss()),
                CoefficientView.of(given.units().alpha(Metric.NOMINAL, null)),
                CoefficientView.of(given.units().alpha(Metric.ORDINAL, null)),
                given.numbers() == null
                        ? new CoefficientView(null, NUMBERS, null)
                        : CoefficientView.of(given.units().alpha(Metric.INTERVAL, given.numbers())),
                request.key() == null ? null : checkers(request),
                "kappa = (po - pe) / (1 - pe), pe by each author's rule; alpha = 1 - Do / De",
                "Cohen (1960, 1968); Fleiss, Cohen & Everitt (1969) for standard errors; Cicchetti & Allison (1971) linear, "
                        + "Fleiss & Cohen (1973) quadratic weights; Byrt, Bishop & Carlin (1993) PABAK; Fleiss (1971); Gwet "
                        + "(2008, 2014) AC1 and missing ratings; Krippendorff, Content Analysis, 3rd ed. (2013), chapter 12");
    }

    private static CoefficientView kappa(TwoRaterTable table, Weighting weighting) {
        if (table == null) {
            return new CoefficientView(null, TWO_RATERS, null);
        }
        Kappa kappa = table.kappa(weighting);
        return new CoefficientView(kappa.kappa().value(), kappa.kappa().reason(), kappa.error());
    }

    private static List<Checker> checkers(AgreementRequest request) {
        List<Checker> checkers = new ArrayList<>();
        for (int rater = 0; rater < request.ratings().get(0).size(); rater++) {
            Leniency leniency = Leniency.of(
                    count(request, rater, request.passing(), request.passing()),
                    count(request, rater, request.passing(), request.failing()),
                    count(request, rater, request.failing(), request.passing()),
                    count(request, rater, request.failing(), request.failing()));
            checkers.add(new Checker(
                    leniency.compared(),
                    leniency.passedWrongly(),
                    leniency.failedWrongly(),
                    CoefficientView.of(leniency.leniency()),
                    CoefficientView.of(leniency.severity()),
                    CoefficientView.of(leniency.net())));
        }
        return checkers;
    }

    private static long count(AgreementRequest request, int rater, String rated, String key) {
        long count = 0;
        for (int i = 0; i < request.key().size(); i++) {
            count += key.equals(request.key().get(i))
                            && rated.equals(request.ratings().get(i).get(rater))
                    ? 1
                    : 0;
        }
        return count;
    }
}
