package scot.pillars.assurance.check;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Optional;
import scot.pillars.assurance.people.PeopleScope;
import scot.pillars.kit.security.CurrentUser;

/** Whose checks the caller may read: everybody's, or those of the line the caller leads (section 3, rule 13). */
@ApplicationScoped
class CheckScope {
    /** Widens {@link #OWN_LINE} to every check. */
    static final String ALL = "read-checks";
    /** Ability to read the checks of one's line; a role that reads every check has it too. */
    static final String OWN_LINE = "read-checks-of-own-line";

    @Inject
    CurrentUser user;

    @Inject
    PeopleScope people;

    /** Whose decisions; empty for everybody's. */
    Optional<Collection<String>> colleagues() {
        return user.can(ALL) ? Optional.empty() : Optional.of(people.ownLine());
    }

    /** Who calls: their own results are invisible to them until released (section 3, rule 11). */
    String caller() {
        return people.caller().orElse(null);
    }

    boolean mayRead(String colleague, boolean released) {
        return (released || colleague == null || !colleague.equals(caller()))
                && colleagues().map(known -> known.contains(colleague)).orElse(true);
    }
}
