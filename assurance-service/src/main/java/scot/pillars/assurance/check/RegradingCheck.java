package scot.pillars.assurance.check;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import scot.pillars.assurance.check.model.RecordedCheck;
import scot.pillars.assurance.people.PeopleScope;
import scot.pillars.assurance.people.SeparationOfDuties;
import scot.pillars.kit.http.ETags;
import scot.pillars.kit.http.Refusal;
import scot.pillars.kit.time.BusinessClock;

/** A quality lead regrades a check, on its own or after a second check; who decided the case, or leads their line, does not. */
@ApplicationScoped
public class RegradingCheck {
    @Inject
    RevisingCheck revising;

    @Inject
    CheckRevisions revisions;

    @Inject
    Checks checks;

    @Inject
    PeopleScope people;

    @Inject
    SeparationOfDuties duties;

    @Inject
    BusinessClock clock;

    /** @throws Refusal as {@link RevisingCheck#revise}; 412 when the check was revised meanwhile */
    @Transactional
    public CheckView regrade(UUID id, String ifMatch, RevisingCheck.Revision revision) {
        mayRegrade(id, ifMatch);
        return revising.revise(id, revision);
    }

    /**
     * Locks the check for a lead who says what it says from now on.
     *
     * @throws Refusal 404, 412 or 422 when they may not
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void mayRegrade(UUID id, String ifMatch) {
        RecordedCheck check = revisions
                .lock(id)
                .filter(one -> checks.find(id).isPresent())
                .orElseThrow(() -> Refusal.notFound("No check has this id"));
        ETags.matches(ETags.required(ifMatch), check.version());
        duties.ofChecker(
                        people.caller().orElse(null),
                        check.check().colleague(),
                        check.check().decidedOn(),
                        clock.today())
                .ifPresent(conflict -> {
                    throw switch (conflict) {
                        case DECISION_MAKER ->
                            Refusal.unprocessable(
                                    "colleague", "checker-decided", "Nobody regrades the check of their own decision");
                        default ->
                            Refusal.unprocessable(
                                    "colleague",
                                    "checker-leads-line",
                                    "Nobody regrades the check of a decision made in a line they lead");
                    };
                });
    }

    /** The earlier revisions; the latest is the check itself. */
    List<CheckRevisionView> history(UUID id) {
        checks.find(id).orElseThrow(() -> Refusal.notFound("No check has this id"));
        return revisions.of(id);
    }
}
