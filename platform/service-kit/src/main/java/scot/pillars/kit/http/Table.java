package scot.pillars.kit.http;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * How the items of a list become lines of CSV: {@code Table.<CheckView>named("checks").column("id", CheckView::id)}.
 */
public final class Table<T> {
    private final String name;
    private final Map<String, Function<? super T, ?>> columns = new LinkedHashMap<>();

    private Table(String name) {
        this.name = name;
    }

    /** @param name file name of the download without its ending */
    public static <T> Table<T> named(String name) {
        return new Table<>(name);
    }

    public Table<T> column(String header, Function<? super T, ?> value) {
        columns.put(header, value);
        return this;
    }

    String fileName() {
        return name + ".csv";
    }

    List<String> headers() {
        return List.copyOf(columns.keySet());
    }

    List<List<Object>> rows(List<? extends T> items) {
        List<List<Object>> rows = new ArrayList<>(items.size());
        for (T item : items) {
            List<Object> row = new ArrayList<>(columns.size());
            columns.values().forEach(column -> row.add(column.apply(item)));
            rows.add(row);
        }
        return rows;
    }
}
