package scot.pillars.assurance.sampling;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import scot.pillars.assurance.sampling.model.FrameState;
import scot.pillars.assurance.sampling.model.Reconciliation;
import scot.pillars.assurance.sampling.model.Totals;
import scot.pillars.kit.database.Sql;
import scot.pillars.kit.http.Cursor;
import scot.pillars.kit.http.Page;
import scot.pillars.kit.http.PageQuery;
import scot.pillars.kit.money.Money;

/** The frames that the caller may know of, with their totals; the units themselves stay in the database. */
@ApplicationScoped
class Frames {
    private static final String SELECT = """
            select f.*, d.id as draw,
              (select jsonb_agg(jsonb_build_object('name', s.name, 'cases', s.cases, 'money',
                 case when f.currency is not null then jsonb_build_object('value', s.money::text, 'currency', f.currency) end) order by s.place)
               from (select p.place, p.name, coalesce(sum(t.cases), 0) as cases, coalesce(sum(t.money), 0.00) as money
                     from sampling_stratum p
                     left join sampling_total t on t.frame_id = p.frame_id and t.stratum = p.place
                     where p.frame_id = f.id group by p.place, p.name) s) as strata,
              (select jsonb_agg(jsonb_build_object('name', b.benefit, 'cases', b.cases, 'money',
                 case when f.currency is not null then jsonb_build_object('value', b.money::text, 'currency', f.currency) end)
                 order by b.benefit)
               from (select benefit, sum(cases + left_out_cases) as cases, sum(money + left_out_money) as money
                     from sampling_total t where t.frame_id = f.id group by benefit) b) as benefits,
              (select jsonb_agg(jsonb_build_object('kind', kind, 'reason', reason, 'cases', cases, 'money', case when f.currency is not null
                   then jsonb_build_object('value', money::text, 'currency', f.currency) end,
                 'excludedBy', excluded_by, 'excludedAt', excluded_at) order by place)
               from sampling_exclusion e where e.frame_id = f.id) as exclusions
            from sampling_frame f left join sampling_draw d on d.frame_id = f.id
            where true""";
    private static final String STRATA = """
            select s.place, s.name, coalesce(sum(t.cases), 0)::bigint as cases
            from sampling_stratum s left join sampling_total t on t.frame_id = s.frame_id and t.stratum = s.place
            where s.frame_id = ? group by s.place, s.name order by s.place""";
    private static final TypeReference<List<FrameView.Part>> PARTS = new TypeReference<>() {};
    private static final TypeReference<List<FrameView.Exclusion>> EXCLUSIONS = new TypeReference<>() {};

    @Inject
    Sql sql;

    @Inject
    SamplingScope scope;

    @Inject
    ObjectMapper json;

    /**
     * A frame just begun.
     *
     * @param number its short name
     */
    record NewFrame(UUID id, int number) {}

    Page<FrameView> page(String plan, PageQuery query) {
        Cursor.Parts from = Cursor.decode(query.after(), 2);
        StringBuilder where = new StringBuilder(scope.tiers("f"));
        List<Object> values = new ArrayList<>();
        if (plan != null) {
            where.append(" and f.plan = ?");
            values.add(plan);
        }
        if (!from.isEmpty()) {
            where.append(" and (f.built_at, f.id) < (?, ?)");
            values.addAll(List.of(from.instant(0), from.uuid(1)));
        }
        return Page.of(
                sql.list(
                        SELECT + where + " order by f.built_at desc, f.id desc limit " + (query.limit() + 1),
                        this::view,
                        values.toArray()),
                query.limit(),
                frame -> Cursor.encode(frame.builtAt(), frame.id()));
    }

    Optional<FrameView> find(UUID id) {
        return sql.first(SELECT + scope.tiers("f") + " and f.id = ?", this::view, id);
    }

    /**
     * The frame, locked until the end of the transaction. It is read after the lock was waited for: what the one before did
     * is then seen in all tables.
     */
    Optional<FrameView> lock(UUID id) {
        sql.first("select 1 from sampling_frame where id = ? for update", row -> 1, id);
        return find(id);
    }

    int number(UUID id) {
        return sql.first("select number from sampling_frame where id = ?", row -> row.getInt(1), id)
                .orElseThrow();
    }

