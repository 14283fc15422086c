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
import java.util.Optional;
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

    /**
     * A referral whose error was withdrawn.
     *
     * @param amount what had been found, null when the referral did not say
     * @param othersStand whether another referral of its case stands
     */
    public record Withdrawn(
            UUID id,
            UUID errorId,
            UUID caseId,
            String direction,
            BigDecimal amount,
            String effect,
            boolean othersStand) {}

    /** Withdraws the referral of an error; empty when there is none, or it was withdrawn before. */
    public Optional<Withdrawn> withdraw(UUID errorId, Instant at) {
        return sql.first(
                """
                update referral r set withdrawn_at = ? where r.error_id = ? and r.withdrawn_at is null
                returning r.*, exists (select from referral o where o.case_id = r.case_id and o.id <> r.id
                                       and o.withdrawn_at is null) as others_stand""",
                row -> new Withdrawn(
                        row.getObject("id", UUID.class),
                        row.getObject("error_id", UUID.class),
                        row.getObject("case_id", UUID.class),
                        row.getString("direction"),
                        row.getBigDecimal("amount_found"),
                        row.getString("effect"),
                        row.getBoolean("others_stand")),
                at,
                errorId);
    }

    /** Whether the error was ever referred. */
    public boolean isKnown(UUID errorId) {
        return !known(List.of(errorId)).isEmpty();
    }

    /** Keeps a withdrawal that came before its error. */
    public void keepEarly(UUID errorId, UUID caseToken, Instant at) {
        sql.update(
                "insert into early_withdrawal (error_id, case_token, received_at) values (?, ?, ?) on conflict do nothing",
                errorId,
                caseToken,
                at);
    }

    /** Which of these error lines were withdrawn before they were referred. */
    public Set<UUID> withdrawnEarly(Collection<UUID> errorIds) {
        return new HashSet<>(sql.list(
                "select error_id from early_withdrawal where error_id = any (?)",
                row -> row.getObject(1, UUID.class),
                (Object) errorIds.toArray(UUID[]::new)));
    }

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
