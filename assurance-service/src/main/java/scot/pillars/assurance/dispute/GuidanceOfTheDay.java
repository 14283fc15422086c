package scot.pillars.assurance.dispute;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import scot.pillars.assurance.check.CheckView;

/** The evidence of a dispute: the guidance in force on the day of the check (docs/domain/quality-domain.md, section 4, rule 3). */
@ApplicationScoped
class GuidanceOfTheDay {
    /** The same criteria with the guidance behind each, where it is known. */
    List<DisputeView.CriterionView> beside(List<DisputeView.CriterionView> criteria, CheckView check) {
        return criteria;
    }
}
