package scot.pillars.assurance.check;

/**
 * The one statement that records a check: tokens, check, findings, error lines, outbox rows, the entry of the
 * audit trail and the remembered answer of an Idempotency-Key, all or nothing, in one round trip.
 *
 * <p>The caller offers random tokens and has them in payloads and answer; where the case or determination has a token
 * already, the statement puts that one in their place. With a key that was used before it does nothing and returns no
 * row.
 */
final class RecordingStatement {
    private static final String TOKENS = """
            with token as (
              insert into reference_token (kind, reference, token)
              select offered.kind, offered.reference, offered.token
              from (values ('case', ?, ?), ('determination', ?, ?)) as offered (kind, reference, token)
              %s
              on conflict (kind, reference) do update set reference = excluded.reference
              returning kind, token
            ), pair as materialized (
              select c.token as case_token, d.token as determination_token
              from token c cross join token d
              where c.kind = 'case' and d.kind = 'determination'
            ), """;

    private static final String UNUSED_KEY =
            "where not exists (select from idempotency_key where operation = ? and key = ?)";

    private static final String KEY = """
            kept as (
              insert into idempotency_key (operation, key, request_hash, status, location, etag, body)
              select ?, ?, ?, 201, ?, ?, replace(?, ?, pair.case_token::text) from pair
              on conflict (operation, key) do nothing
              returning 1
            ), """;

    private static final String CHECK = """
            recorded as (
              insert into quality_check (id, case_reference, case_token, determination_reference, determination_token,
                dataset, provenance, benefit, area, team, colleague, checker, period_calendar, period_value, ordered_on, tier,
                timing, decided_on, checked_on, disposition, outcome, minutes, recorded_at)
              select ?, ?, case_token, ?, determination_token,
                ?, 'recorded', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?
              from pair%1$s
              returning id
            ), found as (
              insert into finding (check_id, place, criterion, result, critical)
              select recorded.id, f.place, f.criterion, f.result, f.critical
              from recorded, unnest(?::text[], ?::text[], ?::boolean[])
                with ordinality as f (criterion, result, critical, place)
            ), """;

    private static final String LINES = """
            wrong as (
              insert into error_line (check_id, id, place, criterion, descriptor_id, cause, responsible_parties,
                official, direction, amount, currency, period_from, period_to, effect, detection_point, occurred_on,
                corrected_at_source)
              select recorded.id, l.id, l.place, l.criterion, l.descriptor_id, l.cause,
                string_to_array(l.parties, E'\\n'), l.official, l.direction, l.amount, l.currency, l.period_from,
                l.period_to, l.effect, l.detection_point, l.occurred_on, l.corrected
              from recorded, unnest(?::uuid[], ?::text[], ?::bigint[], ?::text[], ?::text[], ?::boolean[], ?::text[],
                  ?::numeric[], ?::text[], ?::date[], ?::date[], ?::text[], ?::text[], ?::date[], ?::boolean[])
                with ordinality as l (id, criterion, descriptor_id, cause, parties, official, direction, amount,
                  currency, period_from, period_to, effect, detection_point, occurred_on, corrected, place)
            ), """;

    private static final String AUDIT = """
            said as materialized (
              select ?::bytea as salt, replace(?, ?, pair.case_token::text) as content from pair%1$s
            ), entry as (
              insert into audit_entry (at, who, roles, action, subject, correlation_id, content_digest)
              select ?, ?, ?, ?, ?, ?, sha256(salt || convert_to(content, 'UTF8')) from said
              returning id
            ), because as (
              insert into audit_content (entry_id, salt, content)
              select entry.id, said.salt, said.content from entry, said
            ), """;

    private static final String EVENTS = """
            told as (
              insert into outbox (event_id, topic, key, type, subject, time, correlation_id, payload)
              select e.id, ?, pair.case_token::text, e.type, e.subject, ?, ?,
                replace(replace(e.payload, ?, pair.case_token::text), ?, pair.determination_token::text)
              from pair%1$s, unnest(?::uuid[], ?::text[], ?::text[], ?::text[])
                with ordinality as e (id, type, subject, payload, place)
              order by e.place
            )
            select case_token from pair%1$s""";

    private RecordingStatement() {}

    /** The SQL; its parameters are bound by {@link Recording} in the order in which they stand. */
    static String sql(boolean withKey, boolean withLines) {
        String onlyOnce = withKey ? ", kept" : "";
        return String.format(TOKENS, withKey ? UNUSED_KEY : "")
                + (withKey ? KEY : "")
                + String.format(CHECK, onlyOnce)
                + (withLines ? LINES : "")
                + String.format(AUDIT, onlyOnce)
                + String.format(EVENTS, onlyOnce);
    }
}
