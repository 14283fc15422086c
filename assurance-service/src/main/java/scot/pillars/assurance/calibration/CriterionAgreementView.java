package scot.pillars.assurance.calibration;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import scot.pillars.kit.http.Table;

/** Agreement on a criterion in one session; a coefficient that is undefined is absent. */
@Schema(name = "CriterionAgreement")
public record CriterionAgreementView(
        UUID session,
        String title,
        String benefit,
        String criterion,
        LocalDate heldOn,
        int raters,

        @Schema(description = "Cases with at least two ratings")
        int compared,

        Double agreement,
        Double cohen,
        Double fleiss,

        @Schema(description = "Nominal, or ordinal where the scale has an order")
        Double krippendorff,

        Double ac1,
        Double pabak) {
    static final Table<CriterionAgreementView> TABLE = Table.<CriterionAgreementView>named("criterion-agreement")
            .column("criterion", CriterionAgreementView::criterion)
            .column("session", CriterionAgreementView::session)
            .column("benefit", CriterionAgreementView::benefit)
            .column("heldOn", CriterionAgreementView::heldOn)
            .column("raters", CriterionAgreementView::raters)
            .column("compared", CriterionAgreementView::compared)
            .column("agreement", CriterionAgreementView::agreement)
            .column("cohen", CriterionAgreementView::cohen)
            .column("fleiss", CriterionAgreementView::fleiss)
            .column("krippendorff", CriterionAgreementView::krippendorff)
            .column("ac1", CriterionAgreementView::ac1)
            .column("pabak", CriterionAgreementView::pabak);
}
