package scot.pillars.assurance.check;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import scot.pillars.assurance.check.model.Provenance;
import scot.pillars.kit.database.Sql;
import scot.pillars.kit.http.Cursor;
import scot.pillars.kit.http.Page;

/** All recorded checks, for reading. */
@ApplicationScoped
public class Checks {
    @Inject
    Sql sql;

    @Inject
    CheckScope scope;

    @Inject
    HiddenChecks hidden;

    /** The check with its findings and error lines, as far as the caller may read it. */
    public Optional<CheckView> find(UUID id) {
        return read(id).filter(check ->
                scope.mayRead(check.colleague(), released(id), check.provenance() == Provenance.IMPORTED)
                        && !hidden.hides(id));
    }

    /** The same for a slice that knows itself who may read it. */
    public Optional<CheckView> read(UUID id) {
        List<CheckView.FindingView> findings = sql.list(
                "select criterion, result, critical, comment from finding where check_id = ? order by place",
                CheckReading::finding,
                id);
        List<CheckView.ErrorLineView> lines = sql.list("""
                select l.*, d.vocabulary, d.code, d.element, d.nature
                from error_line l join quality_check q on q.id = l.check_id
                join lateral descriptor_on(q.checked_on) d on d.id = l.descriptor_id
                where l.check_id = ? order by l.place""", CheckReading::line, id);
        return sql.first(
                "select * from quality_check where id = ?", row -> CheckReading.view(row, findings, lines), id);
    }

    private boolean released(UUID id) {
        return sql.first("select released_at is not null from quality_check where id = ?", row -> row.getBoolean(1), id)
                .orElse(false);
    }

    /** A page of the checks sought, newest first by the date of the check. */
    public Page<CheckSummary> page(CheckSearch search, int limit, String after) {
        Cursor.Parts from = Cursor.decode(after, 2);
        CheckQuery query = CheckQuery.of(
                search,
                scope.colleagues().orElse(null),
                scope.caller(),
                hidden.fromCaller(),
                from.isEmpty() ? null : from.date(0),
                from.isEmpty() ? null : from.uuid(1));
        List<CheckSummary.Placed> rows = sql.list(
                query.sql(limit + 1), CheckReading::summary, query.values().toArray());
        return Page.of(
                        rows,
                        limit,
                        row -> Cursor.encode(row.orderedOn(), row.summary().id()))
                .map(CheckSummary.Placed::summary);
    }
}
