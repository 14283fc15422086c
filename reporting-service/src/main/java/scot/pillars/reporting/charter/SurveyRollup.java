package scot.pillars.reporting.charter;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import scot.pillars.events.EventType;
import scot.pillars.events.SurveyResponse;
import scot.pillars.reporting.fold.Fact;
import scot.pillars.reporting.fold.Projection;
import scot.pillars.reporting.fold.RefusedEvent;
import scot.pillars.reporting.fold.Unnest;

/** Closed answers counted by survey, financial year and figure, as the question's rule counts them. */
@ApplicationScoped
public class SurveyRollup implements Projection {
    private static final String ADD = """
            insert into survey_rollup as r (slot, dataset, survey, financial_year, figure, positive, neutral, negative,
                outside_base)
            select * from unnest(?::int4[], ?::text[], ?::text[], ?::text[], ?::text[], ?::int8[], ?::int8[],
                ?::int8[], ?::int8[])
            on conflict (dataset, financial_year, survey, figure, slot) do update set
                positive = r.positive + excluded.positive, neutral = r.neutral + excluded.neutral,
                negative = r.negative + excluded.negative, outside_base = r.outside_base + excluded.outside_base""";

    @Override
    public Set<EventType> folds() {
        return Set.of(EventType.SURVEY_RESPONSE);
    }

    @Override
    public List<String> tables() {
        return List.of("survey_rollup");
    }

    @Override
    public Batch begin() {
        return new Answers();
    }

    private static final class Answers implements Batch {
        private final Map<Key, Count> counts = new HashMap<>();

        @Override
        public void add(Fact fact) {
            SurveyResponse response = fact.as(SurveyResponse.class);
            List<Map.Entry<Key, Counted>> answers = new ArrayList<>();
            for (SurveyResponse.Answer answer : fact.required(response.answers(), "answers")) {
                Key key = new Key(
                        fact.slot(),
                        fact.required(response.dataset(), "dataset"),
                        fact.required(response.survey(), "survey"),
                        fact.required(response.financialYear(), "financialYear"),
                        fact.required(answer.figure(), "answers.figure"));
                answers.add(Map.entry(key, Counted.of(fact, answer)));
            }
            answers.forEach(answer ->
                    counts.computeIfAbsent(answer.getKey(), key -> new Count()).add(answer.getValue()));
        }

        @Override
        public void write(Connection connection, Consumer<RefusedEvent> refused) throws SQLException {
            List<Map.Entry<Key, Count>> rows = counts.entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .toList();
            Unnest.of(connection, ADD, rows)
                    .ints(row -> row.getKey().slot())
                    .texts(row -> row.getKey().dataset())
                    .texts(row -> row.getKey().survey())
                    .texts(row -> row.getKey().financialYear())
                    .texts(row -> row.getKey().figure())
                    .longs(row -> row.getValue().of(Counted.POSITIVE))
                    .longs(row -> row.getValue().of(Counted.NEUTRAL))
                    .longs(row -> row.getValue().of(Counted.NEGATIVE))
                    .longs(row -> row.getValue().of(Counted.OUTSIDE_BASE))
                    .execute();
        }
    }

    private enum Counted {
        POSITIVE,
        NEUTRAL,
        NEGATIVE,
        OUTSIDE_BASE;

        static Counted of(Fact fact, SurveyResponse.Answer answer) {
            return switch (fact.required(answer.counts(), "answers.counts")) {
                case "positive" -> POSITIVE;
                case "neutral" -> NEUTRAL;
                case "negative" -> NEGATIVE;
                case "outside-base" -> OUTSIDE_BASE;
                default ->
                    throw new RefusedEvent(fact.event(), "counts \"" + answer.counts() + "\" is not of the vocabulary");
            };
        }
    }

    private static final class Count {
        private final long[] counts = new long[Counted.values().length];

        void add(Counted counted) {
            counts[counted.ordinal()]++;
        }

        long of(Counted counted) {
            return counts[counted.ordinal()];
        }
    }

    private record Key(int slot, String dataset, String survey, String financialYear, String figure)
            implements Comparable<Key> {
        private static final Comparator<Key> ORDER = Comparator.comparing(Key::dataset)
                .thenComparing(Key::financialYear)
                .thenComparing(Key::survey)
                .thenComparing(Key::figure)
                .thenComparingInt(Key::slot);

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }
}
