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
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.LongStream;
import scot.pillars.assurance.sampling.model.DrawnStratum;
import scot.pillars.kit.database.Sql;
import scot.pillars.kit.events.EventIds;
import scot.pillars.kit.http.Cursor;
import scot.pillars.kit.http.Page;
import scot.pillars.kit.http.PageQuery;
import scot.pillars.kit.security.CurrentUser;

/** The draws that the caller may know of, with how their cases ended. */
@ApplicationScoped
class Draws {
    /** Who may see the cases may see the seed that tells them. */
    private static final String CASES = "read-worklist";

    private static final String SELECT = """
            select d.*, counted.open, counted.complete, (
              select jsonb_agg(jsonb_build_object('name', s.name, 'population', s.population, 'sample', s.sample, 'takenAway', s.taken_away,
                'inclusionProbability', s.inclusion_probability, 'open', coalesce(e.open, 0),
                'dispositions', coalesce(e.dispositions, '{}')) order by s.stratum)
              from sampling_draw_stratum s left join lateral (
                select sum(c.cases) filter (where c.disposition is null) as open,
                  jsonb_object_agg(c.disposition, c.cases) filter (where c.disposition is not null) as dispositions
                from (select disposition, count(*) as cases from sampled_case k
                      where k.draw_id = s.draw_id and k.stratum = s.name group by disposition) c) e on true
              where s.draw_id = d.id) as strata
            from sampling_draw d cross join lateral (
              select count(*) filter (where k.disposition is null) as open,
                count(*) filter (where k.disposition = 'complete') as complete
              from sampled_case k where k.draw_id = d.id) counted
            where true""";
    private static final TypeReference<List<DrawView.Stratum>> STRATA = new TypeReference<>() {};

    @Inject
    Sql sql;

    @Inject
    SamplingScope scope;

    @Inject
    CurrentUser user;

    @Inject
    ObjectMapper json;

    /** Newest first. */
    Page<DrawView> page(String plan, PageQuery query) {
        Cursor.Parts from = Cursor.decode(query.after(), 2);
        StringBuilder where = new StringBuilder(scope.tiers("d"));
        List<Object> values = new ArrayList<>();
        if (plan != null) {
            where.append(" and d.plan = ?");
            values.add(plan);
        }
        if (!from.isEmpty()) {
            where.append(" and (d.drawn_at, d.id) < (?, ?)");
            values.addAll(List.of(from.instant(0), from.uuid(1)));
        }
        return Page.of(
                sql.list(
                        SELECT + where + " order by d.drawn_at desc, d.id desc limit " + (query.limit() + 1),
                        this::view,
                        values.toArray()),
                query.limit(),
                draw -> Cursor.encode(draw.drawnAt(), draw.id()));
    }

    Optional<DrawView> find(UUID id) {
        return sql.first(SELECT + scope.tiers("d") + " and d.id = ?", this::view, id);
    }

    byte[] seed(UUID id) {
        return sql.first("select seed from sampling_draw where id = ?", row -> row.getBytes(1), id)
                .orElseThrow();
    }

    /**
     * How many cases were chosen.
     *
     * @param drawn in the first stage
     * @param kept after the plan's cap per colleague
     */
    record Chosen(long drawn, long kept) {}

    /** Writes the cases that a selection chooses, and of which colleagues a cap took some away. */
    Chosen choose(UUID draw, DrawSelection selection, SamplingPlanView plan, long cases, LocalDate dueOn, Instant now) {
        List<Object> values = new ArrayList<>(selection.values());
        values.addAll(List.of(
                plan.code(),
                plan.version(),
                draw,
                plan.definition().tier(),
                now,
                dueOn,
                LongStream.range(0, cases).mapToObj(any -> EventIds.next()).toArray(UUID[]::new)));
        String caps = "";
        if (plan.definition().mostPerColleague() != null) {
            caps = """
                    ,
                    caps as (
                      insert into sampling_draw_cap (draw_id, colleague, drawn, kept)
                      select distinct ?::uuid, colleague, of_colleague, ?::int8 from turned
                      where colleague is not null and of_colleague > ?)""";
            values.addAll(List.of(
                    draw,
                    plan.definition().mostPerColleague(),
                    plan.definition().mostPerColleague()));
        }
        return sql.first(
                        selection.sql() + """
                        , written as (
                          insert into sampled_case (id, origin, plan, plan_version, draw_id, determination_reference, benefit, tier,
                            timing, stratum, inclusion_probability, selected_at, due_on)
                          select i.id, 'draw', ?, ?, ?, c.reference, c.benefit, ?, 'post-payment', c.name, c.probability, ?, ?
                          from chosen c join unnest(?::uuid[]) with ordinality as i (id, rank) on i.rank = c.rank
                          returning id)""" + caps + """

                        select (select count(*) from drawn) as drawn, (select count(*) from written) as kept""",
                        row -> new Chosen(row.getLong("drawn"), row.getLong("kept")),
                        values.toArray())
                .orElseThrow();
    }

