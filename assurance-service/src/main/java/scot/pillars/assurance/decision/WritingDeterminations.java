package scot.pillars.assurance.decision;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import scot.pillars.assurance.check.ReferenceTokens;
import scot.pillars.assurance.decision.model.Gate;
import scot.pillars.kit.audit.PreparedEntry;
import scot.pillars.kit.database.Sql;
import scot.pillars.kit.events.EventIds;
import scot.pillars.kit.http.Correlation;
import scot.pillars.kit.http.Kebab;
import scot.pillars.kit.time.BusinessClock;

/** Writes decisions that are not there yet, with the cases that the gate chose for the worklist. */
@ApplicationScoped
class WritingDeterminations {
    private static final String COLUMNS = """
            (reference, case_reference, benefit, type, decided_on, amount, currency, period_from, period_to, colleague, team,
             area, channel, attributes, content_hash, check_required, inclusion_probability, gate, source, registered_at,
             case_token)
            """;

    private static final String KNOWN = "select reference from determination where reference = any(?::text[])";

    private static final String CHOSEN = """
            insert into sampled_case (id, origin, plan, plan_version, determination_reference, benefit, tier, timing,
              inclusion_probability, selected_at, due_on, hold)
            select id, 'gate', plan, plan_version, reference, benefit, 1, 'pre-payment', probability, ?, ?, 'held'
            from unnest(?::uuid[], ?::text[], ?::int[], ?::text[], ?::text[], ?::float8[])
              as offered (id, plan, plan_version, reference, benefit, probability)
            """;

    private static final String WRITE_AND_REMEMBER = """
            with named as (
              insert into reference_token (kind, reference, token) values ('case', ?, gen_random_uuid())
              on conflict (kind, reference) do update set reference = excluded.reference
              returning token),
            written as (
              insert into determination %s
              select ?, ?, ?, ?, ?, ?, ?, ?::date, ?::date, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?::jsonb, ?, ?, token from named
              on conflict (reference) do nothing
              returning reference),
            chosen as (%s join written using (reference)),
            said as materialized (select ?::bytea as salt, ?::text as content from written),
            entry as (
              insert into audit_entry (at, who, roles, action, subject, correlation_id, content_digest)
              select ?, ?, ?, ?, ?, ?, sha256(salt || convert_to(content, 'UTF8')) from said
              returning id),
            because as (
              insert into audit_content (entry_id, salt, content) select entry.id, said.salt, said.content from entry, said)
            select reference from written""".formatted(COLUMNS, CHOSEN);

    @Inject
    Sql sql;

    @Inject
    ContentHash hash;

    @Inject
    ObjectMapper json;

    @Inject
    BusinessClock clock;

    /** A payment waits for the check, so it is due soon. */
    @ConfigProperty(name = "pillars.approval-check.days-until-due", defaultValue = "2")
    int daysUntilDue;

    /** May be asked in any thread. */
    Rendered rendered(DecisionRequest decision) {
        return new Rendered(text(decision.attributes()), hash.of(decision));
    }

    /**
     * Writes the first of each reference that is not there yet and answers the references of what it wrote. Cases and then
     * decisions come in the order of their references, so that two writers do not deadlock; while this one has the tokens of
     * the cases, nobody else writes a decision of theirs.
     */
    Set<String> write(List<Registration> all, Source source) {
        SortedMap<String, Registration> fresh =
                Landing.firsts(all, one -> one.decision().reference());
        ReferenceTokens tokens = ReferenceTokens.ofCases(
                sql,
                fresh.values().stream()
                        .map(one -> one.decision().caseReference())
                        .toList());
        sql.list(KNOWN, row -> row.getString(1), (Object) fresh.keySet().toArray(String[]::new))
                .forEach(fresh::remove);
        if (fresh.isEmpty()) {
            return Set.of();
        }
        Instant now = clock.now();
        sql.copy(
                "determination " + COLUMNS,
                rows -> fresh.values().forEach(one -> {
                    List<Object> values = values(one, source, now);
                    values.add(tokens.ofCase(one.decision().caseReference()));
                    rows.add(values);
                }));
        List<Registration> chosen =
                fresh.values().stream().filter(WritingDeterminations::required).toList();
        if (!chosen.isEmpty()) {
            sql.update(CHOSEN, chosen(chosen, now).toArray());
        }
        return fresh.keySet();
    }

    /**
     * Writes one decision that is not there yet and its entry in the audit trail, with one statement.
     *
     * @return whether it is new
     */
    boolean write(Registration one, Source source, Instant now, String action, String subject, PreparedEntry entry) {
        List<Object> values = new ArrayList<>();
        values.add(one.decision().caseReference());
        values.addAll(values(one, source, now));
        values.addAll(chosen(required(one) ? List.of(one) : List.of(), now));
        values.addAll(Arrays.asList(
                entry.salt(), entry.content(), now, entry.who(), entry.roles(), action, subject, Correlation.id()));
        return sql.first(WRITE_AND_REMEMBER, row -> 1, values.toArray()).isPresent();
    }

    /** All columns but the token. */
    private List<Object> values(Registration one, Source source, Instant now) {
        DecisionRequest decision = one.decision();
        Gate.Answer answer = one.answer();
        return new ArrayList<>(Arrays.asList(
                decision.reference(),
                decision.caseReference(),
                decision.benefit(),
                Kebab.of(decision.type()),
                decision.decidedOn(),
                decision.amount() == null ? null : decision.amount().value(),
                decision.amount() == null ? null : decision.amount().currency(),
                decision.periodFrom(),
                decision.periodTo(),
                decision.colleague(),
                decision.team(),
                decision.area(),
                decision.channel() == null ? null : Kebab.of(decision.channel()),
                one.rendered().attributes(),
                one.rendered().hash(),
                answer == null ? null : answer.required(),
                answer == null ? null : answer.inclusionProbability(),
                answer == null ? null : text(ApprovalCheckView.from(answer).reasons()),
                source.key(),
                now));
    }

    private List<Object> chosen(List<Registration> chosen, Instant now) {
        return List.of(
                now,
                clock.today().plusDays(daysUntilDue),
                column(chosen, UUID[]::new, one -> EventIds.next()),
                column(chosen, String[]::new, one -> choosing(one).plan()),
                column(chosen, Integer[]::new, one -> choosing(one).version()),
                column(chosen, String[]::new, one -> one.decision().reference()),
                column(chosen, String[]::new, one -> one.decision().benefit()),
                column(chosen, Double[]::new, one -> one.answer().inclusionProbability()));
    }

    private String text(Object value) {
        try {
            return value == null ? null : json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static boolean required(Registration one) {
        return one.answer() != null && one.answer().required();
    }

    /** The first plan that chose the decision. */
    private static Gate.Said choosing(Registration one) {
        return one.answer().said().stream()
                .filter(Gate.Said::selected)
                .findFirst()
                .orElseThrow();
    }

    private static <S, T> T[] column(List<S> rows, IntFunction<T[]> array, Function<S, T> field) {
        return rows.stream().map(field).toArray(array);
    }
}
