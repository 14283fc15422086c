package scot.pillars.kit.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import scot.pillars.kit.audit.AuditEntry;
import scot.pillars.kit.audit.AuditTrail;
import scot.pillars.kit.database.RecentCopy;
import scot.pillars.kit.database.Sql;
import scot.pillars.kit.events.EventIds;
import scot.pillars.kit.http.Cursor;
import scot.pillars.kit.http.FreeText;
import scot.pillars.kit.http.Page;
import scot.pillars.kit.http.PageQuery;
import scot.pillars.kit.http.Refusal;
import scot.pillars.kit.time.BusinessClock;

/**
 * Access in an emergency: a role with {@code break-glass/<ability>} may take that ability for a time, with a reason. It
 * ends by itself, and somebody else reviews it. Holds on the instance that gave it at once, on the others within four
 * seconds.
 */
@ApplicationScoped
public class BreakGlass {
    /** Before the ability in a role's line: what the role may take in an emergency. */
    public static final String PREFIX = "break-glass/";

    private final RecentCopy<List<BreakGlassView>> open = new RecentCopy<>(this::readOpen);

    @Inject
    Sql sql;

    @Inject
    CurrentUser user;

    @Inject
    RoleTable roles;

    @Inject
    AuditTrail audit;

    @Inject
    BusinessClock clock;

    @ConfigProperty(name = "pillars.break-glass.minutes")
    int minutes;

    /** What somebody holds now of what their roles may take. Reads the database at times. */
    Set<String> held(String who, Collection<String> mayTake) {
        Instant now = clock.now();
        return open.recent().stream()
                .filter(one -> one.who().equals(who) && now.isBefore(one.endsAt()))
                .map(BreakGlassView::ability)
                .filter(ability -> mayTake.contains(PREFIX + ability))
                .collect(Collectors.toSet());
    }

    /** How long it lasts. */
    int minutes() {
        return minutes;
    }

    /** What the caller's roles may take. */
    List<String> takeable() {
        return roles.abilitiesOf(user.roles()).stream()
                .filter(ability -> ability.startsWith(PREFIX))
                .map(ability -> ability.substring(PREFIX.length()))
                .toList();
    }

    /** @throws Refusal 403 when the caller's role may not take this ability; 422 when the reason holds an identifier */
    public BreakGlassView take(BreakGlassRequest request) {
        BreakGlassView taken = taken(request);
        open.forget();
        return taken;
    }

    @Transactional
    BreakGlassView taken(BreakGlassRequest request) {
        if (!user.can(PREFIX + request.ability())) {
            throw Refusal.forbidden("Your role may not take this access");
        }
        FreeText.refuseIdentifiers("reason", request.reason(), null);
        Instant now = clock.now();
        BreakGlassView taken = new BreakGlassView(
                EventIds.next(),
                user.who(),
                request.ability(),
                request.reason(),
                now,
                now.plus(Duration.ofMinutes(minutes)),
                null,
                null,
                null);
        sql.update(
                "insert into break_glass (id, who, ability, reason, opened_at, ends_at) values (?, ?, ?, ?, ?, ?)",
                taken.id(),
                taken.who(),
                taken.ability(),
                taken.reason(),
                taken.openedAt(),
                taken.endsAt());
        audit.remember(new AuditEntry("takeBreakGlass", subject(taken.id()), null, null, request.reason()));
        return taken;
    }

    /** The latest first; only of one person where that is not null. */
    Page<BreakGlassView> page(Boolean reviewed, String who, PageQuery query) {
        Cursor.Parts from = Cursor.decode(query.after(), 2);
        return Page.of(
                sql.list(
                        """
                        select * from break_glass
                        where (?::boolean is null or (reviewed_at is not null) = ?)
                          and (?::text is null or who = ?)
                          and (?::timestamptz is null or (opened_at, id) < (?, ?))
                        order by opened_at desc, id desc limit ?""",
                        BreakGlassView::read,
                        reviewed,
                        reviewed,
                        who,
                        who,
                        from.isEmpty() ? null : from.instant(0),
                        from.isEmpty() ? null : from.instant(0),
                        from.isEmpty() ? null : from.uuid(1),
                        query.limit() + 1),
                query.limit(),
                row -> Cursor.encode(row.openedAt(), row.id()));
    }

    /** @throws Refusal 404 when there is none; 409 when it is reviewed; 422 when the reviewer is who took it */
    @Transactional
    BreakGlassView review(UUID id, BreakGlassReview review) {
        BreakGlassView before = sql.first("select * from break_glass where id = ? for update", BreakGlassView::read, id)
                .orElseThrow(() -> Refusal.notFound("No emergency access has this id"));
        if (before.reviewedAt() != null) {
            throw Refusal.conflict("reviewed", "This access is reviewed");
        }
        if (before.who().equals(user.who())) {
            throw Refusal.unprocessable("finding", "not-own", "Somebody else reviews your access");
        }
        sql.update(
                "update break_glass set finding = ?, reviewed_at = ?, reviewed_by = ? where id = ?",
                review.finding(),
                clock.now(),
                user.who(),
                id);
        audit.remember(new AuditEntry("reviewBreakGlass", subject(id), null, null, review.finding()));
        return sql.first("select * from break_glass where id = ?", BreakGlassView::read, id)
                .orElseThrow();
    }

    private List<BreakGlassView> readOpen() {
        return sql.list("select * from break_glass where ends_at > ?", BreakGlassView::read, clock.now());
    }

    private static String subject(UUID id) {
        return "break-glass/" + id;
    }
}
