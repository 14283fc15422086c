package scot.pillars.assurance.sampling;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import scot.pillars.assurance.sampling.model.PlanState;
import scot.pillars.kit.database.Sql;
import scot.pillars.kit.http.Cursor;
import scot.pillars.kit.http.Kebab;
import scot.pillars.kit.http.Page;
import scot.pillars.kit.http.PageQuery;
import scot.pillars.kit.time.BusinessClock;

/** The sampling plans that the caller may know of. A change adds a version; none is changed. */
@ApplicationScoped
class SamplingPlans {
    private static final String SELECT = """
            select p.*, case when newest.state <> 'retired' then
                (select max(f.version) from sampling_plan f where f.code = p.code and f.state = 'in-force') end as in_force
            from sampling_plan p
            join lateral (select n.version, n.state from sampling_plan n where n.code = p.code
                          order by n.version desc limit 1) newest on true
            where true""";

    @Inject
    Sql sql;

    @Inject
    SamplingScope scope;

    @Inject
    ObjectMapper json;

    @Inject
    BusinessClock clock;

    /** The newest version of each plan, in the order of codes. */
    Page<SamplingPlanView> page(PlanState state, PageQuery query) {
        Cursor.Parts from = Cursor.decode(query.after(), 1);
        List<Object> values = new ArrayList<>(List.of(from.isEmpty() ? "" : from.get(0)));
        if (state != null) {
            values.add(Kebab.of(state));
        }
        return Page.of(
                sql.list(
                        SELECT + scope.tiers("p") + " and p.version = newest.version and p.code > ?"
                                + (state == null ? "" : " and p.state = ?") + " order by p.code limit "
                                + (query.limit() + 1),
                        this::view,
                        values.toArray()),
                query.limit(),
                plan -> Cursor.encode(plan.code()));
    }

    /** The newest version. */
    Optional<SamplingPlanView> find(String code) {
        return newest(scope.tiers("p"), code);
    }

    /** The newest version of a plan of the first two lines of defence, for work that nobody signed in for. */
    Optional<SamplingPlanView> findOfOperations(String code) {
        return newest(" and p.tier < 3", code);
    }

    private Optional<SamplingPlanView> newest(String tiers, String code) {
        return sql.first(SELECT + tiers + " and p.code = ? and p.version = newest.version", this::view, code);
    }

    /** The version that frames are built by. */
    Optional<SamplingPlanView> inForce(String code) {
        return find(code)
                .filter(plan -> plan.inForceVersion() != null)
                .flatMap(plan -> find(code, plan.inForceVersion()));
    }

    Optional<SamplingPlanView> find(String code, int version) {
        return sql.first(SELECT + scope.tiers("p") + " and p.code = ? and p.version = ?", this::view, code, version);
    }

    /** Every version, newest first. */
    List<SamplingPlanView> versions(String code) {
        return sql.list(SELECT + scope.tiers("p") + " and p.code = ? order by p.version desc", this::view, code);
    }

    /** Whether any plan has the code, known to the caller or not. */
    boolean taken(String code) {
        return sql.first("select 1 from sampling_plan where code = ?", row -> 1, code)
                .isPresent();
    }

    /** @return whether it was written; not when somebody else wrote this version at the same moment */
    boolean write(String code, int version, PlanState state, SamplingPlanRequest definition, String who) {
        return sql.update("""
                        insert into sampling_plan (code, version, state, tier, definition, changed_by, changed_at)
                        values (?, ?, ?, ?, ?::jsonb, ?, ?) on conflict (code, version) do nothing""", code, version, Kebab.of(state), definition.tier(), text(definition), who, clock.now())
                > 0;
    }

    private SamplingPlanView view(ResultSet row) throws SQLException {
        try {
            return new SamplingPlanView(
                    row.getString("code"),
                    row.getInt("version"),
                    json.convertValue(row.getString("state"), PlanState.class),
                    row.getObject("in_force", Integer.class),
                    json.readValue(row.getString("definition"), SamplingPlanRequest.class),
                    row.getString("changed_by"),
                    Sql.instant(row, "changed_at"));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private String text(SamplingPlanRequest definition) {
        try {
            return json.writeValueAsString(definition);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
