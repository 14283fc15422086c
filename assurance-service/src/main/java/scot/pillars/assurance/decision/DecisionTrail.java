package scot.pillars.assurance.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import scot.pillars.assurance.check.HiddenChecks;
import scot.pillars.kit.database.Sql;
import scot.pillars.kit.security.CurrentUser;

/**
 * How a decision was chosen for checks and what they found, as far as the caller may know: the sample of the independent
 * estimate stays unknown to operations.
 */
@ApplicationScoped
class DecisionTrail {
    private static final String INDEPENDENT = "read-independent-cases";

    @Inject
    Sql sql;

    @Inject
    CurrentUser user;

    @Inject
    HiddenChecks hidden;

    /** One way in which a decision was chosen; what does not apply is null. */
    public record Chosen(
            String origin,
            String plan,
            Integer planVersion,
            int tier,
            String stratum,
            Double inclusionProbability,
            LocalDate dueOn,
            String disposition,
            String hold) {
        private static Chosen read(ResultSet row) throws SQLException {
            return new Chosen(
                    row.getString("origin"),
                    row.getString("plan"),
                    row.getObject("plan_version", Integer.class),
                    row.getInt("tier"),
                    row.getString("stratum"),
                    row.getObject("inclusion_probability", Double.class),
                    row.getObject("due_on", LocalDate.class),
                    row.getString("disposition"),
                    row.getString("hold"));
        }
    }

    /** One check of a decision. */
    public record Checked(
            UUID id, Integer tier, String timing, LocalDate checkedOn, String disposition, String outcome) {
        private static Checked read(ResultSet row) throws SQLException {
            return new Checked(
                    row.getObject("id", UUID.class),
                    row.getObject("tier", Integer.class),
                    row.getString("timing"),
                    row.getObject("checked_on", LocalDate.class),
                    row.getString("disposition"),
                    row.getString("outcome"));
        }
    }

    List<Chosen> chosen(String reference) {
        return sql.list("""
                select origin, plan, plan_version, tier, stratum, inclusion_probability, due_on,
                  case when check_id = any(?) then null else disposition end as disposition,
                  case when check_id = any(?) then 'held' else hold end as hold
                from sampled_case where determination_reference = ? and (tier < 3 or ?) order by selected_at, id""", Chosen::read, hidden.fromCaller(), hidden.fromCaller(), reference, user.can(INDEPENDENT));
    }

    List<Checked> checks(DecisionView decision) {
        return sql.list(
                """
                select id, tier, timing, checked_on, disposition, outcome from quality_check
                where case_reference = ? and determination_reference = ? and (coalesce(tier, 1) < 3 or ?)
                  and id <> all(?) order by recorded_at, id limit 100""",
                Checked::read,
                decision.caseReference(),
                decision.reference(),
                user.can(INDEPENDENT),
                hidden.fromCaller());
    }
}
