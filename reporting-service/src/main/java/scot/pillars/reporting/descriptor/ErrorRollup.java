package scot.pillars.reporting.descriptor;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import scot.pillars.events.Descriptor;
import scot.pillars.events.ErrorFound;
import scot.pillars.events.ErrorWithdrawn;
import scot.pillars.events.EventType;
import scot.pillars.reporting.fold.Fact;
import scot.pillars.reporting.fold.Place;
import scot.pillars.reporting.fold.Projection;
import scot.pillars.reporting.fold.RefusedEvent;
import scot.pillars.reporting.fold.Unnest;

/** Error lines counted by descriptor, with the split into official and not where it was derived. */
@ApplicationScoped
public class ErrorRollup implements Projection {
    private static final String WORDS = """
            insert into descriptor as d (vocabulary, code, element, nature)
            select * from unnest(?::text[], ?::text[], ?::text[], ?::text[])
            on conflict (vocabulary, code) do update set element = excluded.element, nature = excluded.nature
            where (d.element, d.nature) is distinct from (excluded.element, excluded.nature)""";
    private static final String ADD = """
            insert into error_rollup as r (slot, dataset, benefit, area, calendar, period, vocabulary, code, lines,
                official, not_official)
            select * from unnest(?::int4[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                ?::text[], ?::int8[], ?::int8[], ?::int8[])
            on conflict (dataset, vocabulary, code, benefit, area, calendar, period, slot) do update set
                lines = r.lines + excluded.lines, official = r.official + excluded.official,
                not_official = r.not_official + excluded.not_official""";

    @Override
    public Set<EventType> folds() {
        return Set.of(EventType.ERROR_FOUND, EventType.ERROR_WITHDRAWN);
    }

    @Override
    public List<String> tables() {
        return List.of("error_rollup", "descriptor");
    }

    @Override
    public Batch begin() {
        return new Lines();
    }

    private static final class Lines implements Batch {
        private final Map<Key, Count> counts = new HashMap<>();
        private final Map<Code, Descriptor> words = new TreeMap<>();

        @Override
        public void add(Fact fact) {
            if (fact.type() == EventType.ERROR_WITHDRAWN) {
                ErrorWithdrawn error = fact.as(ErrorWithdrawn.class);
                Place place = Place.of(fact, error.dataset(), error.benefit(), error.area(), error.period());
                add(fact, place, error.descriptor(), error.official(), -1);
                return;
            }
            ErrorFound error = fact.as(ErrorFound.class);
            Place place = Place.of(fact, error.dataset(), error.benefit(), error.area(), error.period());
            add(fact, place, error.descriptor(), error.official(), 1);
        }

        /** @param lines 1 for an error found, -1 for one withdrawn */
        private void add(Fact fact, Place place, Descriptor given, Boolean official, int lines) {
            Descriptor descriptor = fact.required(given, "descriptor");
            Code code = new Code(
                    fact.required(descriptor.vocabulary(), "descriptor.vocabulary"),
                    fact.required(descriptor.code(), "descriptor.code"));
            fact.required(descriptor.element(), "descriptor.element");
            words.put(code, descriptor);
            counts.computeIfAbsent(new Key(place, code), key -> new Count()).add(official, lines);
        }

        @Override
        public void write(Connection connection, Consumer<RefusedEvent> refused) throws SQLException {
            Unnest.of(connection, WORDS, words.values())
                    .texts(Descriptor::vocabulary)
                    .texts(Descriptor::code)
                    .texts(Descriptor::element)
                    .texts(Descriptor::nature)
                    .execute();
            List<Map.Entry<Key, Count>> rows = counts.entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .toList();
            Unnest.of(connection, ADD, rows)
                    .ints(row -> row.getKey().place().slot())
                    .texts(row -> row.getKey().place().dataset())
                    .texts(row -> row.getKey().place().benefit())
                    .texts(row -> row.getKey().place().area())
                    .texts(row -> row.getKey().place().calendar())
                    .texts(row -> row.getKey().place().period())
                    .texts(row -> row.getKey().code().vocabulary())
                    .texts(row -> row.getKey().code().code())
                    .longs(row -> row.getValue().lines)
                    .longs(row -> row.getValue().official)
                    .longs(row -> row.getValue().notOfficial)
                    .execute();
        }
    }

    private static final class Count {
        private long lines;
        private long official;
        private long notOfficial;

        void add(Boolean isOfficial, int more) {
            lines += more;
            if (isOfficial != null) {
                official += isOfficial ? more : 0;
                notOfficial += isOfficial ? 0 : more;
            }
        }
    }

    private record Code(String vocabulary, String code) implements Comparable<Code> {
        private static final Comparator<Code> ORDER =
                Comparator.comparing(Code::vocabulary).thenComparing(Code::code);

        @Override
        public int compareTo(Code other) {
            return ORDER.compare(this, other);
        }
    }

    private record Key(Place place, Code code) implements Comparable<Key> {
        private static final Comparator<Key> ORDER =
                Comparator.comparing(Key::code).thenComparing(Key::place);

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }
}
