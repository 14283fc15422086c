package scot.pillars.assurance.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Optional;
import scot.pillars.assurance.level.Level;
import scot.pillars.kit.http.Refusal;
import scot.pillars.kit.security.CurrentUser;

/**
 * Whose named results the caller may see: their own and their line's, as a quality lead everybody's (section 3, rule
 * 13); and for whom they may agree something.
 */
@ApplicationScoped
public class NamedScope {
    /** Widens one's own line to everybody. */
    public static final String EVERYBODY = "read-named-results";

    @Inject
    CurrentUser user;

    @Inject
    PeopleScope people;

    /** The numbers; empty for everybody's. */
    public Optional<Collection<String>> numbers() {
        return user.can(EVERYBODY) ? Optional.empty() : Optional.of(people.ownLine());
    }

    /** Whether it is the caller's own number. */
    public boolean isCaller(String colleague) {
        return people.caller().orElse("").equals(colleague);
    }

    /** Whether the caller knows this colleague's results before they are released: only quality leads do (section 3, rule 11). */
    public boolean knowsBeforeRelease(String colleague) {
        return user.can(EVERYBODY) && !isCaller(colleague);
    }

    /** @throws Refusal 404 when the caller neither leads this colleague's line nor is a quality lead */
    public void mayDecideFor(String colleague) {
        boolean leads = people.ownLine().contains(colleague) && !isCaller(colleague);
        if (!leads && !user.can(EVERYBODY)) {
            throw Refusal.notFound("No colleague of your line has this number");
        }
    }

    /** The level as this caller may see it: small numbers only in the own line. */
    public Level shown(String colleague, Level level) {
        return people.ownLine().contains(colleague) || level.checks() == 0
                ? level
                : level.checks() < Level.FEWEST_CHECKS ? Level.open(1, 1, 0) : level;
    }
}