    void write(
            UUID id,
            FrameView frame,
            byte[] seed,
            long cases,
            LocalDate dueOn,
            Instant now,
            List<DrawnStratum> strata) {
        sql.update(
                """
                insert into sampling_draw (id, frame_id, plan, plan_version, tier, seed, cases, hash, due_on, drawn_by, drawn_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                id,
                frame.id(),
                frame.plan(),
                frame.planVersion(),
                frame.tier(),
                seed,
                cases,
                hashOfCases(id),
                dueOn,
                user.who(),
                now);
        sql.update(
                """
                insert into sampling_draw_stratum (draw_id, stratum, name, population, sample, taken_away,
                  inclusion_probability)
                select ?, s.place, s.name, s.population, coalesce(k.kept, 0), s.sample - coalesce(k.kept, 0),
                  nullif(s.sample, 0)::float8 / s.population
                from unnest(?::int[], ?::text[], ?::int8[], ?::int8[]) as s (place, name, population, sample)
                left join (select stratum, count(*) as kept from sampled_case where draw_id = ? group by stratum) k
                  on k.stratum = s.name""",
                id,
                places(strata),
                strata.stream().map(DrawnStratum::name).toArray(String[]::new),
                strata.stream().map(DrawnStratum::population).toArray(Long[]::new),
                strata.stream().map(DrawnStratum::sample).toArray(Long[]::new),
                id);
    }

    /** What a repeated selection has in common with the cases of a draw. */
    record Compared(long chosen, long same, String hash) {}

    Compared compare(UUID draw, DrawSelection selection) {
        List<Object> values = new ArrayList<>(selection.values());
        values.add(draw);
        return sql.first(
                        selection.sql() + """
                        select count(*) as chosen, count(k.id) as same, encode(sha256(convert_to(coalesce(
                          string_agg(c.reference, E'\\n' order by c.reference collate "C"), ''), 'UTF8')), 'hex') as hash
                        from chosen c left join sampled_case k
                          on k.draw_id = ? and k.determination_reference = c.reference""",
                        row -> new Compared(row.getLong("chosen"), row.getLong("same"), row.getString("hash")),
                        values.toArray())
                .orElseThrow();
    }

    /** Cases of a draw whose decision was disposed of since. */
    long disposedOf(UUID draw) {
        return sql.first(
                        "select count(*) from sampled_case where draw_id = ? and determination_reference is null",
                        row -> row.getLong(1),
                        draw)
                .orElseThrow();
    }

    private String hashOfCases(UUID draw) {
        return sql.first("""
                        select encode(sha256(convert_to(coalesce(string_agg(determination_reference, E'\\n'
                          order by determination_reference collate "C"), ''), 'UTF8')), 'hex')
                        from sampled_case where draw_id = ?""", row -> row.getString(1), draw).orElseThrow();
    }

    /** Strata that the frame does not hold get numbers below 0, so that each has its own. */
    private static Integer[] places(List<DrawnStratum> strata) {
        Integer[] places = new Integer[strata.size()];
        for (int i = 0; i < places.length; i++) {
            places[i] = strata.get(i).place() > 0 ? strata.get(i).place() : -1 - i;
        }
        return places;
    }

    private DrawView view(ResultSet row) throws SQLException {
        try {
            long cases = row.getLong("cases");
            return new DrawView(
                    row.getObject("id", UUID.class),
                    row.getObject("frame_id", UUID.class),
                    row.getString("plan"),
                    row.getInt("plan_version"),
                    row.getInt("tier"),
                    user.can(CASES) ? HexFormat.of().formatHex(row.getBytes("seed")) : null,
                    cases,
                    row.getString("hash"),
                    row.getObject("due_on", LocalDate.class),
                    row.getString("drawn_by"),
                    Sql.instant(row, "drawn_at"),
                    json.readValue(row.getString("strata"), STRATA),
                    row.getLong("open"),
                    cases == 0 ? 0 : (double) row.getLong("complete") / cases);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
