package scot.pillars.assurance.check;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import scot.pillars.assurance.check.model.FindingResult;

/**
 * Gives criteria of a check other results: errors of those that are not unmet any more are withdrawn, everything else stays
 * (docs/domain/quality-domain.md, section 4, rule 7).
 */
@ApplicationScoped
public class RescoringCheck {
    private static final String WITHOUT_COMMENT = "Result of a dispute";
    private static final String SAID_BEFORE = "It was recorded with the check";

    @Inject
    Checks checks;

    @Inject
    RevisingCheck revising;

    @Inject
    SuspectedCauses suspected;

    /**
     * Re-scores a check in the caller's transaction.
     *
     * @param results the other results, by code of the criterion
     * @param minutes time it took, null when not known
     * @return the check as it is now
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public CheckView rescore(UUID id, RevisingCheck.Why why, Map<String, FindingResult> results, Integer minutes) {
        CheckView before = suspected.whole(checks.read(id).orElseThrow());
        List<CheckRequest.FindingRequest> findings =
                before.findings().stream().map(one -> finding(one, results)).toList();
        List<CheckRequest.ErrorLineRequest> lines = before.errorLines().stream()
                .filter(line -> line.criterion() == null
                        || results.getOrDefault(line.criterion(), FindingResult.NOT_MET) == FindingResult.NOT_MET)
                .map(CheckRequest.ErrorLineRequest::from)
                .toList();
        return revising.revise(
                id, new RevisingCheck.Revision(why, null, before.disposition(), findings, lines, minutes));
    }

    private static CheckRequest.FindingRequest finding(CheckView.FindingView was, Map<String, FindingResult> results) {
        FindingResult result = results.getOrDefault(was.criterion(), was.result());
        boolean fails = result == FindingResult.NOT_MET && was.comment() == null && was.result() != result;
        return new CheckRequest.FindingRequest(
                was.criterion(), result, was.critical(), fails ? WITHOUT_COMMENT : was.comment(), SAID_BEFORE);
    }
}
