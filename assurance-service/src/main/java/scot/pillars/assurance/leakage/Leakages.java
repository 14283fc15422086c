package scot.pillars.assurance.leakage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import scot.pillars.kit.database.Sql;
import scot.pillars.kit.http.Refusal;
import scot.pillars.kit.security.CurrentUser;
import scot.pillars.kit.time.BusinessClock;

/**
 * Errors found at tier n + 1 in work that tier n checked and passed (quality-domain.md section 3, rule 12). A row of a check
 * is its latest revision, so that a check that was overturned counts as it stands. Of several checks at the lower tier the
 * last one before the higher tier's counts.
 */
@ApplicationScoped
class Leakages {
    /** Smaller cells are shown to those alone who may read checks (section 6, rule 10). */
    private static final long LEAST = 10;

    private static final String FOUND = """
            select %s as benefit, to_char(q.checked_on, 'YYYY-MM') as month, q.tier, count(*) as n,
              count(*) filter (where q.outcome <> 'correct') as errors,
              count(*) filter (where q.outcome not in ('correct', 'procedural')) as errors_in_money
            from quality_check q
            cross join lateral (
              select p.outcome from quality_check p
              where p.case_reference = q.case_reference and p.determination_reference = q.determination_reference
                and p.tier = q.tier - 1 and p.dataset = q.dataset and p.disposition = 'complete'
                and p.outcome is not null and (p.checked_on, p.id) < (q.checked_on, q.id)
              order by p.checked_on desc, p.id desc limit 1) below
            where below.outcome = 'correct' and q.tier >= 2 and q.disposition = 'complete' and q.outcome is not null
              and q.checked_on is not null and q.ordered_on between ? and ? and q.dataset = ?""";

    @Inject
    Sql sql;

    @Inject
    CurrentUser user;

    @Inject
    BusinessClock clock;

    /** By benefit, tier and month. */
    List<LeakageView> byBenefit(LeakageSearch search) {
        return shown(
                found("q.benefit", search, " group by q.benefit, q.tier, month order by q.benefit, q.tier, month"));
    }

    /** Of all benefits sought, by tier and month, for the picture. */
    List<LeakageView> byMonth(LeakageSearch search) {
        return shown(found("''", search, " group by q.tier, month order by q.tier, month"));
    }

    LocalDate from(LeakageSearch search) {
        return search.from != null ? search.from : to(search).withDayOfMonth(1).minusMonths(11);
    }

    LocalDate to(LeakageSearch search) {
        return search.to != null ? search.to : clock.today();
    }

    private List<LeakageView> found(String benefit, LeakageSearch search, String group) {
        if (search.tier != null && search.tier != 2 && search.tier != 3) {
            throw Refusal.badRequest("tier", "one-of", "The tier that finds is 2 or 3");
        }
        List<Object> values = new ArrayList<>(List.of(from(search), to(search), search.dataset));
        StringBuilder query = new StringBuilder(String.format(FOUND, benefit));
        if (search.benefit != null && !search.benefit.isBlank()) {
            query.append(" and q.benefit = ?");
            values.add(search.benefit.strip());
        }
        if (search.tier != null) {
            query.append(" and q.tier = ?");
            values.add(search.tier);
        }
        return sql.list(
                query + group,
                row -> LeakageView.of(
                        row.getString("benefit"),
                        row.getString("month"),
                        row.getInt("tier"),
                        row.getLong("n"),
                        row.getLong("errors"),
                        row.getLong("errors_in_money")),
                values.toArray());
    }

    private List<LeakageView> shown(List<LeakageView> found) {
        return user.can("read-checks")
                ? found
                : found.stream().map(one -> one.withheldBelow(LEAST)).toList();
    }
}
