package scot.pillars.assurance.dispute;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import scot.pillars.assurance.check.CheckView;
import scot.pillars.assurance.form.Forms;
import scot.pillars.assurance.form.PublishedForm;
import scot.pillars.assurance.form.model.Criterion;
import scot.pillars.assurance.guidance.GuidanceOfDay;
import scot.pillars.assurance.guidance.GuidanceRegister;

/** The evidence of a dispute: the guidance in force on the day of the check (docs/domain/quality-domain.md, section 4, rule 3). */
@ApplicationScoped
class GuidanceOfTheDay {
    @Inject
    Forms forms;

    @Inject
    GuidanceRegister guidance;

    /** The same criteria with the guidance behind each, where form and register know it. */
    List<DisputeView.CriterionView> beside(List<DisputeView.CriterionView> criteria, CheckView check) {
        if (check.form() == null) {
            return criteria;
        }
        PublishedForm form =
                forms.find(check.form().code(), check.form().version()).orElse(null);
        Map<String, String> codes = new HashMap<>();
        for (DisputeView.CriterionView one : criteria) {
            if (form != null) {
                form.content()
                        .criterion(one.criterion())
                        .map(Criterion::guidance)
                        .ifPresent(code -> codes.put(one.criterion(), code));
            }
        }
        Map<String, GuidanceOfDay> ofDay = guidance.inForce(codes.values(), check.checkedOn());
        return criteria.stream()
                .map(one -> beside(one, ofDay.get(codes.get(one.criterion()))))
                .toList();
    }

    private static DisputeView.CriterionView beside(DisputeView.CriterionView one, GuidanceOfDay ofDay) {
        return ofDay == null
                ? one
                : new DisputeView.CriterionView(
                        one.criterion(), one.recorded(), one.expected(), ofDay.code(), ofDay.version());
    }
}
