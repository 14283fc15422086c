package scot.pillars.reporting.amount;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import scot.pillars.events.ErrorFound;
import scot.pillars.events.ErrorWithdrawn;
import scot.pillars.events.EventType;
import scot.pillars.events.Money;
import scot.pillars.reporting.fold.Fact;
import scot.pillars.reporting.fold.Place;
import scot.pillars.reporting.fold.Projection;
import scot.pillars.reporting.fold.RefusedEvent;
import scot.pillars.reporting.fold.Unnest;

/** What checkers found in money, prevented and incurred apart, each currency for itself. */
@ApplicationScoped
public class AmountRollup implements Projection {
    private static final String ADD = """
            insert into amount_rollup as r (slot, dataset, benefit, area, calendar, period, direction, effect, currency,
                lines, amount)
            select * from unnest(?::int4[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                ?::text[], ?::text[], ?::int8[], ?::numeric[])
            on conflict (dataset, benefit, area, calendar, period, direction, effect, currency, slot) do update set
                lines = r.lines + excluded.lines, amount = r.amount + excluded.amount""";

    @Override
    public Set<EventType> folds() {
        return Set.of(EventType.ERROR_FOUND, EventType.ERROR_WITHDRAWN);
    }

    @Override
    public List<String> tables() {
        return List.of("amount_rollup");
    }

    @Override
    public Batch begin() {
        return new Amounts();
    }

    private static final class Amounts implements Batch {
        private final Map<Key, Sum> sums = new HashMap<>();

        @Override
        public void add(Fact fact) {
            if (fact.type() == EventType.ERROR_WITHDRAWN) {
                ErrorWithdrawn error = fact.as(ErrorWithdrawn.class);
                Place place = Place.of(fact, error.dataset(), error.benefit(), error.area(), error.period());
                add(place, error.direction(), error.effect(), error.amountFound(), -1);
                return;
            }
            ErrorFound error = fact.as(ErrorFound.class);
            Place place = Place.of(fact, error.dataset(), error.benefit(), error.area(), error.period());
            add(place, error.direction(), error.effect(), error.amountFound(), 1);
        }

        /** @param lines 1 for an error found, -1 for one withdrawn */
        private void add(Place place, String direction, String effect, Money money, int lines) {
            Key key = new Key(
                    place, Place.orEmpty(direction), Place.orEmpty(effect), money == null ? "" : money.currency());
            BigDecimal value = money == null ? BigDecimal.ZERO : money.value();
            sums.computeIfAbsent(key, any -> new Sum()).add(value.multiply(BigDecimal.valueOf(lines)), lines);
        }

        @Override
        public void write(Connection connection, Consumer<RefusedEvent> refused) throws SQLException {
            List<Map.Entry<Key, Sum>> rows =
                    sums.entrySet().stream().sorted(Map.Entry.comparingByKey()).toList();
            Unnest.of(connection, ADD, rows)
                    .ints(row -> row.getKey().place().slot())
                    .texts(row -> row.getKey().place().dataset())
                    .texts(row -> row.getKey().place().benefit())
                    .texts(row -> row.getKey().place().area())
                    .texts(row -> row.getKey().place().calendar())
                    .texts(row -> row.getKey().place().period())
                    .texts(row -> row.getKey().direction())
                    .texts(row -> row.getKey().effect())
                    .texts(row -> row.getKey().currency())
                    .longs(row -> row.getValue().lines)
                    .decimals(row -> row.getValue().amount)
                    .execute();
        }
    }

    private static final class Sum {
        private long lines;
        private BigDecimal amount = BigDecimal.ZERO;

        void add(BigDecimal found, int more) {
            lines += more;
            amount = amount.add(found);
        }
    }

    private record Key(Place place, String direction, String effect, String currency) implements Comparable<Key> {
        private static final Comparator<Key> ORDER = Comparator.comparing(Key::place)
                .thenComparing(Key::direction)
                .thenComparing(Key::effect)
                .thenComparing(Key::currency);

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }
}
