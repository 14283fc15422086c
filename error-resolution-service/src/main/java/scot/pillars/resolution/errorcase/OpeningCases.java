package scot.pillars.resolution.errorcase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import scot.pillars.kit.audit.AuditEntry;
import scot.pillars.kit.audit.AuditTrail;
import scot.pillars.kit.database.Sql;
import scot.pillars.kit.events.EventIds;
import scot.pillars.kit.events.Outbox;
import scot.pillars.kit.events.OutboxEvent;
import scot.pillars.kit.time.BusinessClock;
import scot.pillars.resolution.referral.Referrals;
import scot.pillars.resolution.referral.model.CaseIdentity;
import scot.pillars.resolution.referral.model.Referral;
import scot.pillars.resolution.referral.model.ReferredTogether;

/**
 * Referrals open or join error cases: one per determination and period that is wrong (section 5, rule 1). A resolved
 * case is never opened again; a late referral opens a new one that names the former. Any number of referrals costs
 * six statements, since a bulk load brings thousands at a time.
 */
@ApplicationScoped
class OpeningCases {
    // Rows are locked in the order of their identity, so that two consumers never wait for each other in a ring.
    private static final String OPEN_OR_JOIN = """
            insert into error_case as c (id, dataset, benefit, area, case_token, determination_token, wrong_period,
                                         period_from, period_to, currency, opened_on, identified_on, referrals,
                                         found_over, found_under, follows)
            select n.id, n.dataset, n.benefit, n.area, n.case_token, n.determination, n.wrong_period,
                   n.period_from, n.period_to, n.currency, ?, n.identified_on, n.referrals, n.found_over, n.found_under,
                   (select f.id from error_case f
                     where f.determination_token = n.determination and f.wrong_period = n.wrong_period
                       and f.currency = n.currency and f.dataset = n.dataset and f.state = 'resolved'
                     order by f.running_number desc limit 1)
            from unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::uuid[], ?::uuid[], ?::text[], ?::date[],
                        ?::date[], ?::text[], ?::date[], ?::int[], ?::numeric[], ?::numeric[])
                 as n (id, dataset, benefit, area, case_token, determination, wrong_period, period_from, period_to,
                       currency, identified_on, referrals, found_over, found_under)
            order by n.determination, n.wrong_period, n.currency, n.dataset
            on conflict (determination_token, wrong_period, currency, dataset) where state <> 'resolved' do update
               set referrals = c.referrals + excluded.referrals,
                   found_over = c.found_over + excluded.found_over,
                   found_under = c.found_under + excluded.found_under,
                   identified_on = least(c.identified_on, excluded.identified_on),
                   version = c.version + 1
            returning id, dataset, determination_token, wrong_period, currency""";

    /** As the audit trail names what an event caused. */
    private static final String WHO = "event:error-found";

    @Inject
    Sql sql;

    @Inject
    Referrals referrals;

    @Inject
    Outbox outbox;

    @Inject
    AuditTrail audit;

    @Inject
    BusinessClock clock;

    /** Opens or joins; an error line that was referred before changes nothing. */
    @Transactional
    void openOrJoin(List<Referral> arrived) {
        List<Referral> fresh = fresh(arrived);
        if (fresh.isEmpty()) {
            return;
        }
        LocalDate today = clock.today();
        List<Referrals.Placed> placed = new ArrayList<>();
        List<OutboxEvent> events = new ArrayList<>();
        List<AuditEntry> entries = new ArrayList<>();
        Map<CaseIdentity, UUID> proposed = new HashMap<>();
        List<ReferredTogether> cases = ReferredTogether.of(fresh);
        cases.forEach(together -> proposed.put(together.identity(), EventIds.next()));
        Map<CaseIdentity, UUID> places = write(cases, proposed, today);
        for (ReferredTogether together : cases) {
            UUID caseId = places.get(together.identity());
            boolean opened = caseId.equals(proposed.get(together.identity()));
            for (Referral referral : together.referrals()) {
                boolean opens = opened && referral == together.first();
                placed.add(new Referrals.Placed(referral, caseId, opens));
                entries.add(entry(caseId, referral, opens));
                events.add(
                        opens
                                ? ErrorCaseEvents.opened(caseId, referral, today)
                                : ErrorCaseEvents.joined(caseId, referral, today));
            }
        }
        referrals.keep(placed, clock.now());
        outbox.append(events);
        audit.rememberAllAs(WHO, entries);
    }

    private static AuditEntry entry(UUID caseId, Referral referral, boolean opens) {
        return AuditEntry.created(
                opens ? "openErrorCase" : "joinErrorCase",
                "error-case/" + caseId,
                "{\"referral\":\"" + referral.id() + "\",\"error\":\"" + referral.errorId() + "\"}");
    }

    private List<Referral> fresh(List<Referral> arrived) {
        if (arrived.isEmpty()) {
            return arrived;
        }
        Set<UUID> seen = referrals.known(arrived.stream().map(Referral::errorId).toList());
        return arrived.stream().filter(referral -> seen.add(referral.errorId())).toList();
    }

    private Map<CaseIdentity, UUID> write(
            List<ReferredTogether> cases, Map<CaseIdentity, UUID> proposed, LocalDate today) {
        Map<CaseIdentity, UUID> places = new HashMap<>();
        sql.list(
                        OPEN_OR_JOIN,
                        row -> Map.entry(identity(row), row.getObject("id", UUID.class)),
                        today,
                        column(cases, UUID[]::new, one -> proposed.get(one.identity())),
                        column(cases, String[]::new, one -> one.identity().dataset()),
                        column(cases, String[]::new, one -> one.first().benefit()),
                        column(cases, String[]::new, one -> one.first().area()),
                        column(cases, UUID[]::new, one -> one.first().caseToken()),
                        column(cases, UUID[]::new, one -> one.identity().determinationToken()),
                        column(cases, String[]::new, one -> one.identity().wrongPeriod()),
                        column(
                                cases,
                                LocalDate[]::new,
                                one -> one.first().period().from()),
                        column(
                                cases,
                                LocalDate[]::new,
                                one -> one.first().period().to()),
                        column(cases, String[]::new, one -> one.identity().currency()),
                        column(cases, LocalDate[]::new, ReferredTogether::identifiedOn),
                        column(cases, Integer[]::new, one -> one.referrals().size()),
                        column(cases, BigDecimal[]::new, ReferredTogether::foundOver),
                        column(cases, BigDecimal[]::new, ReferredTogether::foundUnder))
                .forEach(place -> places.put(place.getKey(), place.getValue()));
        return places;
    }

    private static CaseIdentity identity(ResultSet row) throws SQLException {
        return new CaseIdentity(
                row.getString("dataset"),
                row.getObject("determination_token", UUID.class),
                row.getString("wrong_period"),
                row.getString("currency"));
    }

    private static <T> T[] column(
            List<ReferredTogether> cases, IntFunction<T[]> array, Function<ReferredTogether, T> field) {
        return cases.stream().map(field).toArray(array);
    }
}
