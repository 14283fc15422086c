package scot.pillars.assurance.worklist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import scot.pillars.assurance.check.HiddenChecks;
import scot.pillars.assurance.check.model.Disposition;
import scot.pillars.assurance.check.model.Hold;
import scot.pillars.assurance.people.PeopleScope;
import scot.pillars.kit.database.Sql;
import scot.pillars.kit.http.Cursor;
import scot.pillars.kit.http.Kebab;
import scot.pillars.kit.http.Page;
import scot.pillars.kit.http.PageQuery;
import scot.pillars.kit.security.CurrentUser;

/** The table of sampled cases as far as the caller may know of it. */
@ApplicationScoped
class SampledCases {
    /** The sample of the independent estimate stays unknown to operations (tier 3). */
    static final String INDEPENDENT = "read-independent-cases";

    private static final String ORDER = " order by s.urgent desc, s.due_on, s.id limit ";

    @Inject
    Sql sql;

    @Inject
    CurrentUser user;

    @Inject
    HiddenChecks hidden;

    @Inject
    PeopleScope people;

    Optional<SampledCaseView> find(UUID id) {
        return sql.first(SampledCaseView.SELECT + " where s.id = ?" + scope(), SampledCaseView::read, id)
                .filter(one -> one.checkId() == null || !hidden.hides(one.checkId()))
                .filter(one -> one.disposition() == null || !isOwn(one) || released(one.checkId()));
    }

    /** How the check of one's own decision ended is not known before it is released (section 3, rule 11). */
    private boolean isOwn(SampledCaseView one) {
        return people.caller()
                .filter(number -> number.equals(one.decision().colleague()))
                .isPresent();
    }

    private boolean released(UUID check) {
        return sql.first(
                        "select 1 from quality_check where id = ? and released_at is not null",
                        row -> row.getInt(1),
                        check)
                .isPresent();
    }

    /** The case, locked until the end of the transaction. */
    Optional<SampledCaseView> lock(UUID id) {
        return sql.first(
                SampledCaseView.SELECT + " where s.id = ?" + scope() + " for update of s", SampledCaseView::read, id);
    }

    /** A page of the cases sought: urgent ones first, then by the day on which they are due. */
    Page<SampledCaseView> page(SampledCaseSearch search, PageQuery query) {
        Cursor.Parts from = Cursor.decode(query.after(), 3);
        StringBuilder where = new StringBuilder(" where true").append(scope());
        List<Object> values = new ArrayList<>();
        UUID[] blind = hidden.fromCaller();
        filter(where, values, "(s.check_id is null or s.check_id <> all(?))", blind.length == 0 ? null : blind);
        filter(
                where,
                values,
                "(s.disposition is null or d.colleague is distinct from ? or exists (select from quality_check c"
                        + " where c.id = s.check_id and c.released_at is not null))",
                people.caller().orElse(null));
        if (search.state != null) {
            where.append(
                    switch (search.state) {
                        case WAITING -> " and s.disposition is null and s.checker is null";
                        case TAKEN -> " and s.disposition is null and s.checker is not null";
                        case ENDED -> " and s.disposition is not null";
                    });
        }
        filter(where, values, "s.benefit = ?", search.benefit);
        filter(where, values, "s.tier = ?", search.tier);
        filter(where, values, "s.timing = ?", search.timing == null ? null : Kebab.of(search.timing));
        filter(where, values, "s.plan = ?", search.plan);
        filter(where, values, "s.draw_id = ?", search.draw);
        filter(where, values, "s.checker = ?", search.checker);
        filter(where, values, "s.disposition = ?", search.disposition == null ? null : Kebab.of(search.disposition));
        filter(where, values, "s.due_on <= ?", search.dueTo);
        if (!from.isEmpty()) {
            where.append(" and (not s.urgent, s.due_on, s.id) > (?, ?, ?)");
            values.addAll(List.of(!Boolean.parseBoolean(from.get(0)), from.date(1), from.uuid(2)));
        }
        return Page.of(
                sql.list(
                        SampledCaseView.SELECT + where + ORDER + (query.limit() + 1),
                        SampledCaseView::read,
                        values.toArray()),
                query.limit(),
                row -> Cursor.encode(row.urgent(), row.dueOn(), row.id()));
    }

