package scot.pillars.resolution.referral;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import scot.pillars.kit.database.Sql;
import scot.pillars.resolution.referral.model.Referral;

/** The referrals of all error cases; kept for good, whatever becomes of the case. */
@ApplicationScoped
public class Referrals implements PanacheRepositoryBase<ReferralRow, UUID> {
    private static final String INSERT = """
            insert into referral (id, case_id, source, error_id, opened_the_case, direction, amount_found, effect,
                                  found_period_calendar, found_period, found_on, received_at)
            select r.id, r.case_id, ?, r.error_id, r.opened, r.direction, r.amount, ?, r.calendar, r.period, r.found_on, ?
            from unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::boolean[], ?::text[], ?::numeric[], ?::text[], ?::text[],
                        ?::date[])
                 as r (id, case_id, error_id, opened, direction, amount, calendar, period, found_on)""";

    @Inject
    Sql sql;

    /** A referral with the case it went to, and whether it opened that case or joined it. */
    public record Placed(Referral referral, UUID caseId, boolean opened) {}

    /** Which of these error lines were referred before. */
    public Set<UUID> known(Collection<UUID> errorIds) {
        return new HashSet<>(sql.list(
                "select error_id from referral where error_id = any (?)", row -> row.getObject(1, UUID.class), (Object)
                        errorIds.toArray(UUID[]::new)));
    }

    /** Keeps referrals in one statement, in the caller's transaction. */
    public void keep(List<Placed> placed, Instant receivedAt) {
        sql.update(
                INSERT,
                Referral.SOURCE,
                Referral.EFFECT.word(),
                receivedAt,
                column(placed, UUID[]::new, row -> row.referral().id()),
                column(placed, UUID[]::new, Placed::caseId),
                column(placed, UUID[]::new, row -> row.referral().errorId()),
                column(placed, Boolean[]::new, Placed::opened),
                column(placed, String[]::new, row -> row.referral().direction().word()),
                column(placed, BigDecimal[]::new, row -> row.referral().amount()),
                column(placed, String[]::new, row -> row.referral().foundCalendar()),
                column(placed, String[]::new, row -> row.referral().foundPeriod()),
                column(placed, LocalDate[]::new, row -> row.referral().foundOn()));
    }

    /** The referrals of a case in order of arrival; their amounts are in the case's currency. */
    public List<ReferralView> of(UUID caseId, String currency) {
        return list("caseId = ?1 order by receivedAt, openedTheCase desc, id", caseId).stream()
                .map(row -> ReferralView.from(row, currency))
                .toList();
    }

    private static <T> T[] column(List<Placed> placed, IntFunction<T[]> array, Function<Placed, T> field) {
        return placed.stream().map(field).toArray(array);
    }
}
