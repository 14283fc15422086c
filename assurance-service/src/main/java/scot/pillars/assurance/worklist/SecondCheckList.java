package scot.pillars.assurance.worklist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import scot.pillars.assurance.people.PeopleScope;
import scot.pillars.kit.database.Sql;
import scot.pillars.kit.http.Cursor;
import scot.pillars.kit.http.Page;
import scot.pillars.kit.http.PageQuery;
import scot.pillars.kit.security.CurrentUser;
import scot.pillars.kit.time.BusinessClock;

/** Second checks asked for, made and decided, as far as the caller may know of them. */
@ApplicationScoped
class SecondCheckList {
    private static final String SELECT = """
            select s.id, d.case_reference, s.benefit, s.tier, s.selected_at, s.ordered_by, s.due_on,
              f.checker as first_checker, s.checker as second_checker, k.ended_at, k.first_result, k.second_result,
              k.differences, k.stands, k.decided_at
            from sampled_case s join sampled_case f on f.id = s.first_case
            join determination d on d.reference = s.determination_reference
            left join second_check k on k.case_id = s.id
            where s.first_case is not null""";

    @Inject
    Sql sql;

    @Inject
    CurrentUser user;

    @Inject
    PeopleScope people;

    /** A page, the latest asked for first. */
    Page<SecondCheckSummary> page(SecondCheckSearch search, PageQuery query) {
        Cursor.Parts from = Cursor.decode(query.after(), 2);
        StringBuilder where = new StringBuilder(user.can(SampledCases.INDEPENDENT) ? "" : " and s.tier < 3");
        List<Object> values = new ArrayList<>();
        // How the check of one's own decision ended is not known before its release (section 3, rule 11)
        filter(
                where,
                values,
                "(d.colleague is distinct from ? or exists (select from quality_check c where c.id = f.check_id"
                        + " and c.released_at is not null))",
                people.caller().orElse(null));
        if (search.state != null) {
            where.append(
                    switch (search.state) {
                        case WAITING -> " and k.case_id is null and s.checker is null";
                        case TAKEN -> " and k.case_id is null and s.checker is not null";
                        case TO_DECIDE -> " and k.stands is null and k.differences > 0";
                        case AGREED -> " and k.stands is null and k.differences = 0";
                        case DECIDED -> " and k.stands is not null";
                    });
        }
        filter(where, values, "(k.differences > 0) = ?", search.differs);
        filter(where, values, "s.benefit = ?", search.benefit);
        filter(where, values, "s.tier = ?", search.tier);
        filter(
                where,
                values,
                "s.selected_at >= ?",
                search.askedFrom == null ? null : BusinessClock.startOf(search.askedFrom));
        filter(
                where,
                values,
                "s.selected_at < ?",
                search.askedTo == null ? null : BusinessClock.startOf(search.askedTo.plusDays(1)));
        if (!from.isEmpty()) {
            where.append(" and (s.selected_at, s.id) < (?, ?)");
            values.add(from.instant(0));
            values.add(from.uuid(1));
        }
        return Page.of(
                sql.list(
                        SELECT + where + " order by s.selected_at desc, s.id desc limit " + (query.limit() + 1),
                        SecondCheckSummary::read,
                        values.toArray()),
                query.limit(),
                row -> Cursor.encode(row.askedAt(), row.caseId()));
    }

    private static void filter(StringBuilder where, List<Object> values, String condition, Object value) {
        if (value != null && !"".equals(value)) {
            where.append(" and ").append(condition);
            values.add(value);
        }
    }
}
