package scot.pillars.assurance.calibration;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import scot.pillars.assurance.calculator.AgreementRequest;
import scot.pillars.assurance.calculator.AgreementView;
import scot.pillars.assurance.calibration.model.ScoreMatrix;
import scot.pillars.assurance.calibration.model.ScoredCriterion;

/** Agreement of the scorers of a session, as the calculator computes it. */
final class SessionAgreement {
    /** What is said beside every kappa (quality-domain.md section 4, rule 9). */
    static final String NOTE =
            "Kappa collapses where nearly everything passes: with the same agreement of .85 it can be .70 "
                    + "or .32. Read it beside plain agreement, AC1 and PABAK.";

    private static final String NO_ORDER = "undefined because the answers have no order";

    private SessionAgreement() {}

    static AgreementView of(ScoreMatrix matrix, ScoredCriterion criterion) {
        return pooled(matrix, List.of(criterion));
    }

    /** Over criteria that have the same scale. */
    static AgreementView pooled(ScoreMatrix matrix, List<ScoredCriterion> criteria) {
        ScoredCriterion first = criteria.get(0);
        AgreementView computed = AgreementView.of(new AgreementRequest(
                first.scale(),
                matrix.ratings(criteria),
                null,
                null,
                first.passesOrFails() ? matrix.key(criteria) : null,
                "met",
                "not-met"));
        return first.ordered() ? computed : withoutOrder(computed);
    }

    /** Criteria that have the same scale, in their order. */
    static Map<List<Object>, List<ScoredCriterion>> byScale(List<ScoredCriterion> criteria) {
        Map<List<Object>, List<ScoredCriterion>> groups = new LinkedHashMap<>();
        criteria.forEach(
                one -> groups.computeIfAbsent(List.of(one.scale(), one.ordered()), scale -> new java.util.ArrayList<>())
                        .add(one));
        return groups;
    }

    /** Each scorer against the answers, over criteria that are met or not, in the order of the scorers. */
    static List<AgreementView.Checker> checkers(ScoreMatrix matrix, List<ScoredCriterion> criteria) {
        return AgreementView.of(new AgreementRequest(
                        criteria.stream()
                                .flatMap(one -> one.scale().stream())
                                .distinct()
                                .toList(),
                        matrix.ratings(criteria),
                        null,
                        null,
                        matrix.key(criteria),
                        "met",
                        "not-met"))
                .checkers();
    }

    private static AgreementView withoutOrder(AgreementView all) {
        AgreementView.CoefficientView none = new AgreementView.CoefficientView(null, NO_ORDER, null);
        return new AgreementView(
                all.compared(),
                all.agreement(),
                all.cohen(),
                none,
                none,
                all.pabak(),
                all.ac1(),
                all.fleiss(),
                all.krippendorffNominal(),
                none,
                none,
                all.checkers(),
                all.formula(),
                all.source());
    }
}
