package scot.pillars.assurance.check;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import scot.pillars.assurance.check.model.Broken;
import scot.pillars.assurance.check.model.Check;
import scot.pillars.assurance.check.model.CheckingRule;
import scot.pillars.assurance.people.PeopleScope;
import scot.pillars.assurance.people.SeparationOfDuties;
import scot.pillars.kit.http.Refusal;
import scot.pillars.kit.security.CurrentUser;

/** Who makes a check, and whether they may. */
@ApplicationScoped
class Checkers {
    private static final String FOR_ANOTHER = "record-for-checker";

    @Inject
    CurrentUser user;

    @Inject
    PeopleScope people;

    @Inject
    SeparationOfDuties duties;

    /**
     * The number of who checked: who is signed in, unless the request names another.
     *
     * @return null when a calling system does not say
     * @throws Refusal 403 when it names another and the caller may record only what they checked themselves
     */
    String of(CheckRequest request) {
        String caller = people.caller().orElse(null);
        if (request.checker() == null || request.checker().equals(caller)) {
            return caller;
        }
        if (!user.can(FOR_ANOTHER)) {
            throw Refusal.forbidden("You record the checks you made; a quality lead records one for somebody else");
        }
        return request.checker();
    }

    /** The rule that keeps the checker from this check; empty when they are independent. */
    Optional<Broken> conflict(Check check) {
        return duties.ofChecker(check.checker(), check.colleague(), check.decidedOn(), check.checkedOn())
                .map(conflict -> new Broken(
                        "colleague",
                        switch (conflict) {
                            case DECISION_MAKER -> CheckingRule.CHECKER_DECIDED;
                            case LINE_OF_DECISION_MAKER, FIRST_CHECKER, SAW_FIRST_CHECK ->
                                CheckingRule.CHECKER_LEADS_LINE;
                        }));
    }
}
