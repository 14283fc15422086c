package scot.pillars.assurance.check.imported;

import java.lang.reflect.Array;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import scot.pillars.assurance.check.model.Amount;
import scot.pillars.assurance.check.model.Finding;
import scot.pillars.assurance.check.model.RecordedCheck;
import scot.pillars.assurance.check.model.RecordedLine;
import scot.pillars.kit.database.Sql;
import scot.pillars.kit.http.Kebab;

/** The rows of a batch of checks: one statement per table, whatever their number. */
final class CheckBatch {
    private static final String CHECKS = """
            insert into quality_check (id, case_reference, case_token, determination_reference, determination_token,
              dataset, provenance, source, source_id, source_hash, benefit, area, team, colleague, period_calendar,
              period_value, ordered_on, tier, timing, decided_on, checked_on, disposition, outcome, minutes, case_type,
              recorded_amount, recorded_currency, recorded_at)
            select id, case_reference, case_token, determination_reference, determination_token,
              ?, ?, ?, source_id, decode(source_hash, 'hex'), benefit, area, team, colleague, period_calendar,
              period_value, ordered_on, tier, timing, decided_on, checked_on, disposition, outcome, minutes, case_type,
              recorded_amount, recorded_currency, ?
            from unnest(?::uuid[], ?::text[], ?::uuid[], ?::text[], ?::uuid[], ?::text[], ?::text[], ?::text[],
                ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::date[], ?::int[], ?::text[], ?::date[],
                ?::date[], ?::text[], ?::text[], ?::int[], ?::text[], ?::numeric[], ?::text[])
              as c (id, case_reference, case_token, determination_reference, determination_token, source_id,
                source_hash, benefit, area, team, colleague, period_calendar, period_value, ordered_on, tier, timing,
                decided_on, checked_on, disposition, outcome, minutes, case_type, recorded_amount, recorded_currency)
            on conflict (source, source_id) where source is not null do nothing
            returning id""";
    private static final String FINDINGS = """
            insert into finding (check_id, place, criterion, result, critical)
            select * from unnest(?::uuid[], ?::int[], ?::text[], ?::text[], ?::boolean[])""";
    private static final String LINES = """
            insert into error_line (check_id, place, id, criterion, descriptor_id, cause, responsible_parties, official,
              direction, amount, currency, period_from, period_to, effect, detection_point, occurred_on, occurrence,
              corrected_at_source)
            select check_id, place, id, criterion, descriptor_id, cause, string_to_array(parties, E'\\n'), official,
              direction, amount, currency, period_from, period_to, effect, detection_point, occurred_on, occurrence,
              corrected
            from unnest(?::uuid[], ?::int[], ?::uuid[], ?::text[], ?::bigint[], ?::text[], ?::text[], ?::boolean[],
                ?::text[], ?::numeric[], ?::text[], ?::date[], ?::date[], ?::text[], ?::text[], ?::date[], ?::text[],
                ?::boolean[])
              as l (check_id, place, id, criterion, descriptor_id, cause, parties, official, direction, amount, currency,
                period_from, period_to, effect, detection_point, occurred_on, occurrence, corrected)""";

    private static final String SUSPECTED = """
            insert into suspected_cause (error_id, check_id, cause) select * from unnest(?::uuid[], ?::uuid[], ?::text[])""";

    private final Sql sql;
    private final List<RecordedCheck> checks;

    private record Place<T>(RecordedCheck check, int place, T part) {}

    CheckBatch(Sql sql, List<RecordedCheck> checks) {
        this.sql = sql;
        this.checks = checks;
    }

