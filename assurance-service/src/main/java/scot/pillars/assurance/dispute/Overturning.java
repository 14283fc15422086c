package scot.pillars.assurance.dispute;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import scot.pillars.assurance.check.CheckView;
import scot.pillars.assurance.check.RescoringCheck;
import scot.pillars.assurance.check.RevisingCheck;
import scot.pillars.assurance.check.model.FindingResult;
import scot.pillars.assurance.dispute.model.OverallResult;

/** An overturned dispute re-scores the check (docs/domain/quality-domain.md, section 4, rule 7). */
@ApplicationScoped
class Overturning {
    @Inject
    RescoringCheck rescoring;

    /** Gives the disputed criteria the outcomes taken, in the caller's transaction. */
    void rescore(CheckView check, Map<String, OverallResult.Result> taken, Integer minutes) {
        Map<String, FindingResult> results = new LinkedHashMap<>();
        taken.forEach((criterion, result) -> results.put(criterion, FindingResult.valueOf(result.name())));
        rescoring.rescore(check.id(), RevisingCheck.Why.DISPUTE, results, minutes);
    }
}
