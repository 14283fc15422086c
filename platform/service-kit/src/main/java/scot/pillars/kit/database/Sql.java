package scot.pillars.kit.database;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLTransactionRollbackException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import scot.pillars.kit.events.DatabaseFailure;
import scot.pillars.kit.http.Kebab;

/**
 * Plain SQL for read models and set-based writes; joins the caller's transaction where there is one. Values are bound
 * in order, arrays too: see {@link #bind}.
 */
@ApplicationScoped
public class Sql {
    private static final Set<Class<?>> WRITTEN_BY_DRIVER =
            Set.of(Integer.class, Long.class, Boolean.class, byte[].class);
    /** In the text of none of these a comma, quote, brace or backslash can stand. */
    private static final Set<Class<?>> PLAIN_AS_TEXT =
            Set.of(UUID.class, LocalDate.class, BigDecimal.class, Double.class, Instant.class);

    private static final String UNIQUE = "23505";
    private static final String SERIALIZATION = "40001";

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

    /**
     * Writes many rows, none of which is there yet, in the caller's transaction.
     *
     * @param table with its columns in brackets
     * @throws DatabaseFailure a transient one when somebody else wrote one of them meanwhile: who tries again finds it
     */
    public void copy(String table, Consumer<CopiedRows> writing) {
        try (Connection connection = database.getConnection()) {
            CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy " + table + " from stdin");
            try {
                CopiedRows rows = new CopiedRows(copy);
                writing.accept(rows);
                rows.send();
                copy.endCopy();
            } finally {
                if (copy.isActive()) {
                    copy.cancelCopy();
                }
            }
        } catch (SQLException e) {
            throw notCopied(e);
        }
    }

    /** What a refusal of rows means, whether it came while they were sent or at their end. */
    static DatabaseFailure notCopied(SQLException refusal) {
        return new DatabaseFailure(
                "rows could not be copied",
                UNIQUE.equals(refusal.getSQLState())
                        ? new SQLTransactionRollbackException(
                                "written meanwhile by somebody else", SERIALIZATION, refusal)
                        : refusal);
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

    /**
     * Binds a value, or an array for {@code unnest}, whose type the statement says: {@code ?::uuid[]}.
     *
     * @param place from 1
     * @throws IllegalArgumentException for an array of elements that cannot be bound
     */
    public static void bind(PreparedStatement statement, int place, Object value) throws SQLException {
        if (value instanceof Object[] array) {
            bind(statement, place, array);
        } else if (value instanceof Instant instant) {
            statement.setObject(place, instant.atOffset(ZoneOffset.UTC));
        } else {
            statement.setObject(place, value);
        }
    }

    // The driver writes the first in binary by itself; for the others it would ask the database for their types.
    private static void bind(PreparedStatement statement, int place, Object[] array) throws SQLException {
        Class<?> element = array.getClass().getComponentType();
        if (element == String.class) {
            statement.setArray(place, statement.getConnection().createArrayOf("text", array));
        } else if (WRITTEN_BY_DRIVER.contains(element)) {
            statement.setObject(place, array);
        } else if (PLAIN_AS_TEXT.contains(element)) {
            statement.setObject(place, text(array), Types.OTHER);
        } else {
            throw new IllegalArgumentException("arrays of " + element.getName() + " cannot be bound");
        }
    }

    private static String text(Object[] array) {
        StringBuilder text = new StringBuilder(array.length * 16).append('{');
        for (Object value : array) {
            text.append(text.length() == 1 ? "" : ",").append(value == null ? "NULL" : value.toString());
        }
        return text.append('}').toString();
    }

    private static PreparedStatement prepared(Connection connection, String sql, Object[] values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        try {
            for (int place = 0; place < values.length; place++) {
                bind(statement, place + 1, values[place]);
            }
            return statement;
        } catch (SQLException | RuntimeException e) {
            statement.close();
            throw e;
        }
    }
}