    /** The strata with what can be drawn from each. */
    List<SampleDivision.HeldStratum> strata(UUID id) {
        return sql.list(
                STRATA,
                row -> new SampleDivision.HeldStratum(row.getInt("place"), row.getString("name"), row.getLong("cases")),
                id);
    }

    /** How many decisions of a colleague that can be drawn a stratum holds. */
    record OfColleague(String colleague, int stratum, long cases) {}

    /** Colleagues and strata with what can be drawn; decisions whose maker is not known are left out. */
    List<OfColleague> colleagues(int number) {
        return sql.list(
                """
                select d.colleague, u.stratum, count(*) as cases
                from sampling_unit u join determination d on d.reference = u.reference
                where u.frame = ? and u.exclusion is null and d.colleague is not null
                group by d.colleague, u.stratum""",
                row -> new OfColleague(row.getString("colleague"), row.getInt("stratum"), row.getLong("cases")),
                number);
    }

    NewFrame begin(UUID id, SamplingPlanView plan, LocalDate from, LocalDate to, String who, Instant now) {
        int number = sql.first(
                        """
                        insert into sampling_frame (id, plan, plan_version, tier, decided_from, decided_to, state, built_by,
                          built_at)
                        values (?, ?, ?, ?, ?, ?, 'open', ?, ?) returning number""",
                        row -> row.getInt(1),
                        id,
                        plan.code(),
                        plan.version(),
                        plan.definition().tier(),
                        from,
                        to,
                        who,
                        now)
                .orElseThrow();
        return new NewFrame(id, number);
    }

    /** @return how many units it copied */
    int fill(FramePopulation.Statement statement) {
        return sql.update(statement.sql(), statement.values().toArray());
    }

    /** Takes the highest scores into a stratum of their own. */
    void targetHighest(NewFrame frame, int most) {
        sql.update(
                "insert into sampling_stratum (frame_id, place, name) values (?, 2, ?)",
                frame.id(),
                BuildingFrame.TARGETED);
        sql.update("""
                update sampling_unit u set stratum = 2 from (
                  select reference from sampling_unit where frame = ? and exclusion is null and score is not null
                  order by score desc, reference limit ?) highest
                where u.frame = ? and u.reference = highest.reference""", frame.number(), most, frame.number());
    }

    /** Counts the frame anew, without what somebody listed. */
    void count(UUID id, int number) {
        sql.update("delete from sampling_total where frame_id = ?", id);
        sql.update("""
                insert into sampling_total (frame_id, stratum, benefit, cases, money, left_out_cases, left_out_money)
                select ?, stratum, benefit, count(*) filter (where exclusion is null),
                  coalesce(sum(amount) filter (where exclusion is null), 0),
                  count(*) filter (where exclusion is not null),
                  coalesce(sum(amount) filter (where exclusion is not null), 0)
                from sampling_unit where frame = ? and coalesce(exclusion, 0) <= ?
                group by stratum, benefit""", id, number, FramePopulation.IN_OPEN_CASE);
    }

    /** What a frame by proficiency knew of each colleague, in the order of numbers. */
    Page<ProficiencyView> proficiency(UUID id, PageQuery query) {
        Cursor.Parts from = Cursor.decode(query.after(), 2);
        return Page.of(
                sql.list(
                        """
                        select * from sampling_proficiency where frame_id = ? and (colleague, benefit) > (?, ?)
                        order by colleague, benefit limit ?""",
                        row -> new ProficiencyView(
                                row.getString("colleague"),
                                row.getString("benefit"),
                                row.getInt("checks"),
                                row.getInt("passed"),
                                row.getString("band")),
                        id,
                        from.isEmpty() ? "" : from.get(0),
                        from.isEmpty() ? "" : from.get(1),
                        query.limit() + 1),
                query.limit(),
                one -> Cursor.encode(one.colleague(), one.benefit()));
    }

    /** The currencies of its amounts, by the register of benefits. */
    List<String> currencies(UUID id) {
        return sql.list("""
                select distinct b.currency from sampling_total t join benefit b on b.code = t.benefit
                where t.frame_id = ? and t.money + t.left_out_money <> 0 order by 1""", row -> row.getString(1), id);
    }

    void keepCurrency(UUID id, String currency) {
        sql.update("update sampling_frame set currency = ? where id = ?", currency, id);
    }

