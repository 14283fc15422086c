package scot.pillars.reporting.charter;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import scot.pillars.events.EventType;
import scot.pillars.events.StatisticRecorded;
import scot.pillars.reporting.fold.Fact;
import scot.pillars.reporting.fold.Place;
import scot.pillars.reporting.fold.Projection;
import scot.pillars.reporting.fold.RefusedEvent;
import scot.pillars.reporting.fold.Unnest;

/** The latest statistic per figure, year and source; a figure's statistics arrive in their order. */
@ApplicationScoped
public class Statistics implements Projection {
    private static final String PUT = """
            insert into statistic (dataset, figure, financial_year, source, statistic_id, value, unit, numerator, base,
                match, mark)
            select * from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::uuid[], ?::numeric[], ?::text[],
                ?::int8[], ?::int8[], ?::text[], ?::text[])
            on conflict (dataset, figure, financial_year, source) do update set
                statistic_id = excluded.statistic_id, value = excluded.value, unit = excluded.unit,
                numerator = excluded.numerator, base = excluded.base, match = excluded.match, mark = excluded.mark""";

    @Override
    public Set<EventType> folds() {
        return Set.of(EventType.STATISTIC_RECORDED);
    }

    @Override
    public List<String> tables() {
        return List.of("statistic");
    }

    @Override
    public Batch begin() {
        return new Latest();
    }

    private static final class Latest implements Batch {
        private final Map<String, StatisticRecorded> latest = new TreeMap<>();

        @Override
        public void add(Fact fact) {
            StatisticRecorded statistic = fact.as(StatisticRecorded.class);
            fact.required(statistic.statisticId(), "statisticId");
            String key = String.join(
                    "\n",
                    fact.required(statistic.dataset(), "dataset"),
                    fact.required(statistic.figure(), "figure"),
                    fact.required(statistic.financialYear(), "financialYear"),
                    Place.orEmpty(statistic.source()));
            latest.put(key, statistic);
        }

        @Override
        public void write(Connection connection, Consumer<RefusedEvent> refused) throws SQLException {
            Unnest.of(connection, PUT, latest.values())
                    .texts(StatisticRecorded::dataset)
                    .texts(StatisticRecorded::figure)
                    .texts(StatisticRecorded::financialYear)
                    .texts(statistic -> Place.orEmpty(statistic.source()))
                    .uuids(StatisticRecorded::statisticId)
                    .decimals(StatisticRecorded::value)
                    .texts(StatisticRecorded::unit)
                    .longs(StatisticRecorded::numerator)
                    .longs(StatisticRecorded::base)
                    .texts(StatisticRecorded::match)
                    .texts(StatisticRecorded::mark)
                    .execute();
        }
    }
}
