package scot.pillars.assurance.coaching;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import scot.pillars.assurance.people.KnownLines;
import scot.pillars.assurance.people.PeopleScope;
import scot.pillars.kit.security.CurrentUser;
import scot.pillars.kit.time.BusinessClock;

/** Who knows of a coaching plan: the colleague, their line, and quality leads (docs/domain/quality-domain.md, section 3, rule 13). */
@ApplicationScoped
class CoachingScope {
    /** Everybody's own, and the plans of the line they lead. */
    static final String OWN = "read-own-results";
    /** To coach the line one leads. */
    static final String COACH = "coach";
    /** Themes without names. */
    static final String THEMES = "read-coaching-themes";

    private static final String ALL = "read-coaching";

    @Inject
    CurrentUser user;

    @Inject
    PeopleScope people;

    @Inject
    KnownLines lines;

    @Inject
    BusinessClock clock;

    boolean all() {
        return user.can(ALL);
    }

    Optional<String> caller() {
        return people.caller();
    }

    List<String> ownLine() {
        return List.copyOf(people.ownLine());
    }

    boolean isColleague(String colleague) {
        return caller().filter(colleague::equals).isPresent();
    }

    boolean leads(String colleague) {
        return caller().filter(upper -> lines.recent().leads(upper, colleague, clock.today()))
                .isPresent();
    }

    Optional<String> leaderOf(String colleague) {
        return lines.recent().managerOf(colleague, clock.today());
    }
}
