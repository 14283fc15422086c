package scot.pillars.assurance.check;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import scot.pillars.kit.http.Kebab;

/** Fills the parameters of a statement in order. */
final class Bind {
    private final PreparedStatement statement;
    private int place;

    Bind(PreparedStatement statement) {
        this.statement = statement;
    }

    Bind text(String value) throws SQLException {
        statement.setString(++place, value);
        return this;
    }

    Bind word(Enum<?> constant) throws SQLException {
        return text(constant == null ? null : Kebab.of(constant));
    }

    Bind uuid(UUID value) throws SQLException {
        statement.setObject(++place, value);
        return this;
    }

    Bind date(LocalDate value) throws SQLException {
        statement.setObject(++place, value, Types.DATE);
        return this;
    }

    Bind instant(Instant value) throws SQLException {
        statement.setObject(++place, value.atOffset(ZoneOffset.UTC));
        return this;
    }

    Bind number(Integer value) throws SQLException {
        statement.setObject(++place, value, Types.INTEGER);
        return this;
    }

    Bind bytes(byte[] value) throws SQLException {
        statement.setBytes(++place, value);
        return this;
    }

    /** An array of the database type that fits the elements: text, uuid, bool and so on. */
    Bind array(String type, Object[] values) throws SQLException {
        statement.setArray(++place, statement.getConnection().createArrayOf(type, values));
        return this;
    }
}
