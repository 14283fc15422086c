package scot.pillars.assurance.check;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Optional;
import scot.pillars.assurance.people.PeopleScope;
import scot.pillars.kit.security.CurrentUser;

/**
 * Which checks the caller may read: everybody's, or the released ones of the line the caller leads; imported history was told
 * where it was made (section 3, rules 11 and 13).
 */
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

    /**
     * @param released to the colleague
     * @param history imported, so that nobody releases it
     */
    boolean mayRead(String colleague, boolean released, boolean history) {
        return (released || colleague == null || !colleague.equals(caller()))
                && colleagues()
                        .map(known -> known.contains(colleague) && (released || history))
                        .orElse(true);
    }
}
