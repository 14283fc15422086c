package scot.pillars.assurance.check;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import scot.pillars.assurance.people.PeopleScope;
import scot.pillars.kit.database.Sql;

/**
 * First checks that the caller may not see yet, because they are making the second one: a second check is made by somebody who
 * saw neither (docs/domain/quality-domain.md, section 3, rule 2).
 */
@ApplicationScoped
public class HiddenChecks {
    @Inject
    Sql sql;

    @Inject
    PeopleScope people;

    /** Their ids; hardly ever more than a handful. */
    public UUID[] fromCaller() {
        return people.caller()
                .map(number -> sql.list("""
                        select first.check_id from sampled_case second
                        join sampled_case first on first.id = second.first_case
                        where second.checker = ? and second.disposition is null and second.origin = 'second-check'
                          and first.check_id is not null""", row -> row.getObject(1, UUID.class), number))
                .map(ids -> ids.toArray(UUID[]::new))
                .orElse(new UUID[0]);
    }

    /** Whether this one is among them. */
    public boolean hides(UUID check) {
        for (UUID hidden : fromCaller()) {
            if (hidden.equals(check)) {
                return true;
            }
        }
        return false;
    }
}
