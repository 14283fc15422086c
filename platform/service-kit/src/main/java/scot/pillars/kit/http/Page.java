package scot.pillars.kit.http;

import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One page of a list by keyset.
 *
 * @param items in the order of the list
 * @param next cursor of the page after this one, null on the last
 */
public record Page<T>(
        @Schema(required = true) List<T> items,

        @Schema(nullable = true, description = "Cursor of the next page for `after`; null on the last page")
        String next) {

    public Page {
        items = List.copyOf(items);
    }

    /**
     * A page from rows that were read with {@code limit + 1}: the row beyond the limit only tells that there is more.
     *
     * @param cursor gives the cursor that continues behind a row
     */
    public static <R> Page<R> of(List<R> rows, int limit, Function<R, String> cursor) {
        if (rows.size() <= limit) {
            return new Page<>(rows, null);
        }
        return new Page<>(rows.subList(0, limit), cursor.apply(rows.get(limit - 1)));
    }

    /** The same page with its items mapped. */
    public <V> Page<V> map(Function<? super T, ? extends V> view) {
        return new Page<>(items.stream().<V>map(view).toList(), next);
    }
}
