package scot.pillars.assurance.decision;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import scot.pillars.kit.database.Sql;
import scot.pillars.kit.http.Cursor;
import scot.pillars.kit.http.Page;
import scot.pillars.kit.http.PageQuery;

/** The closed months of gate plans. They are counted within the database, stored once, and never changed. */
@ApplicationScoped
class GateFrames {
    private static final String SELECT = """
            select f.*, late.cases as late, late.selected as late_selected
            from gate_frame f cross join lateral (
              select count(*) as cases, count(*) filter (where (said ->> 'selected')::boolean) as selected
              from determination d cross join lateral jsonb_array_elements(d.gate) as said
              where d.gate is not null
                and date_trunc('month', d.registered_at at time zone 'UTC' + interval '1 hour')
                  > date_trunc('month', d.decided_on::timestamp)
                and d.decided_on between f.month and (f.month + interval '1 month' - interval '1 day')::date
                and d.registered_at > f.closed_at and said ->> 'plan' = f.plan) late
            where f.plan = ?""";

    private static final String COUNT = """
            with seen as materialized (
              select d.reference, d.benefit, d.amount, d.currency, (said ->> 'probability')::numeric as probability,
                (said ->> 'selected')::boolean as selected, k.disposition
              from determination d cross join lateral jsonb_array_elements(d.gate) as said
              left join sampled_case k on k.determination_reference = d.reference and k.origin = 'gate'
              where d.decided_on between ? and ? and d.registered_at <= ? and d.gate is not null and said ->> 'plan' = ?)
            select count(*) as cases, count(*) filter (where selected) as selected,
              coalesce(sum(probability), 0) as expected, coalesce(sum(probability * (1 - probability)), 0) as variance,
              count(*) filter (where selected and disposition is null) as unended,
              encode(sha256(convert_to(coalesce(string_agg(reference || ' ' || selected, E'\\n'
                order by reference collate "C"), ''), 'UTF8')), 'hex') as hash,
              (select coalesce(jsonb_object_agg(e.disposition, e.cases), '{}') from (
                 select disposition, count(*) as cases from seen
                 where selected and disposition is not null group by disposition) e) as dispositions,
              (select coalesce(jsonb_agg(jsonb_build_object('benefit', b.benefit, 'cases', b.cases, 'money',
                   case when b.currency is not null
                     then jsonb_build_object('value', b.money::text, 'currency', b.currency) end)
                 order by b.benefit), '[]')
               from (select benefit, count(*) as cases, sum(amount) as money, max(currency) as currency
                     from seen group by benefit) b) as benefits
            from seen""";

    private static final String NEVER_ASKED = """
            select count(*)
            from gate_plan p join determination d on d.decided_on between ? and ? and d.registered_at <= ? and d.gate is null
              and d.decided_on between p.in_force_from and coalesce(p.in_force_to, 'infinity')
              and (p.benefits = '{}' or d.benefit = any(p.benefits))
              and (p.decision_types = '{}' or d.type = any(p.decision_types))
              and (p.channels = '{}' or d.channel = any(p.channels))
              and (p.teams = '{}' or d.team = any(p.teams))
              and (p.amount_from is null or d.amount >= p.amount_from)
              and (p.in_post_less_than_days is null or d.decided_on < p.in_post_less_than_days
                + (select min(o.in_force_from) from posting o where o.colleague = d.colleague))
            where p.code = ? and p.version = ?""";

    private static final TypeReference<TreeMap<String, Long>> DISPOSITIONS = new TypeReference<>() {};
    private static final TypeReference<List<GateFrameView.Part>> PARTS = new TypeReference<>() {};

    @Inject
    Sql sql;

    @Inject
    ObjectMapper json;

    /**
     * What a plan saw in a month, as it stands now.
     *
     * @param dispositions and benefits as JSON
     */
    record Counted(
            long cases,
            long selected,
            BigDecimal expected,
            BigDecimal variance,
            String dispositions,
            long unended,
            String benefits,
            String hash) {}

    /** What came in up to an instant, in one view of the database; what comes in after it is late. */
    Counted count(String plan, YearMonth month, Instant until) {
        return sql.first(
                        COUNT,
                        row -> new Counted(
                                row.getLong("cases"),
                                row.getLong("selected"),
                                row.getBigDecimal("expected"),
                                row.getBigDecimal("variance"),
                                row.getString("dispositions"),
                                row.getLong("unended"),
                                row.getString("benefits"),
                                row.getString("hash")),
                        month.atDay(1),
                        month.atEndOfMonth(),
                        until,
                        plan)
                .orElseThrow();
    }

    /** Decisions of the month, within the population of this version of a plan, that came in without asking the gate. */
    long neverAsked(GatePlanView plan, YearMonth month, Instant until) {
        return sql.first(
                        NEVER_ASKED,
                        row -> row.getLong(1),
                        month.atDay(1),
                        month.atEndOfMonth(),
                        until,
                        plan.code(),
                        plan.version())
                .orElseThrow();
    }

    /** @return whether it was stored; not when the month is closed already, also by somebody at the same moment */
    boolean write(
            UUID id,
            GatePlanView plan,
            YearMonth month,
            Counted counted,
            long neverAsked,
            GateFrameRequest request,
            String who,
            Instant now) {
        return sql.update(
                        """
                        insert into gate_frame (id, plan, plan_version, month, cases, selected, expected, variance, dispositions,
                          unended, not_asked, control_total, reason, benefits, hash, closed_by, closed_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?::jsonb, ?, ?, ?)
                        on conflict (plan, month) do nothing""",
                        id,
                        plan.code(),
                        plan.version(),
                        month.atDay(1),
                        counted.cases(),
                        counted.selected(),
                        counted.expected(),
                        counted.variance(),
                        counted.dispositions(),
                        counted.unended(),
                        neverAsked,
                        request.controlTotal(),
                        request.because(),
                        counted.benefits(),
                        counted.hash(),
                        who,
                        now)
                > 0;
    }

    Optional<GateFrameView> find(String plan, YearMonth month) {
        return sql.first(SELECT + " and f.month = ?", this::view, plan, month.atDay(1));
    }

    /** The newest month first. */
    Page<GateFrameView> page(String plan, PageQuery query) {
        Cursor.Parts from = Cursor.decode(query.after(), 1);
        return Page.of(
                sql.list(
                        SELECT + " and f.month < ? order by f.month desc limit ?",
                        this::view,
                        plan,
                        from.isEmpty() ? LocalDate.of(9999, 1, 1) : from.date(0),
                        query.limit() + 1),
                query.limit(),
                frame -> Cursor.encode(YearMonth.parse(frame.month()).atDay(1)));
    }

    private GateFrameView view(ResultSet row) throws SQLException {
        return new GateFrameView(
                row.getObject("id", UUID.class),
                row.getString("plan"),
                row.getInt("plan_version"),
                YearMonth.from(row.getObject("month", LocalDate.class)).toString(),
                row.getLong("cases"),
                row.getLong("selected"),
                plain(row.getBigDecimal("expected")),
                Math.sqrt(row.getDouble("variance")),
                read(row.getString("dispositions"), DISPOSITIONS),
                row.getLong("unended"),
                row.getLong("not_asked"),
                row.getLong("control_total"),
                row.getString("reason"),
                read(row.getString("benefits"), PARTS),
                row.getString("hash"),
                row.getString("closed_by"),
                Sql.instant(row, "closed_at"),
                row.getLong("late"),
                row.getLong("late_selected"));
    }

    /** Without zeros at its end, and without an exponent. */
    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private <T> T read(String text, TypeReference<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
