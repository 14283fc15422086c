package scot.pillars.kit.database;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import scot.pillars.kit.events.DatabaseFailure;
import scot.pillars.kit.http.Kebab;

/**
 * Plain SQL for read models and set-based writes; joins the caller's transaction where there is one. Values are bound
 * in order; arrays of boxed values, texts, dates and UUIDs become PostgreSQL arrays for {@code unnest}.
 */
@ApplicationScoped
public class Sql {
    private static final Map<Class<?>, String> ARRAYS = Map.of(
            Long.class, "int8",
            Integer.class, "int4",
            Boolean.class, "bool",
            UUID.class, "uuid",
            LocalDate.class, "date",
            BigDecimal.class, "numeric",
            byte[].class, "bytea");

    @Inject
    AgroalDataSource database;

    /** Reads one row of a result. */
    @FunctionalInterface
    public interface RowReading<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** All rows of a query. */
    public <T> List<T> list(String sql, RowReading<T> reading, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = prepared(connection, sql, values);
                ResultSet row = statement.executeQuery()) {
            List<T> found = new ArrayList<>();
            while (row.next()) {
                found.add(reading.read(row));
            }
            return found;
        } catch (SQLException e) {
            throw new DatabaseFailure("a query failed", e);
        }
    }

    /** The first row of a query. */
    public <T> Optional<T> first(String sql, RowReading<T> reading, Object... values) {
        return list(sql, reading, values).stream().findFirst();
    }

    /** Rows that a statement changed. */
    public int update(String sql, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = prepared(connection, sql, values)) {
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new DatabaseFailure("a statement failed", e);
        }
    }

    /** A timestamptz column as an instant, null for null. */
    public static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    /** A column with a word as {@link Kebab} spells it as a constant, null for null. */
    public static <E extends Enum<E>> E constant(ResultSet row, String column, Class<E> type) throws SQLException {
        String word = row.getString(column);
        return word == null
                ? null
                : Kebab.find(type, word)
                        .orElseThrow(() -> new IllegalStateException("the column " + column + " holds " + word));
    }

    private static PreparedStatement prepared(Connection connection, String sql, Object[] values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        try {
            for (int place = 0; place < values.length; place++) {
                Object value = values[place];
                if (value instanceof Object[] array) {
                    String type = ARRAYS.getOrDefault(array.getClass().getComponentType(), "text");
                    statement.setArray(place + 1, connection.createArrayOf(type, array));
                } else if (value instanceof Instant instant) {
                    statement.setObject(place + 1, instant.atOffset(ZoneOffset.UTC));
                } else {
                    statement.setObject(place + 1, value);
                }
            }
            return statement;
        } catch (SQLException e) {
            statement.close();
            throw e;
        }
    }
}
