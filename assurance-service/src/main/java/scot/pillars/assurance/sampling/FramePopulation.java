package scot.pillars.assurance.sampling;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import scot.pillars.assurance.sampling.model.AmountBands;
import scot.pillars.assurance.sampling.model.Method;
import scot.pillars.assurance.sampling.model.Stratification;
import scot.pillars.kit.http.Kebab;

/**
 * The one statement that copies the population of a plan into a frame: strata and units from one view of the database, so
 * that a decision registered meanwhile is in the frame as a whole or not at all.
 */
final class FramePopulation {
    /** Places of the exclusions that rules of a plan make. */
    static final int CHECKED_BEFORE = 1;

    static final int IN_OPEN_CASE = 2;

    private static final String NOT_KNOWN = "'not known'";

    private static final String BANDS = """

            left join banded on banded.colleague = d.colleague and banded.benefit = d.benefit""";
    private static final String KEPT = """
            ,
            kept as (
              insert into sampling_proficiency (frame_id, colleague, benefit, checks, passed, band)
              select ?, b.colleague, b.benefit, b.checks, b.passed, b.band from banded b
              where (b.colleague, b.benefit) in (select colleague, benefit from picked))""";

    /** What stands between the parts of a stratum's name. */
    static final String BETWEEN = " / ";

    private final SamplingPlanRequest plan;
    private final List<Object> values = new ArrayList<>();
    private final StringBuilder where = new StringBuilder();

    private FramePopulation(SamplingPlanRequest plan) {
        this.plan = plan;
    }

    /** A statement with its values. */
    record Statement(String sql, List<Object> values) {}

    static Statement of(
            SamplingPlanRequest plan,
            Frames.NewFrame frame,
            LocalDate from,
            LocalDate to,
            LocalDate today,
            boolean independent) {
        FramePopulation one = new FramePopulation(plan);
        String joins = one.joins(today, independent);
        String stratum = one.stratum();
        one.restrict(from, to);
        boolean byProficiency = plan.method() == Method.PROFICIENCY;
        String sql = """
                with %spicked as materialized (
                  select d.reference, d.benefit, d.amount, d.colleague, %s as stratum, %s as exclusion
                  from determination d%s
                  where %s),
                strata as (
                  insert into sampling_stratum (frame_id, place, name)
                  select ?, row_number() over (order by stratum collate "C"), stratum
                  from (select distinct stratum from picked) named
                  returning place, name)%s
                insert into sampling_unit (frame, reference, stratum, benefit, amount, exclusion)
                select ?, p.reference, s.place, p.benefit, p.amount, p.exclusion
                from picked p join strata s on s.name = p.stratum order by p.reference collate "C\"""".formatted(
                        byProficiency ? one.assessed(independent) : "",
                        stratum,
                        one.exclusion(),
                        joins + (byProficiency ? BANDS : ""),
                        one.where,
                        byProficiency ? KEPT : "");
        one.values.addAll(0, one.assessing());
        one.values.add(frame.id());
        if (byProficiency) {
            one.values.add(frame.id());
        }
        one.values.add(frame.number());
        return new Statement(sql, one.values);
    }

    /** The parts of a stratum's name, one per division of its plan. */
    static List<String> parts(String stratum) {
        return List.of(stratum.split(BETWEEN));
    }

    private String stratum() {
        List<String> parts = plan.stratifyBy().stream().map(this::part).toList();
        if (plan.method() == Method.RISK_TARGETED) {
            return "'" + BuildingFrame.RANDOM_PART + "'";
        }
        if (plan.method() == Method.PROFICIENCY) {
            return "coalesce(banded.band, '" + BuildingFrame.NOT_ASSESSED + "')";
        }
        return parts.isEmpty() ? "'" + BuildingFrame.EVERYTHING + "'" : String.join(" || '" + BETWEEN + "' || ", parts);
    }

