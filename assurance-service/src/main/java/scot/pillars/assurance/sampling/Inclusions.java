package scot.pillars.assurance.sampling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import scot.pillars.kit.database.Sql;
import scot.pillars.statistics.Inclusion;

/** The chances of selection of single decisions, as far as the caller may know of the plans. */
@ApplicationScoped
class Inclusions {
    private static final String GATE = """
            select said ->> 'plan' as plan, (said ->> 'version')::int as version, 'gate' as origin, null::uuid as draw,
              null as stratum, (said ->> 'probability')::float8 as probability, (said ->> 'selected')::boolean as selected
            from determination d cross join jsonb_array_elements(d.gate) as said
            where d.reference = ?""";
    private static final String DRAWN = """
            select r.plan, r.plan_version as version, 'draw' as origin, r.id as draw, s.name as stratum,
              coalesce(k.inclusion_probability, s.inclusion_probability * coalesce(c.kept::float8 / c.drawn, 1), 0)
                as probability,
              k.id is not null as selected
            from determination d
            join sampling_frame f on d.decided_on between f.decided_from and f.decided_to
            join sampling_draw r on r.frame_id = f.id
            join sampling_unit u on u.frame = f.number and u.reference = d.reference and u.exclusion is null
            join sampling_draw_stratum s on s.draw_id = r.id and s.stratum = u.stratum
            left join sampling_draw_cap c on c.draw_id = r.id and c.colleague = d.colleague
            left join sampled_case k on k.draw_id = r.id and k.determination_reference = d.reference
            where d.reference = ?""";

    @Inject
    Sql sql;

    @Inject
    SamplingScope scope;

    /** Empty when no decision has the reference. */
    Optional<CombinedInclusionView> of(String reference) {
        if (sql.first("select 1 from determination where reference = ?", row -> 1, reference)
                .isEmpty()) {
            return Optional.empty();
        }
        List<CombinedInclusionView.ByPlan> plans = new ArrayList<>(plans(GATE, reference));
        plans.addAll(plans(DRAWN + scope.tiers("r") + " order by r.drawn_at", reference));
        double combined = plans.isEmpty()
                ? 0
                : Inclusion.combined(plans.stream()
                        .map(CombinedInclusionView.ByPlan::inclusionProbability)
                        .toList());
        return Optional.of(new CombinedInclusionView(reference, combined, plans));
    }

    private List<CombinedInclusionView.ByPlan> plans(String query, String reference) {
        return sql.list(
                query,
                row -> new CombinedInclusionView.ByPlan(
                        row.getString("plan"),
                        row.getInt("version"),
                        row.getString("origin"),
                        row.getObject("draw", UUID.class),
                        row.getString("stratum"),
                        row.getDouble("probability"),
                        row.getBoolean("selected")),
                reference);
    }
}
