package scot.pillars.assurance.guidance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import scot.pillars.kit.database.Sql;
import scot.pillars.kit.http.Cursor;
import scot.pillars.kit.http.Page;
import scot.pillars.kit.http.PageQuery;
import scot.pillars.kit.time.BusinessClock;
import scot.pillars.statistics.Interval;
import scot.pillars.statistics.Intervals;

/** The tables of guidance. */
@ApplicationScoped
class Guidances {
    private static final double CONFIDENCE = 0.95;

    @Inject
    Sql sql;

    @Inject
    BusinessClock clock;

    /** A page in the order of the day of review, so that what is overdue comes first. */
    Page<GuidanceSummary> page(GuidanceSearch search, PageQuery query) {
        LocalDate today = clock.today();
        Cursor.Parts from = Cursor.decode(query.after(), 2);
        StringBuilder where = new StringBuilder(" where true");
        List<Object> values = new ArrayList<>(List.of(today, today, today));
        if (search.text != null && !search.text.isBlank()) {
            where.append(" and position(lower(?) in lower(concat_ws(' ', g.code, g.title, g.owner))) > 0");
            values.add(search.text.strip());
        }
        if (Boolean.TRUE.equals(search.overdue)) {
            where.append(" and g.review_on < ?");
            values.add(today);
        }
        if (!from.isEmpty()) {
            where.append(" and (g.review_on, g.code) > (?, ?)");
            values.addAll(List.of(from.date(0), from.get(1)));
        }
        return Page.of(
                sql.list(
                        """
                        select g.*, v.version as in_force,
                          (select count(*) from criterion c join check_form_version f on f.form = c.form and f.version = c.version
                           where c.guidance = g.code and f.in_force_from <= ?
                             and coalesce(f.ends_before, 'infinity') > ?) as criteria,
                          (select count(*) from guidance_clarity k where k.guidance = g.code and k.version = v.version
                             and k.clear) as clear,
                          (select count(*) from guidance_clarity k where k.guidance = g.code and k.version = v.version
                             and not k.clear) as unclear
                        from guidance g left join lateral (
                          select version from guidance_version where guidance = g.code and in_force_from <= ?
                          order by in_force_from desc limit 1) v on true""" + where + " order by g.review_on, g.code limit " + (query.limit() + 1),
                        row -> new GuidanceSummary(
                                row.getString("code"),
                                row.getString("title"),
                                row.getString("owner"),
                                row.getObject("review_on", LocalDate.class),
                                row.getObject("review_on", LocalDate.class).isBefore(today),
                                row.getObject("in_force", Integer.class),
                                row.getInt("criteria"),
                                row.getInt("clear"),
                                row.getInt("unclear"),
                                row.getString("origin")),
                        values.toArray()),
                query.limit(),
                row -> Cursor.encode(row.reviewOn(), row.code()));
    }

    Optional<GuidanceView> find(String code) {
        LocalDate today = clock.today();
        List<GuidanceView.VersionView> versions = sql.list(
                """
                select v.*, count(k.*) filter (where k.clear) as clear, count(k.*) filter (where not k.clear) as unclear
                from guidance_version v left join guidance_clarity k using (guidance, version)
                where v.guidance = ? group by v.guidance, v.version order by v.version desc""",
                row -> new GuidanceView.VersionView(
                        row.getInt("version"),
                        row.getObject("in_force_from", LocalDate.class),
                        row.getString("summary"),
                        row.getInt("clear"),
                        row.getInt("unclear")),
                code);
        List<GuidanceView.UserTestView> tests = sql.list(
                "select * from guidance_user_test where guidance = ? order by tested_on desc, id desc",
                row -> new GuidanceView.UserTestView(
                        row.getObject("id", UUID.class),
                        row.getInt("version"),
                        row.getObject("tested_on", LocalDate.class),
                        row.getInt("participants"),
                        row.getString("findings")),
                code);
        List<GuidanceView.CitingView> citedBy = sql.list(
                """
                select c.form, c.version, c.code, c.question, c.guidance_version
                from criterion c join check_form_version v on v.form = c.form and v.version = c.version
                where c.guidance = ? and v.published_at is not null order by c.form, c.version desc, c.place""",
                row -> new GuidanceView.CitingView(
                        row.getString("form"),
                        row.getInt("version"),
                        row.getString("code"),
                        row.getString("question"),
                        row.getObject("guidance_version", Integer.class)),
                code);
        return sql.first(
                "select * from guidance where code = ?",
                row -> new GuidanceView(
                        row.getString("code"),
                        row.getString("title"),
                        row.getString("owner"),
                        row.getString("link"),
                        row.getObject("review_on", LocalDate.class),
                        row.getObject("review_on", LocalDate.class).isBefore(today),
                        row.getString("origin"),
                        versions,
                        tests,
                        citedBy,
                        row.getInt("version")),
                code);
    }

