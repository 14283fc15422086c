package scot.pillars.assurance.check;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The one statement that records checks, any number at a time: tokens, checks, findings, error lines, outbox rows, the
 * entries of the audit trail and the remembered answers of Idempotency-Keys, all or nothing, in one round trip.
 *
 * <p>The caller offers random tokens and has them in payloads and answers; where a case or determination has a token
 * already, the statement puts that one in their place. For a key that was used before, or twice among those offered, it
 * records nothing and returns no row. Tokens and keys are taken in order, so that two statements do not deadlock.
 */
final class RecordingStatement {
    private static final String OFFERED = """
            with offered as materialized (
              select * from unnest(%s) with ordinality as o (%s, turn)
            ), """;

    private static final String UNUSED_KEYS = """
            usable as materialized (
              select o.* from offered o
              where o.key is null
                or not exists (select from offered earlier where earlier.key = o.key and earlier.turn < o.turn)
                  and not exists (select from idempotency_key k where k.operation = o.operation and k.key = o.key)
            ), """;

    private static final String ALL = """
            usable as (
              select * from offered
            ), """;

    private static final String TOKENS = """
            token as (
              insert into reference_token (kind, reference, token)
              select distinct on (kind, reference) kind, reference, token
              from (select 'case' as kind, case_reference as reference, case_token as token from usable
                    union all
                    select 'determination', determination_reference, determination_token from usable) named
              order by kind, reference
              on conflict (kind, reference) do update set reference = excluded.reference
              returning kind, reference, token
            ), named as materialized (
              select u.*, c.token as known_case, d.token as known_determination
              from usable u
              join token c on c.kind = 'case' and c.reference = u.case_reference
              join token d on d.kind = 'determination' and d.reference = u.determination_reference
            ), """;

    private static final String KEYS = """
            kept as (
              insert into idempotency_key (operation, key, request_hash, status, location, etag, body)
              select operation, key, fingerprint, 201, location, etag, replace(body, case_token::text, known_case::text)
              from named where key is not null order by key
              on conflict (operation, key) do nothing
              returning key
            ), alive as materialized (
              select * from named where key is null or key in (select key from kept)
            ), """;

    private static final String ALL_ALIVE = """
            alive as (
              select * from named
            ), """;

    private static final String CHECKS = """
            recorded as (
              insert into quality_check (id, case_reference, case_token, determination_reference, determination_token,
                dataset, provenance, benefit, area, team, colleague, checker, period_calendar, period_value, ordered_on,
                tier, timing, decided_on, checked_on, disposition, outcome, minutes, form_code, form_version, score,
                passed, recorded_at)
              select id, case_reference, known_case, determination_reference, known_determination, dataset, 'recorded',
                benefit, area, team, colleague, checker, period_calendar, period_value, checked_on, tier, timing,
                decided_on, checked_on, disposition, outcome, minutes, form_code, form_version, score, passed, recorded_at
              from alive
            ), found as (
              insert into finding (check_id, place, criterion, result, critical, comment)
              select alive.id, f.place, f.criterion, f.result, f.critical, f.comment
              from alive join unnest(%s) as f (%s) on f.check_id = alive.id
            ), line as materialized (
              select alive.id as check_id, l.*
              from alive join unnest(%s) as l (%s) on l.checked = alive.id
            ), wrong as (
              insert into error_line (check_id, id, place, criterion, descriptor_id, cause, responsible_parties,
                official, direction, amount, currency, period_from, period_to, effect, detection_point, occurred_on,
                corrected_at_source)
              select check_id, id, place, criterion, descriptor_id, cause, string_to_array(parties, E'\\n'), official,
                direction, amount, currency, period_from, period_to, effect, detection_point, occurred_on, corrected
              from line
            ), suspected as (
              insert into suspected_cause (error_id, check_id, cause)
              select id, check_id, suspected_cause from line where suspected_cause is not null
            ), """;

    private static final String AUDIT = """
            said as materialized (
              select alive.id, salt, replace(content, case_token::text, known_case::text) as content from alive
            ), entry as (
              insert into audit_entry (at, who, roles, action, subject, correlation_id, content_digest)
              select recorded_at, who, roles, action, 'check/' || alive.id, correlation_id,
                sha256(said.salt || convert_to(said.content, 'UTF8'))
              from alive join said on said.id = alive.id
              returning id, subject
            ), because as (
              insert into audit_content (entry_id, salt, content)
              select entry.id, said.salt, said.content from entry join said on entry.subject = 'check/' || said.id
            ), """;

    private static final String EVENTS = """
            told as (
              insert into outbox (event_id, topic, key, type, subject, time, correlation_id, payload)
              select e.id, e.topic, known_case::text, e.type, e.subject, recorded_at, correlation_id,
                replace(replace(e.payload, case_token::text, known_case::text),
                  determination_token::text, known_determination::text)
              from alive join unnest(%s) with ordinality as e (%s, place) on e.check_id = alive.id
              order by e.place
            )
            select id, known_case from alive""";

    private RecordingStatement() {}

    /** The SQL; its parameters are the columns of {@link RecordingColumns} in their order. */
    static String sql(boolean withKeys) {
        return format(OFFERED, RecordingColumns.CHECK)
                + (withKeys ? UNUSED_KEYS : ALL)
                + TOKENS
                + (withKeys ? KEYS : ALL_ALIVE)
                + format(CHECKS, RecordingColumns.FINDING, RecordingColumns.LINE)
                + AUDIT
                + format(EVENTS, RecordingColumns.EVENT);
    }

    @SafeVarargs
    private static String format(String text, List<? extends RecordingColumns.Column<?>>... tables) {
        Object[] parts = new Object[tables.length * 2];
        for (int table = 0; table < tables.length; table++) {
            parts[2 * table] = tables[table].stream()
                    .map(column -> "?::" + column.type() + "[]")
                    .collect(Collectors.joining(", "));
            parts[2 * table + 1] =
                    tables[table].stream().map(RecordingColumns.Column::name).collect(Collectors.joining(", "));
        }
        return String.format(text, parts);
    }
}
