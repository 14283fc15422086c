package scot.pillars.reporting.check;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import scot.pillars.events.CheckCompleted;
import scot.pillars.events.CheckRevised;
import scot.pillars.events.EventType;
import scot.pillars.reporting.fold.Fact;
import scot.pillars.reporting.fold.Place;
import scot.pillars.reporting.fold.Projection;
import scot.pillars.reporting.fold.RefusedEvent;
import scot.pillars.reporting.fold.Unnest;

/** Checks counted by dataset, benefit, area, period and tier. */
@ApplicationScoped
public class CheckRollup implements Projection {
    private static final String ADD = """
            insert into check_rollup as r (slot, dataset, benefit, area, calendar, period, tier, checks, complete,
                incomplete, not_subject, not_found, correct, procedural, overpayment, underpayment, over_and_under,
                error_lines, findings, findings_not_met, timed_checks, minutes)
            select * from unnest(?::int4[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::int4[],
                ?::int8[], ?::int8[], ?::int8[], ?::int8[], ?::int8[], ?::int8[], ?::int8[], ?::int8[], ?::int8[],
                ?::int8[], ?::int8[], ?::int8[], ?::int8[], ?::int8[], ?::int8[])
            on conflict (dataset, benefit, area, calendar, period, tier, slot) do update set
                checks = r.checks + excluded.checks, complete = r.complete + excluded.complete,
                incomplete = r.incomplete + excluded.incomplete, not_subject = r.not_subject + excluded.not_subject,
                not_found = r.not_found + excluded.not_found, correct = r.correct + excluded.correct,
                procedural = r.procedural + excluded.procedural, overpayment = r.overpayment + excluded.overpayment,
                underpayment = r.underpayment + excluded.underpayment,
                over_and_under = r.over_and_under + excluded.over_and_under,
                error_lines = r.error_lines + excluded.error_lines, findings = r.findings + excluded.findings,
                findings_not_met = r.findings_not_met + excluded.findings_not_met,
                timed_checks = r.timed_checks + excluded.timed_checks, minutes = r.minutes + excluded.minutes""";

    @Override
    public Set<EventType> folds() {
        return Set.of(EventType.CHECK_COMPLETED, EventType.CHECK_REVISED);
    }

    @Override
    public List<String> tables() {
        return List.of("check_rollup");
    }

    @Override
    public Batch begin() {
        return new Checks();
    }

    private static final class Checks implements Batch {
        private final Map<Key, CheckCounts> counts = new HashMap<>();

        @Override
        public void add(Fact fact) {
            if (fact.type() == EventType.CHECK_REVISED) {
                CheckRevised check = fact.as(CheckRevised.class);
                Place place = Place.of(fact, check.dataset(), check.benefit(), check.area(), check.period());
                add(place, check.tier(), CheckCounts.of(fact, check));
                return;
            }
            CheckCompleted check = fact.as(CheckCompleted.class);
            Place place = Place.of(fact, check.dataset(), check.benefit(), check.area(), check.period());
            add(place, check.tier(), CheckCounts.of(fact, check));
        }

        private void add(Place place, Integer tier, CheckCounts one) {
            counts.computeIfAbsent(new Key(place, tier == null ? 0 : tier), key -> new CheckCounts())
                    .add(one);
        }

        @Override
        public void write(Connection connection, Consumer<RefusedEvent> refused) throws SQLException {
            List<Map.Entry<Key, CheckCounts>> rows = counts.entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .toList();
            Unnest.of(connection, ADD, rows)
                    .ints(row -> row.getKey().place().slot())
                    .texts(row -> row.getKey().place().dataset())
                    .texts(row -> row.getKey().place().benefit())
                    .texts(row -> row.getKey().place().area())
                    .texts(row -> row.getKey().place().calendar())
                    .texts(row -> row.getKey().place().period())
                    .ints(row -> row.getKey().tier())
                    .longs(row -> row.getValue().checks)
                    .longs(row -> row.getValue().complete)
                    .longs(row -> row.getValue().incomplete)
                    .longs(row -> row.getValue().notSubject)
                    .longs(row -> row.getValue().notFound)
                    .longs(row -> row.getValue().correct)
                    .longs(row -> row.getValue().procedural)
                    .longs(row -> row.getValue().overpayment)
                    .longs(row -> row.getValue().underpayment)
                    .longs(row -> row.getValue().overAndUnder)
                    .longs(row -> row.getValue().errorLines)
                    .longs(row -> row.getValue().findings)
                    .longs(row -> row.getValue().findingsNotMet)
                    .longs(row -> row.getValue().timedChecks)
                    .longs(row -> row.getValue().minutes)
                    .execute();
        }
    }

    private record Key(Place place, int tier) implements Comparable<Key> {
        private static final Comparator<Key> ORDER =
                Comparator.comparing(Key::place).thenComparingInt(Key::tier);

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }
}
