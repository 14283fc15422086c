package scot.pillars.assurance.dispute;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import scot.pillars.assurance.people.KnownLines;
import scot.pillars.assurance.people.PeopleScope;
import scot.pillars.assurance.people.SeparationOfDuties;
import scot.pillars.kit.http.Refusal;
import scot.pillars.kit.security.CurrentUser;
import scot.pillars.kit.time.BusinessClock;

/**
 * Who knows of a dispute: the colleague and their line, who checked, reviewers and quality leads; and which part each may
 * have in it (docs/domain/quality-domain.md, section 3, rule 13; section 4, rule 4).
 */
@ApplicationScoped
class DisputeScope {
    /** Everybody's own, and as manager for one's line; also to reply as the checker. */
    static final String LODGE = "lodge-dispute";
    /** Widens reading to every dispute. */
    static final String READ_ALL = "read-disputes";
    /** To decide as an independent reviewer. */
    static final String REVIEW = "review-disputes";
    /** To decide what a reviewer escalated. */
    static final String DECIDE_ESCALATED = "decide-escalated-disputes";
    /** The first checker's right of reply. */
    static final String REPLY = "reply-to-disputes";

    @Inject
    CurrentUser user;

    @Inject
    PeopleScope people;

    @Inject
    KnownLines lines;

    @Inject
    SeparationOfDuties duties;

    @Inject
    BusinessClock clock;

    Optional<String> caller() {
        return people.caller();
    }

    /** @throws Refusal 422 when the register does not know the caller */
    String knownCaller() {
        return caller().orElseThrow(() -> Refusal.unprocessable(
                "caller", "colleague-known", "Only a colleague whom the register knows has a part in a dispute"));
    }

    boolean all() {
        return user.can(READ_ALL);
    }

    List<String> ownLine() {
        return List.copyOf(people.ownLine());
    }

    /** Whether the caller is the colleague. */
    boolean isColleague(String colleague) {
        return caller().filter(colleague::equals).isPresent();
    }

    /** Whether the caller leads the colleague's line today. */
    boolean leads(String colleague) {
        return caller().filter(upper -> lines.recent().leads(upper, colleague, clock.today()))
                .isPresent();
    }

    /** Who leads the colleague's line today. */
    Optional<String> manager(String colleague) {
        return lines.recent().managerOf(colleague, clock.today());
    }

    /** @throws Refusal 422 when the caller decided, leads the line of who did, or checked */
    void independent(DisputeView dispute) {
        String reviewer = knownCaller();
        if (reviewer.equals(dispute.checker())) {
            throw refused("reviewer-checked", "You made the check that is disputed");
        }
        duties.ofChecker(
                        reviewer,
                        dispute.colleague(),
                        Stream.of(dispute.decidedOn(), dispute.checkedOn(), clock.today())
                                .toArray(java.time.LocalDate[]::new))
                .ifPresent(conflict -> {
                    throw switch (conflict) {
                        case DECISION_MAKER -> refused("reviewer-decided", "You made the decision that was checked");
                        case FIRST_CHECKER, SAW_FIRST_CHECK ->
                            refused("reviewer-checked", "You made the check that is disputed");
                        case LINE_OF_DECISION_MAKER ->
                            refused("reviewer-leads-line", "You lead the line of who made the decision");
                    };
                });
    }

    private static Refusal refused(String rule, String text) {
        return Refusal.unprocessable("reviewer", rule, text);
    }
}
