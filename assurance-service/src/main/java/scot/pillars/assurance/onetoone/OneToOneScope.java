package scot.pillars.assurance.onetoone;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import scot.pillars.assurance.people.KnownLines;
import scot.pillars.assurance.people.KnownNames;
import scot.pillars.assurance.people.NamedScope;
import scot.pillars.assurance.people.PeopleScope;
import scot.pillars.kit.http.Refusal;
import scot.pillars.kit.time.BusinessClock;

/** Who sees a one-to-one sheet: the colleague, their line as of today and quality leads; who writes and agrees its notes. */
@ApplicationScoped
class OneToOneScope {
    /** One's own sheet, and those of the line one leads. */
    static final String READ = "read-own-results";
    /** To write the notes of the line one leads. */
    static final String WRITE = "coach";

    @Inject
    NamedScope named;

    @Inject
    PeopleScope people;

    @Inject
    KnownLines lines;

    @Inject
    KnownNames names;

    @Inject
    BusinessClock clock;

    Optional<String> caller() {
        return people.caller();
    }

    /** The caller and the line they lead today, with their names. */
    Map<String, String> ownLine() {
        return names.of(people.ownLine());
    }

    boolean everybody() {
        return named.numbers().isEmpty();
    }

    /**
     * The colleague's name.
     *
     * @throws Refusal 404 when the caller may not know of this sheet, as if there were none
     */
    String mayKnow(String colleague) {
        boolean hidden =
                named.numbers().filter(known -> !known.contains(colleague)).isPresent();
        String name = hidden ? null : names.of(List.of(colleague)).get(colleague);
        if (name == null) {
            throw Refusal.notFound("There is no one-to-one sheet of such a colleague");
        }
        return name;
    }

    boolean isColleague(String colleague) {
        return named.isCaller(colleague);
    }

    boolean leads(String colleague) {
        return caller().filter(upper -> lines.recent().leads(upper, colleague, clock.today()))
                .isPresent();
    }

    Optional<String> leaderOf(String colleague) {
        return lines.recent().managerOf(colleague, clock.today());
    }
}
