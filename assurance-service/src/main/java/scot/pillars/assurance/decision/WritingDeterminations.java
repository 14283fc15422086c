package scot.pillars.assurance.decision;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import scot.pillars.assurance.decision.model.Gate;
import scot.pillars.kit.audit.PreparedEntry;
import scot.pillars.kit.database.Sql;
import scot.pillars.kit.events.EventIds;
import scot.pillars.kit.http.Correlation;
import scot.pillars.kit.http.Kebab;
import scot.pillars.kit.money.Money;
import scot.pillars.kit.time.BusinessClock;

/** Writes decisions, any number at a time with one statement that is all or nothing. */
@ApplicationScoped
class WritingDeterminations {
    // A case keeps its token; a decision that the gate chose goes to the worklist with it; rows are taken in the order
    // of their references, so that two writers do not deadlock.
    private static final String OFFERED = """
            with offered as materialized (
              select * from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::date[], ?::numeric[], ?::text[], ?::date[],
                  ?::date[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::bytea[], ?::boolean[],
                  ?::float8[], ?::text[], ?::uuid[], ?::text[], ?::int[]) with ordinality
                as o (reference, case_reference, benefit, type, decided_on, amount, currency,
                  period_from, period_to, colleague, team, area, channel, attributes, content_hash, required,
                  probability, gate, chosen_id, plan, plan_version, place)),
            one as materialized (select distinct on (reference) * from offered order by reference, place),
            token as (
              insert into reference_token (kind, reference, token)
              select 'case', case_reference, gen_random_uuid() from one group by case_reference
              order by case_reference
              on conflict (kind, reference) do update set reference = excluded.reference
              returning reference, token),
            written as (
            insert into determination (reference, case_reference, case_token, benefit, type, decided_on, amount, currency,
              period_from, period_to, colleague, team, area, channel, attributes, source, content_hash, check_required,
              inclusion_probability, gate, registered_at)
            select o.reference, o.case_reference, t.token, o.benefit, o.type, o.decided_on, o.amount, o.currency,
              o.period_from, o.period_to, o.colleague, o.team, o.area, o.channel, o.attributes::jsonb, ?, o.content_hash,
              o.required, o.probability, o.gate::jsonb, ?
            from one o join token t on t.reference = o.case_reference
            order by o.reference
            on conflict (reference) do nothing
            returning reference),
            chosen as (
              insert into sampled_case (id, origin, plan, plan_version, determination_reference, benefit, tier, timing,
                inclusion_probability, selected_at, due_on, hold)
              select o.chosen_id, 'gate', o.plan, o.plan_version, o.reference, o.benefit, 1, 'pre-payment',
                o.probability, ?, ?, 'held'
              from one o join written w on w.reference = o.reference
              where o.required)
            """;

    private static final String WRITE = OFFERED + "select reference from written";

    private static final String WRITE_AND_REMEMBER = OFFERED + """
            , said as materialized (select ?::bytea as salt, ?::text as content from written),
            entry as (
              insert into audit_entry (at, who, roles, action, subject, correlation_id, content_digest)
              select ?, ?, ?, ?, ?, ?, sha256(salt || convert_to(content, 'UTF8')) from said
              returning id),
            because as (
              insert into audit_content (entry_id, salt, content) select entry.id, said.salt, said.content from entry, said)
            select reference from written""";

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

    /** Writes what is not there yet and answers the references of what it wrote. */
    Set<String> write(List<Registration> all, Source source) {
        return new HashSet<>(sql.list(
                WRITE, row -> row.getString(1), values(all, source, clock.now()).toArray()));
    }

    /**
     * Writes one decision that is not there yet and its entry in the audit trail.
     *
     * @return whether it is new
     */
    boolean write(Registration one, Source source, Instant now, String action, String subject, PreparedEntry entry) {
        List<Object> values = values(List.of(one), source, now);
        values.addAll(Arrays.asList(
                entry.salt(), entry.content(), now, entry.who(), entry.roles(), action, subject, Correlation.id()));
        return sql.first(WRITE_AND_REMEMBER, row -> 1, values.toArray()).isPresent();
    }

    private List<Object> values(List<Registration> all, Source source, Instant now) {
        return new ArrayList<>(Arrays.asList(
                column(all, String[]::new, one -> one.decision().reference()),
                column(all, String[]::new, one -> one.decision().caseReference()),
                column(all, String[]::new, one -> one.decision().benefit()),
                column(all, String[]::new, one -> Kebab.of(one.decision().type())),
                column(all, LocalDate[]::new, one -> one.decision().decidedOn()),
                column(all, BigDecimal[]::new, one -> value(one.decision().amount())),
                column(all, String[]::new, one -> currency(one.decision().amount())),
                column(all, LocalDate[]::new, one -> one.decision().periodFrom()),
                column(all, LocalDate[]::new, one -> one.decision().periodTo()),
                column(all, String[]::new, one -> one.decision().colleague()),
                column(all, String[]::new, one -> one.decision().team()),
                column(all, String[]::new, one -> one.decision().area()),
                column(all, String[]::new, one -> word(one.decision().channel())),
                column(all, String[]::new, one -> one.rendered().attributes()),
                column(all, byte[][]::new, one -> one.rendered().hash()),
                column(
                        all,
                        Boolean[]::new,
                        one -> one.answer() == null
                                ? null
                                : (Boolean) one.answer().required()),
                column(
                        all,
                        BigDecimal[]::new,
                        one -> one.answer() == null
                                ? null
                                : BigDecimal.valueOf(one.answer().inclusionProbability())),
                column(
                        all,
                        String[]::new,
                        one -> one.answer() == null
                                ? null
                                : text(ApprovalCheckView.from(one.answer()).reasons())),
                column(all, UUID[]::new, one -> required(one) ? EventIds.next() : null),
                column(all, String[]::new, one -> chosen(one, Gate.Said::plan)),
                column(all, Integer[]::new, one -> chosen(one, Gate.Said::version)),
                source.key(),
                now,
                now,
                clock.today().plusDays(daysUntilDue)));
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

    /** Of the first plan that chose the decision. */
    private static <T> T chosen(Registration one, Function<Gate.Said, T> field) {
        return one.answer() == null
                ? null
                : one.answer().said().stream()
                        .filter(Gate.Said::selected)
                        .findFirst()
                        .map(field)
                        .orElse(null);
    }

    private static BigDecimal value(Money amount) {
        return amount == null ? null : amount.value();
    }

    private static String currency(Money amount) {
        return amount == null ? null : amount.currency();
    }

    private static String word(Enum<?> constant) {
        return constant == null ? null : Kebab.of(constant);
    }

    private static <S, T> T[] column(List<S> rows, IntFunction<T[]> array, Function<S, T> field) {
        return rows.stream().map(field).toArray(array);
    }
}