    /** Marks the listed units that can still be drawn. */
    void exclude(int number, int place, String[] references) {
        sql.update(
                "update sampling_unit set exclusion = ? where frame = ? and reference = any(?) and exclusion is null",
                place,
                number,
                references);
    }

    /** Which of the references the frame does not hold as drawable. */
    List<String> notDrawable(int number, String[] references) {
        return sql.list("""
                select r.reference from unnest(?::text[]) as r (reference)
                left join sampling_unit u on u.frame = ? and u.reference = r.reference and u.exclusion is null
                where u.reference is null order by r.reference limit 20""", row -> row.getString(1), references, number);
    }

    int nextPlace(UUID id) {
        return sql.first(
                        "select greatest(coalesce(max(place), 0), ?) + 1 from sampling_exclusion where frame_id = ?",
                        row -> row.getInt(1),
                        FramePopulation.IN_OPEN_CASE,
                        id)
                .orElseThrow();
    }

    /** Remembers what the units marked with these places are together. */
    void rememberExclusions(UUID id, int number, int place, String kind, String reason, String who, Instant now) {
        sql.update("""
                insert into sampling_exclusion (frame_id, place, kind, reason, cases, money, excluded_by, excluded_at)
                select ?, ?, ?, ?, count(*), coalesce(sum(amount), 0), ?, ?
                from sampling_unit where frame = ? and exclusion = ?""", id, place, kind, reason, who, now, number, place);
    }

    /** A change of what is in the frame: control totals given before hold no more. */
    void changed(UUID id) {
        sql.update("update sampling_frame set given = null, version = version + 1 where id = ?", id);
    }

    void keepGiven(UUID id, List<FrameView.Part> given) {
        try {
            sql.update(
                    "update sampling_frame set given = ?::jsonb, version = version + 1 where id = ?",
                    json.writeValueAsString(given),
                    id);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    void close(UUID id, int number, String who, Instant now) {
        sql.update(
                "update sampling_frame set state = 'closed', hash = ?, closed_by = ?, closed_at = ? where id = ?",
                hash(number),
                who,
                now,
                id);
    }

    /** SHA-256 of the references and strata that can be drawn, in the order of references. */
    String hash(int number) {
        return sql.first("""
                        select encode(sha256(convert_to(
                          coalesce(string_agg(reference || ' ' || stratum, E'\\n' order by reference), ''), 'UTF8')), 'hex')
                        from sampling_unit where frame = ? and exclusion is null""", row -> row.getString(1), number).orElseThrow();
    }

    void drawn(UUID id) {
        sql.update("update sampling_frame set state = 'drawn', version = version + 1 where id = ?", id);
    }

    private FrameView view(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        List<FrameView.Part> strata = read(row.getString("strata"), PARTS, List.of());
        List<FrameView.Part> benefits = read(row.getString("benefits"), PARTS, List.of());
        List<FrameView.Part> given = read(row.getString("given"), PARTS, null);
        return new FrameView(
                id,
                row.getString("plan"),
                row.getInt("plan_version"),
                row.getInt("tier"),
                row.getObject("decided_from", LocalDate.class),
                row.getObject("decided_to", LocalDate.class),
                json.convertValue(row.getString("state"), FrameState.class),
                row.getString("currency"),
                strata.stream().mapToLong(FrameView.Part::cases).sum(),
                strata.stream()
                        .map(FrameView.Part::money)
                        .filter(Objects::nonNull)
                        .reduce(Money::plus)
                        .orElse(null),
                strata,
                benefits,
                read(row.getString("exclusions"), EXCLUSIONS, List.of()),
                given,
                given == null ? null : differences(benefits, given),
                row.getString("hash"),
                row.getString("built_by"),
                Sql.instant(row, "built_at"),
                row.getString("closed_by"),
                Sql.instant(row, "closed_at"),
                row.getObject("draw", UUID.class),
                row.getInt("version"));
    }

    private <T> T read(String text, TypeReference<T> type, T otherwise) {
        try {
            return text == null ? otherwise : json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<FrameView.Part> differences(List<FrameView.Part> benefits, List<FrameView.Part> given) {
        String currency = given.get(0).money().currency();
        return Reconciliation.differences(totals(benefits), totals(given)).stream()
                .map(one -> FrameView.Part.from(one, currency))
                .toList();
    }

    private static List<Totals> totals(List<FrameView.Part> parts) {
        return parts.stream().map(FrameView.Part::totals).toList();
    }
}