    /**
     * Waiting cases in the order in which they are worked.
     *
     * @param benefits what the checker is trained for; null for everything
     * @param passedOver cases that are not for this checker
     */
    List<SampledCaseView> waiting(Collection<String> benefits, Collection<UUID> passedOver, int most) {
        List<Object> values = new ArrayList<>();
        StringBuilder where = new StringBuilder(" where s.disposition is null and s.checker is null").append(scope());
        filter(where, values, "s.benefit = any(?)", benefits == null ? null : benefits.toArray(String[]::new));
        filter(where, values, "s.id <> all(?)", passedOver.isEmpty() ? null : passedOver.toArray(UUID[]::new));
        return sql.list(SampledCaseView.SELECT + where + ORDER + most, SampledCaseView::read, values.toArray());
    }

    /** @return whether it still waited; who asks at the same moment waits for the other's answer */
    boolean take(UUID id, String checker, Instant now) {
        return sql.update("""
                        update sampled_case set checker = ?, taken_at = ?, version = version + 1
                        where id = ? and checker is null and disposition is null""", checker, now, id) > 0;
    }

    /** Pins a form, or none, from a business date on. */
    void pin(UUID id, SampledCaseView.FormPin form, LocalDate on) {
        sql.update(
                "update sampled_case set form_code = ?, form_version = ?, form_pinned_on = ? where id = ?",
                form == null ? null : form.code(),
                form == null ? null : form.version(),
                on,
                id);
    }

    void putBack(UUID id) {
        sql.update(
                "update sampled_case set checker = null, taken_at = null, draft = null, form_code = null, form_version = null,"
                        + " form_pinned_on = null, version = version + 1 where id = ?",
                id);
    }

    void keepDraft(UUID id, String draft) {
        sql.update("update sampled_case set draft = ?::jsonb, version = version + 1 where id = ?", draft, id);
    }

    Optional<String> draft(UUID id) {
        return sql.first(
                        "select draft from sampled_case where id = ?", row -> Optional.ofNullable(row.getString(1)), id)
                .flatMap(draft -> draft);
    }

    void urge(UUID id, boolean urgent) {
        sql.update("update sampled_case set urgent = ?, version = version + 1 where id = ?", urgent, id);
    }

    void end(UUID id, Disposition disposition, UUID check, Hold hold, Instant now) {
        sql.update("""
                update sampled_case set disposition = ?, ended_at = ?, check_id = ?, hold = coalesce(?, hold), draft = null,
                  version = version + 1
                where id = ?""", Kebab.of(disposition), now, check, hold == null ? null : Kebab.of(hold), id);
    }

    /** @return whether there is a decision with this reference */
    boolean pick(UUID id, HandPickRequest pick, Instant now) {
        return sql.update(
                        """
                        insert into sampled_case (id, origin, determination_reference, benefit, tier, timing, selected_at,
                          due_on, urgent, hold)
                        select ?, 'hand-picked', d.reference, d.benefit, ?, ?, ?, ?, ?, ?
                        from determination d where d.reference = ?""",
                        id,
                        pick.tier(),
                        Kebab.of(pick.timing()),
                        now,
                        pick.dueOn(),
                        Boolean.TRUE.equals(pick.urgent()),
                        pick.hold() == null ? null : Kebab.of(pick.hold()),
                        pick.determinationReference())
                > 0;
    }

    /** The benefits somebody is trained for on a day; empty when the register says nothing of their skills. */
    List<String> skills(String colleague, LocalDate day) {
        return sql.list(
                "select skill from skill where colleague = ? and in_force_from <= ? and coalesce(ends_before, 'infinity') > ?",
                row -> row.getString(1),
                colleague,
                day,
                day);
    }

    private String scope() {
        return user.can(INDEPENDENT) ? "" : " and s.tier < 3";
    }

    private static void filter(StringBuilder where, List<Object> values, String condition, Object value) {
        if (value != null && !"".equals(value)) {
            where.append(" and ").append(condition);
            values.add(value);
        }
    }
}
