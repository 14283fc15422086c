package scot.pillars.assurance.check;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import scot.pillars.assurance.people.PeopleScope;
import scot.pillars.kit.database.Sql;
import scot.pillars.kit.security.CurrentUser;

/**
 * First checks that the caller may not see yet: while a second check is open, who makes it, and every checker who may still
 * be given it, sees nothing of the first, on any list, page, search or export (docs/domain/quality-domain.md, section 3,
 * rule 2). The first checker and who decides between the two are not among them.
 */
@ApplicationScoped
public class HiddenChecks {
    /** To check cases of the worklist, also a second time. */
    public static final String WORK = "work-cases";
    /** To decide which of two checks stands; who may sees both and therefore makes no second check. */
    public static final String DECIDE = "decide-second-checks";

    private static final String OPEN = """
             from sampled_case second join sampled_case first on first.id = second.first_case
            where second.first_case is not null and second.disposition is null and first.check_id is not null
              and (second.checker = ? or ? and first.checker is distinct from ?)""";

    @Inject
    Sql sql;

    @Inject
    PeopleScope people;

    @Inject
    CurrentUser user;

    /** Their ids; as many as second checks are open. */
    public UUID[] fromCaller() {
        String caller = people.caller().orElse(null);
        if (caller == null) {
            return new UUID[0];
        }
        return sql.list(
                        "select first.check_id" + OPEN,
                        row -> row.getObject(1, UUID.class),
                        caller,
                        mayBeGivenIt(),
                        caller)
                .toArray(UUID[]::new);
    }

    /** Whether this one is among them. */
    public boolean hides(UUID check) {
        String caller = people.caller().orElse(null);
        return caller != null
                && sql.first(
                                "select 1" + OPEN + " and first.check_id = ?",
                                row -> row.getInt(1),
                                caller,
                                mayBeGivenIt(),
                                caller,
                                check)
                        .isPresent();
    }

    /** References of the decisions whose first check is hidden: what became of their payment says how it ended. */
    public Set<String> decisions() {
        String caller = people.caller().orElse(null);
        List<String> references = caller == null
                ? List.of()
                : sql.list(
                        "select first.determination_reference" + OPEN,
                        row -> row.getString(1),
                        caller,
                        mayBeGivenIt(),
                        caller);
        return new HashSet<>(references);
    }

    private boolean mayBeGivenIt() {
        return user.can(WORK) && !user.can(DECIDE);
    }
}
