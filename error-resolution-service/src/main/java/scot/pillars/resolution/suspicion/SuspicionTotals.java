package scot.pillars.resolution.suspicion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import scot.pillars.kit.database.Sql;
import scot.pillars.kit.http.Refusal;
import scot.pillars.kit.time.BusinessClock;

/**
 * What is published about suspicions: totals per month and benefit (section 5, rule 8). That a number here tells of no
 * single matter rests on this:
 *
 * <ul>
 *   <li>Only months whose last day (Europe/London) has passed; an opening counts in the month it is opened and an ending in
 *       the month it ends, so that a published number never changes afterwards: also not when the suspicions are disposed
 *       of. Nobody can compare it before and after one matter.
 *   <li>Numbers below 10 are withheld, zero too: otherwise a withheld one would tell that there is something.
 *   <li>Every benefit that has error cases stands in every month, whether anything is suspected or not.
 *   <li>No sums over months, benefits or outcomes, and every answer is about one dataset: nothing withheld can be worked out
 *       by subtraction, so no further number needs to be withheld for that.
 * </ul>
 *
 * <p>A number of 10 or more is published as it is. Who knew of all but one of exactly ten learns of the tenth; the rule
 * accepts that.
 */
@ApplicationScoped
class SuspicionTotals {
    private static final int MOST_MONTHS = 60;
    private static final int SHOWN_MONTHS = 12;

    @Inject
    Sql sql;

    @Inject
    BusinessClock clock;

    /**
     * The latest month first, then by benefit.
     *
     * @throws Refusal 400 when the range holds a month that is not over, none or more than 60
     */
    List<SuspicionTotalView> read(SuspicionTotalQuery query) {
        YearMonth from = from(query);
        YearMonth to = to(query);
        refuse(from, to);
        return sql.list(
                """
                with recursive happened as (
                  select e.benefit, date_trunc('month', s.opened_at at time zone 'Europe/London')::date as month,
                    'opened' as what, 1::bigint as suspicions
                  from suspicion s join error_case e on e.id = s.error_case
                  where s.opened_at >= ? and s.opened_at < ? and e.dataset = ?
                  union all
                  select e.benefit, date_trunc('month', s.closed_at at time zone 'Europe/London')::date, s.outcome, 1
                  from suspicion s join error_case e on e.id = s.error_case
                  where s.closed_at >= ? and s.closed_at < ? and e.dataset = ?
                  union all
                  select benefit, month, what, suspicions from disposed_suspicion_count
                  where month between ? and ? and dataset = ?),
                of_cases (benefit) as (
                  select min(benefit) from error_case where dataset = ?
                  union all
                  select (select min(e.benefit) from error_case e where e.dataset = ? and e.benefit > of_cases.benefit)
                  from of_cases where of_cases.benefit is not null),
                benefits as (
                  select benefit from of_cases where benefit is not null
                  union select benefit from disposed_suspicion_count where dataset = ?)
                select m.month::date as month, b.benefit,
                  coalesce(sum(h.suspicions) filter (where h.what = 'opened'), 0) as opened,
                  coalesce(sum(h.suspicions) filter (where h.what = 'no-fraud-found'), 0) as no_fraud_found,
                  coalesce(sum(h.suspicions) filter (where h.what = 'fiscal-disposal'), 0) as fiscal_disposal,
                  coalesce(sum(h.suspicions) filter (where h.what = 'conviction'), 0) as conviction,
                  coalesce(sum(h.suspicions) filter (where h.what = 'not-pursued'), 0) as not_pursued
                from generate_series(?::date::timestamp, ?::date::timestamp, interval '1 month') m (month)
                cross join benefits b
                left join happened h on h.month = m.month and h.benefit = b.benefit
                group by m.month, b.benefit order by m.month desc, b.benefit""",
                SuspicionTotalView::read,
                BusinessClock.startOf(from.atDay(1)),
                BusinessClock.startOf(to.plusMonths(1).atDay(1)),
                query.dataset,
                BusinessClock.startOf(from.atDay(1)),
                BusinessClock.startOf(to.plusMonths(1).atDay(1)),
                query.dataset,
                from.atDay(1),
                to.atDay(1),
                query.dataset,
                query.dataset,
                query.dataset,
                query.dataset,
                from.atDay(1),
                to.atDay(1));
    }

    /** Whose data there is. */
    List<String> datasets() {
        return sql.list("""
                with recursive one (dataset) as (
                  select min(dataset) from error_case
                  union all
                  select (select min(e.dataset) from error_case e where e.dataset > one.dataset)
                  from one where one.dataset is not null)
                select dataset from one where dataset is not null""", row -> row.getString(1));
    }

    YearMonth from(SuspicionTotalQuery query) {
        return query.from != null ? query.from : to(query).minusMonths(SHOWN_MONTHS - 1);
    }

    YearMonth to(SuspicionTotalQuery query) {
        return query.to != null ? query.to : lastOver();
    }

    private YearMonth lastOver() {
        return YearMonth.from(clock.today()).minusMonths(1);
    }

    private void refuse(YearMonth from, YearMonth to) {
        if (to.isAfter(lastOver())) {
            throw Refusal.badRequest("to", "month-over", "Totals are published of months that are over");
        }
        if (from.isAfter(to)) {
            throw Refusal.badRequest("from", "from-before-to", "The first month lies after the last");
        }
        if (from.until(to, ChronoUnit.MONTHS) >= MOST_MONTHS || from.getYear() < 2000) {
            throw Refusal.badRequest("from", "months", "At most 60 months at once, from 2000 on");
        }
    }
}
