package scot.pillars.assurance.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import scot.pillars.kit.http.Refusal;
import scot.pillars.kit.security.CurrentUser;
import scot.pillars.kit.time.BusinessClock;

/** Whom the caller may know of: everybody, or themselves and the line they lead today. */
@ApplicationScoped
public class PeopleScope {
    /** Widens {@link #OWN_LINE} to everybody. */
    public static final String EVERYBODY = "read-people";
    /** Ability to read about oneself and one's line; a role that reads about everybody has it too. */
    public static final String OWN_LINE = "read-own-line";

    @Inject
    CurrentUser user;

    @Inject
    People people;

    @Inject
    KnownLines lines;

    @Inject
    BusinessClock clock;

    /** The caller's number: what the token holds, otherwise what the register knows of who signed in. */
    public Optional<String> caller() {
        return user.colleague()
                .or(() -> user.isSystem()
                        ? Optional.empty()
                        : user.claim("preferred_username").flatMap(people::numberOf));
    }

    /** The numbers the caller may know of; empty when that is everybody's. */
    public Optional<Collection<String>> numbers() {
        return user.can(EVERYBODY) ? Optional.empty() : Optional.of(ownLine());
    }

    /** The caller and everybody in the line the caller leads today. */
    public Collection<String> ownLine() {
        return caller().map(number -> Stream.concat(
                                Stream.of(number), lines.recent().below(number, clock.today()).stream())
                        .toList())
                .orElse(List.of());
    }

    /** @throws Refusal 404 when the caller may not know of this colleague, as if there were none */
    void mayKnow(String number) {
        if (numbers().filter(known -> !known.contains(number)).isPresent()) {
            throw Refusal.notFound("No colleague has this number");
        }
    }
}
