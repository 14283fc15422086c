package scot.pillars.reporting.view;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import scot.pillars.kit.database.Sql;

/** One statement put together from parts: text is only ever ours, what a caller sent is always a bound value. */
public final class Query {
    private final StringBuilder text = new StringBuilder();
    private final List<Object> values = new ArrayList<>();

    private Query() {}

    public static Query of(String text, Object... values) {
        return new Query().append(text, values);
    }

    public Query append(String more, Object... with) {
        text.append(more);
        values.addAll(Arrays.asList(with));
        return this;
    }

    public Query append(Query other) {
        text.append(other.text);
        values.addAll(other.values);
        return this;
    }

    /** Adds the condition unless the value is absent. */
    public Query and(String condition, Object value) {
        return value == null ? this : append(" and " + condition, value);
    }

    /** Every row of the answer. */
    public <T> List<T> list(Sql sql, Sql.RowReading<T> reading) {
        return sql.list(text.toString(), reading, values.toArray());
    }
}
