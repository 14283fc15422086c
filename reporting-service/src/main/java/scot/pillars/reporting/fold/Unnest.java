package scot.pillars.reporting.fold;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** One statement over many rows: each parameter is a column as an array, for {@code unnest} in the statement. */
public final class Unnest<T> {
    private final Connection connection;
    private final String statement;
    private final Collection<T> rows;
    private final List<Column> columns = new ArrayList<>();

    private Unnest(Connection connection, String statement, Collection<T> rows) {
        this.connection = connection;
        this.statement = statement;
        this.rows = rows;
    }

    /** @param statement with one array parameter per column, in the order in which the columns are then given */
    public static <T> Unnest<T> of(Connection connection, String statement, Collection<T> rows) {
        return new Unnest<>(connection, statement, rows);
    }

    public Unnest<T> texts(Function<? super T, String> value) {
        return column("text", new String[rows.size()], value);
    }

    public Unnest<T> ints(Function<? super T, Integer> value) {
        return column("int4", new Integer[rows.size()], value);
    }

    public Unnest<T> longs(Function<? super T, Long> value) {
        return column("int8", new Long[rows.size()], value);
    }

    public Unnest<T> decimals(Function<? super T, BigDecimal> value) {
        return column("numeric", new BigDecimal[rows.size()], value);
    }

    public Unnest<T> uuids(Function<? super T, UUID> value) {
        return column("uuid", new UUID[rows.size()], value);
    }

    /** Dates as texts, for {@code ?::text[]::date[]}. */
    public Unnest<T> dates(Function<? super T, LocalDate> value) {
        return texts(row -> {
            LocalDate date = value.apply(row);
            return date == null ? null : date.toString();
        });
    }

    /** Runs the statement unless there is no row. */
    public void execute() throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        try (PreparedStatement prepared = connection.prepareStatement(statement)) {
            for (int i = 0; i < columns.size(); i++) {
                Array array = connection.createArrayOf(
                        columns.get(i).type(), columns.get(i).values());
                prepared.setArray(i + 1, array);
            }
            prepared.executeUpdate();
        }
    }

    private <V> Unnest<T> column(String type, V[] values, Function<? super T, V> value) {
        int i = 0;
        for (T row : rows) {
            values[i++] = value.apply(row);
        }
        columns.add(new Column(type, values));
        return this;
    }

    private record Column(String type, Object[] values) {}
}
