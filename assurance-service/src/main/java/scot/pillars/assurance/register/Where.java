package scot.pillars.assurance.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Conditions of a query on a register's table, joined by and; values are bound, never written into the text. */
public final class Where {
    private final StringBuilder text = new StringBuilder("true");
    private final List<Object> values = new ArrayList<>();

    /** Adds a condition with as many question marks as values; nothing when a value is null. */
    public Where and(String condition, Object... bound) {
        if (Stream.of(bound).anyMatch(Objects::isNull)) {
            return this;
        }
        text.append(" and (").append(condition).append(')');
        values.addAll(List.of(bound));
        return this;
    }

    String text() {
        return text.toString();
    }

    List<Object> values() {
        return values;
    }
}
