package scot.pillars.assurance.feedback;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import scot.pillars.assurance.people.PeopleScope;
import scot.pillars.kit.security.CurrentUser;

/**
 * Who sees a named result: the colleague and their line once it is released; checkers, reviewers and quality leads at any
 * time, unless it is their own (docs/domain/quality-domain.md, section 3, rules 11 and 13).
 */
@ApplicationScoped
public class FeedbackScope {
    /** Everybody's own results, and those of the line they lead. */
    static final String OWN = "read-own-results";
    /** To release the results of the checks one made. */
    static final String RELEASE = "release-feedback";
    /** Widens it to every check. */
    static final String RELEASE_ALL = "release-all-feedback";

    private static final String EVERY_CHECK = "read-checks";

    @Inject
    CurrentUser user;

    @Inject
    PeopleScope people;

    /** The caller's number, null for who is no colleague of the register. */
    public String caller() {
        return people.caller().orElse(null);
    }

    /** Whether the result of this colleague's decision may be known to the caller. */
    public boolean mayKnow(String colleague, boolean released) {
        if (colleague.equals(caller())) {
            return released;
        }
        return user.can(EVERY_CHECK) || released && people.ownLine().contains(colleague);
    }

    /** Adds to a query what of it the caller may know. */
    void limit(FeedbackQuery query) {
        if (user.can(EVERY_CHECK)) {
            query.filter("(q.colleague is distinct from ? or q.released_at is not null)", caller());
            return;
        }
        Collection<String> line = people.ownLine();
        query.filter("f.colleague = any(?)", line.toArray(String[]::new));
    }

    /** Adds to a query what of it the caller may release: never what is about themselves. */
    void limitToReleasable(FeedbackQuery query) {
        query.filter("q.colleague is distinct from ?", caller());
        if (!user.can(RELEASE_ALL)) {
            query.filter("q.checker = ?", caller() == null ? "" : caller());
        }
    }

    boolean mayRelease(String checker) {
        return user.can(RELEASE_ALL) || user.can(RELEASE) && checker != null && checker.equals(caller());
    }
}
