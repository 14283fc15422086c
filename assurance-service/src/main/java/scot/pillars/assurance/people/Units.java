package scot.pillars.assurance.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import scot.pillars.assurance.people.model.ColleagueRules;
import scot.pillars.assurance.register.Keeping;
import scot.pillars.kit.audit.AuditTrail;
import scot.pillars.kit.database.Sql;
import scot.pillars.kit.http.Cursor;
import scot.pillars.kit.http.ETags;
import scot.pillars.kit.http.Page;
import scot.pillars.kit.http.Refusal;
import scot.pillars.kit.time.BusinessClock;

/** Teams, business areas and sites: reads and keeps them. */
@ApplicationScoped
class Units {
    private static final List<String> KINDS = List.of("team", "business-area", "site");

    @Inject
    Sql sql;

    @Inject
    BusinessClock clock;

    @Inject
    AuditTrail audit;

    /** @param kind null for every kind */
    Page<UnitView> page(String kind, int limit, String after) {
        Cursor.Parts from = Cursor.decode(after, 2);
        List<UnitView> rows = sql.list(
                """
                select * from unit where (kind, code) > (?, ?) and (?::text is null or kind = ?)
                order by kind, code limit ?""",
                UnitView::read,
                from.isEmpty() ? "" : from.get(0),
                from.isEmpty() ? "" : from.get(1),
                kind,
                kind,
                limit + 1);
        return Page.of(rows, limit, row -> Cursor.encode(row.kind(), row.code()));
    }

    Optional<UnitView> find(String kind, String code) {
        return sql.first("select * from unit where kind = ? and code = ?", UnitView::read, kind, code);
    }

    @Transactional
    Keeping<UnitView> keep(String kind, String code, String name, String ifMatch, String ifNoneMatch) {
        boolean creates = Keeping.creates(ifMatch, ifNoneMatch);
        if (!KINDS.contains(kind)) {
            throw Refusal.badRequest("kind", "one-of", "The kind is one of " + String.join(", ", KINDS));
        }
        if (!ColleagueRules.CODE.matcher(code).matches()) {
            throw Refusal.badRequest("code", "pattern", "A code is 1 to 40 letters, digits and hyphens");
        }
        UnitView before = null;
        if (creates) {
            if (!add(kind, code, name)) {
                throw Keeping.exists();
            }
        } else {
            long expected = ETags.required(ifMatch);
            before = sql.first("select * from unit where kind = ? and code = ? for update", UnitView::read, kind, code)
                    .orElseThrow(() -> Refusal.notFound("There is no such unit"));
            ETags.matches(expected, before.version());
            sql.update(
                    "update unit set name = ?, version = version + 1, changed_at = ? where kind = ? and code = ?",
                    name,
                    clock.now(),
                    kind,
                    code);
        }
        UnitView after = find(kind, code).orElseThrow();
        audit.remember("keepUnit", kind + "/" + code, before, after);
        return new Keeping<>(creates, after, after.version());
    }

    /** Adds a unit unless it is there; true when it was not. */
    boolean add(String kind, String code, String name) {
        return sql.update(
                        "insert into unit (kind, code, name, changed_at) values (?, ?, ?, ?) on conflict do nothing",
                        kind,
                        code,
                        name,
                        clock.now())
                == 1;
    }
}
