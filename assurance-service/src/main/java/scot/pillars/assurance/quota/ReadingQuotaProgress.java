package scot.pillars.assurance.quota;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import scot.pillars.assurance.people.PeopleScope;
import scot.pillars.assurance.quota.model.QuotaPeriod;
import scot.pillars.kit.database.Sql;
import scot.pillars.kit.security.CurrentUser;
import scot.pillars.kit.time.BusinessClock;
import scot.pillars.kit.time.WorkingDays;

/** Counts the cases that checkers ended beside their quotas of today. Cases of the third line are for who may know of them. */
@ApplicationScoped
public class ReadingQuotaProgress {
    private static final String QUOTAS = """
            select q.code, q.colleague, q.benefit, q.per, q.cases, (
              select count(*) from sampled_case s
              where s.checker = q.colleague and s.disposition is not null
                and s.ended_at >= case q.per when 'day' then ? else ? end
                and (q.benefit is null or s.benefit = q.benefit) and (s.tier < 3 or ? or q.colleague = ?)) as ended
            from checking_quota q
            where q.in_force_from <= ? and coalesce(q.in_force_to, 'infinity') >= ? and (q.colleague = ? or ?)
            order by q.colleague, q.benefit nulls first, q.code""";

    @Inject
    Sql sql;

    @Inject
    CurrentUser user;

    @Inject
    PeopleScope people;

    @Inject
    BusinessClock clock;

    /** Of the caller's own quotas that hold today; nothing when they have none. */
    public List<QuotaProgress> own() {
        return people.caller().isEmpty() ? List.of() : today(false);
    }

    /** Of every quota that holds today and that the caller may know of. */
    List<QuotaProgress> all() {
        return today(user.can(CheckingQuotas.KEEP));
    }

    private List<QuotaProgress> today(boolean ofEverybody) {
        LocalDate today = clock.today();
        String caller = people.caller().orElse("");
        return sql.list(
                QUOTAS,
                row -> {
                    QuotaPeriod per = "day".equals(row.getString("per")) ? QuotaPeriod.DAY : QuotaPeriod.WEEK;
                    return new QuotaProgress(
                            row.getString("code"),
                            row.getString("colleague"),
                            row.getString("benefit"),
                            per,
                            row.getLong("ended"),
                            per.asked(row.getInt("cases"), today, WorkingDays.BY_RULE::isWorkingDay));
                },
                BusinessClock.startOf(QuotaPeriod.DAY.start(today)),
                BusinessClock.startOf(QuotaPeriod.WEEK.start(today)),
                user.can("read-independent-cases"),
                caller,
                today,
                today,
                caller,
                ofEverybody);
    }
}