    /** Answers the ids of those that are new to the source. */
    Set<UUID> insertChecks() {
        RecordedCheck any = checks.get(0);
        return new HashSet<>(sql.list(
                CHECKS,
                row -> row.getObject(1, UUID.class),
                any.dataset(),
                Kebab.of(any.provenance()),
                any.history().source(),
                any.recordedAt(),
                of(UUID.class, RecordedCheck::id),
                of(String.class, one -> one.check().caseReference()),
                of(UUID.class, RecordedCheck::caseToken),
                of(String.class, one -> one.check().determinationReference()),
                of(UUID.class, RecordedCheck::determinationToken),
                of(String.class, one -> one.history().sourceId()),
                of(String.class, one -> HexFormat.of().formatHex(one.history().hash())),
                of(String.class, one -> one.check().benefit()),
                of(String.class, one -> one.check().area()),
                of(String.class, one -> one.check().team()),
                of(String.class, one -> one.check().colleague()),
                of(String.class, one -> one.period().calendar()),
                of(String.class, one -> one.period().value()),
                of(
                        LocalDate.class,
                        one -> one.check().checkedOn() == null
                                ? one.period().lastDay()
                                : one.check().checkedOn()),
                of(Integer.class, one -> one.check().tier()),
                of(String.class, one -> word(one.check().timing())),
                of(LocalDate.class, one -> one.check().decidedOn()),
                of(LocalDate.class, one -> one.check().checkedOn()),
                of(String.class, one -> word(one.check().disposition())),
                of(String.class, one -> word(one.outcome())),
                of(Integer.class, one -> one.check().minutes()),
                of(String.class, one -> one.history().caseType()),
                of(BigDecimal.class, one -> value(one.history().amount())),
                of(String.class, one -> currency(one.history().amount()))));
    }

    void insertFindings() {
        List<Place<Finding>> rows = places(one -> one.check().findings());
        if (!rows.isEmpty()) {
            sql.update(
                    FINDINGS,
                    column(UUID.class, rows, row -> row.check.id()),
                    column(Integer.class, rows, Place::place),
                    column(String.class, rows, row -> row.part.criterion()),
                    column(String.class, rows, row -> word(row.part.result())),
                    column(Boolean.class, rows, row -> row.part.critical()));
        }
    }

    void insertLines() {
        List<Place<RecordedLine>> rows = places(RecordedCheck::lines);
        if (!rows.isEmpty()) {
            sql.update(
                    LINES,
                    column(UUID.class, rows, row -> row.check.id()),
                    column(Integer.class, rows, Place::place),
                    column(UUID.class, rows, row -> row.part.id()),
                    column(String.class, rows, row -> row.part.line().criterion()),
                    column(Long.class, rows, row -> row.part.descriptor().id()),
                    column(String.class, rows, row -> row.part.line().cause()),
                    column(
                            String.class,
                            rows,
                            row -> String.join("\n", row.part.line().responsibleParties())),
                    column(Boolean.class, rows, row -> row.part.official()),
                    column(String.class, rows, row -> word(row.part.line().direction())),
                    column(BigDecimal.class, rows, row -> value(row.part.line().amount())),
                    column(String.class, rows, row -> currency(row.part.line().amount())),
                    column(LocalDate.class, rows, row -> row.part.line().periodFrom()),
                    column(LocalDate.class, rows, row -> row.part.line().periodTo()),
                    column(String.class, rows, row -> word(row.part.effect())),
                    column(String.class, rows, row -> row.part.line().detectionPoint()),
                    column(LocalDate.class, rows, row -> row.part.line().occurredOn()),
                    column(String.class, rows, row -> row.part.line().occurrence()),
                    column(Boolean.class, rows, row -> row.part.line().correctedAtSource()));
        }
    }

    void insertSuspectedCauses() {
        List<Place<RecordedLine>> rows = places(RecordedCheck::lines).stream()
                .filter(row -> row.part.suspectedCause() != null)
                .toList();
        if (!rows.isEmpty()) {
            sql.update(
                    SUSPECTED,
                    column(UUID.class, rows, row -> row.part.id()),
                    column(UUID.class, rows, row -> row.check.id()),
                    column(String.class, rows, row -> row.part.suspectedCause()));
        }
    }

    private <T> List<Place<T>> places(Function<RecordedCheck, List<T>> parts) {
        List<Place<T>> rows = new ArrayList<>();
        for (RecordedCheck check : checks) {
            int place = 1;
            for (T part : parts.apply(check)) {
                rows.add(new Place<>(check, place++, part));
            }
        }
        return rows;
    }

    private <V> V[] of(Class<V> type, Function<RecordedCheck, V> value) {
        return column(type, checks, value);
    }

    @SuppressWarnings("unchecked")
    private static <R, V> V[] column(Class<V> type, List<R> rows, Function<R, V> value) {
        V[] column = (V[]) Array.newInstance(type, rows.size());
        for (int place = 0; place < column.length; place++) {
            column[place] = value.apply(rows.get(place));
        }
        return column;
    }

    private static String word(Enum<?> constant) {
        return constant == null ? null : Kebab.of(constant);
    }

    private static BigDecimal value(Amount amount) {
        return amount == null ? null : amount.value();
    }

    private static String currency(Amount amount) {
        return amount == null ? null : amount.currency();
    }
}