    private String part(Stratification by) {
        return switch (by) {
            case BENEFIT -> "d.benefit";
            case TYPE -> "d.type";
            case CHANNEL -> "coalesce(d.channel, " + NOT_KNOWN + ")";
            case TEAM -> "coalesce(d.team, " + NOT_KNOWN + ")";
            case AREA -> "coalesce(d.area, " + NOT_KNOWN + ")";
            case AMOUNT_BAND -> {
                values.add(0, AmountBands.names(plan.amountBands()).toArray(String[]::new));
                values.add(1, plan.amountBands().toArray(java.math.BigDecimal[]::new));
                yield "case when d.amount is null then '" + AmountBands.NO_AMOUNT
                        + "' else (?::text[])[width_bucket(d.amount, ?::numeric[]) + 1] end";
            }
        };
    }

    /** The latest complete checks per colleague and benefit, and the band that follows: section 3, rule 8. */
    private String assessed(boolean independent) {
        return """
                banded as materialized (
                  select colleague, benefit, checks, passed, case when checks < ? then '%s' %send as band from (
                    select colleague, benefit, count(*)::int as checks,
                      (count(*) filter (where outcome = 'correct' and passed is not false))::int as passed
                    from (select colleague, benefit, outcome, passed, row_number() over (
                            partition by colleague, benefit order by ordered_on desc, id desc) as place
                          from quality_check
                          where disposition = 'complete' and colleague is not null%s) latest
                    where place <= ? group by colleague, benefit) counted),
                """.formatted(
                        BuildingFrame.NOT_ASSESSED,
                        "when passed::float8 / checks >= ? then ? "
                                .repeat(plan.proficiency().bands().size()),
                        independent ? "" : " and coalesce(tier, 1) < 3");
    }

    private List<Object> assessing() {
        List<Object> assessing = new ArrayList<>();
        if (plan.method() == Method.PROFICIENCY) {
            assessing.add(plan.proficiency().fewestChecks());
            plan.proficiency().bands().forEach(band -> assessing.addAll(List.of(band.passedFrom(), band.name())));
            assessing.add(plan.proficiency().lastChecks());
        }
        return assessing;
    }

    private String joins(LocalDate today, boolean independent) {
        StringBuilder joins = new StringBuilder();
        if (plan.checkedWithinDays() != null) {
            joins.append("""

                    left join (select distinct determination_reference as reference from quality_check
                               where ordered_on > ?) checked on checked.reference = d.reference""");
            values.add(today.minusDays(plan.checkedWithinDays()));
        }
        if (Boolean.TRUE.equals(plan.leaveOutOpenCases())) {
            // What the third line works on must not be told from what a frame of the others leaves out.
            joins.append("""

                    left join (select distinct determination_reference as reference from sampled_case
                               where disposition is null""")
                    .append(independent ? "" : " and tier < 3")
                    .append(") waiting on waiting.reference = d.reference");
        }
        if (plan.inPostLessThanDays() != null) {
            joins.append("""

                    join (select colleague, min(in_force_from) as since from posting group by colleague) begun
                      on begun.colleague = d.colleague""");
        }
        return joins.toString();
    }

    private String exclusion() {
        StringBuilder exclusion = new StringBuilder("case");
        if (plan.checkedWithinDays() != null) {
            exclusion.append(" when checked.reference is not null then ").append(CHECKED_BEFORE);
        }
        if (Boolean.TRUE.equals(plan.leaveOutOpenCases())) {
            exclusion.append(" when waiting.reference is not null then ").append(IN_OPEN_CASE);
        }
        return exclusion.length() == 4 ? "null::int" : exclusion + " end";
    }

    private void restrict(LocalDate from, LocalDate to) {
        where.append("d.decided_on between ? and ?");
        values.add(from);
        values.add(to);
        among("d.benefit", plan.benefits());
        among("d.type", plan.decisionTypes().stream().map(Kebab::of).toList());
        among("d.channel", plan.channels().stream().map(Kebab::of).toList());
        among("d.team", plan.teams());
        filter("d.amount >= ?", plan.amountFrom());
        filter("d.amount < ?", plan.amountBelow());
        filter("d.decided_on < begun.since + ?", plan.inPostLessThanDays());
    }

    private void among(String column, Collection<String> allowed) {
        if (!allowed.isEmpty()) {
            filter(column + " = any(?)", allowed.stream().sorted().toArray(String[]::new));
        }
    }

    private void filter(String condition, Object value) {
        if (value != null) {
            where.append(" and ").append(condition);
            values.add(value);
        }
    }
}