    /** The periods of the versions, the time before the first one included, in order. */
    List<ErrorRateView> errorRates(String code, String dataset) {
        return sql.list(
                """
                with period as (
                  select version, in_force_from, lead(in_force_from) over (order by in_force_from) as before
                  from guidance_version where guidance = ?
                  union all
                  select null, null, min(in_force_from) from guidance_version where guidance = ?)
                select p.*, found.n, found.not_met
                from period p, lateral (
                  select count(*) as n, count(*) filter (where f.result = 'not-met') as not_met
                  from criterion c
                  join quality_check q on q.form_code = c.form and q.form_version = c.version
                  join finding f on f.check_id = q.id and f.criterion = c.code and f.result in ('met', 'not-met')
                  where c.guidance = ? and q.dataset = ?
                    and q.checked_on >= coalesce(p.in_force_from, '-infinity')
                    and q.checked_on < coalesce(p.before, 'infinity')) found
                order by p.in_force_from nulls first""",
                row -> {
                    long n = row.getLong("n");
                    long notMet = row.getLong("not_met");
                    Interval interval = n == 0 ? null : Intervals.wilson(notMet, n, CONFIDENCE);
                    return new ErrorRateView(
                            row.getObject("version", Integer.class),
                            row.getObject("in_force_from", LocalDate.class),
                            row.getObject("before", LocalDate.class),
                            n,
                            notMet,
                            n == 0 ? null : (double) notMet / n,
                            interval == null ? null : interval.lower(),
                            interval == null ? null : interval.upper());
                },
                code,
                code,
                code,
                dataset);
    }

    /** @return rows written: none when somebody else changed it meanwhile */
    int keep(String code, GuidanceRequests.Entry entry, int version, String who, Instant now) {
        return version == 1
                ? sql.update("""
                        insert into guidance (code, title, owner, link, review_on, origin, changed_by, changed_at)
                        values (?, ?, ?, ?, ?, 'agency', ?, ?) on conflict do nothing""", code, entry.title(), entry.owner(), entry.link(), entry.reviewOn(), who, now)
                : sql.update(
                        """
                        update guidance set title = ?, owner = ?, link = ?, review_on = ?, origin = 'agency', version = ?,
                          changed_by = ?, changed_at = ? where code = ? and version = ?""",
                        entry.title(),
                        entry.owner(),
                        entry.link(),
                        entry.reviewOn(),
                        version,
                        who,
                        now,
                        code,
                        version - 1);
    }

    /** Locks an entry until the end of the transaction. @return its newest version's number and first day, 0 for none */
    Optional<GuidanceOfDay> newest(String code) {
        return sql.first(
                """
                select g.code, g.title, g.link, coalesce(v.version, 0) as newest, v.in_force_from
                from guidance g left join lateral (
                  select * from guidance_version where guidance = g.code order by version desc limit 1) v on true
                where g.code = ? for update of g""",
                row -> new GuidanceOfDay(
                        row.getString("code"),
                        row.getString("title"),
                        row.getInt("newest"),
                        row.getObject("in_force_from", LocalDate.class),
                        row.getString("link")),
                code);
    }

    void add(String code, int version, GuidanceRequests.Version request, String who, Instant now) {
        sql.update("""
                insert into guidance_version (guidance, version, in_force_from, summary, added_by, added_at)
                values (?, ?, ?, ?, ?, ?)""", code, version, request.inForceFrom(), request.summary().strip(), who, now);
    }

    void add(UUID id, String code, GuidanceRequests.UserTest test, String who, Instant now) {
        sql.update(
                """
                insert into guidance_user_test (id, guidance, version, tested_on, participants, findings, recorded_by,
                  recorded_at) values (?, ?, ?, ?, ?, ?, ?, ?)""",
                id,
                code,
                test.version(),
                test.testedOn(),
                test.participants(),
                test.findings().strip(),
                who,
                now);
    }

    /** @return whether there is such a version */
    boolean answer(String code, int version, String checker, boolean clear, Instant now) {
        return sql.update("""
                        insert into guidance_clarity (guidance, version, checker, clear, answered_at)
                        select guidance, version, ?, ?, ? from guidance_version where guidance = ? and version = ?
                        on conflict (guidance, version, checker) do update set clear = excluded.clear,
                          answered_at = excluded.answered_at""", checker, clear, now, code, version) > 0;
    }
}
