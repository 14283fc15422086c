package scot.pillars.kit.imports;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** The work on one file by one instance; {@link #apply} is used by one thread. */
public interface ImportSession {
    /**
     * What a row of NDJSON is read as with {@link JsonRows}, so that the rows of the next batch can be read while this one
     * is landed; null when the session reads them itself.
     */
    default Class<?> rowType() {
        return null;
    }

    /**
     * What can be worked out about a row that was read before its batch is landed, for {@link ImportRow#ahead}; null for
     * nothing. Asked in another thread.
     */
    default Object ahead(Object read) {
        return null;
    }

    /** A session that lands rows of this type, read ahead. */
    static <T> ImportSession of(Class<T> rowType, BiConsumer<List<ImportRow>, ImportReport> landing) {
        return of(rowType, nothing -> null, landing);
    }

    /** A session that lands rows of this type, read ahead, with what was worked out about each. */
    static <T> ImportSession of(
            Class<T> rowType, Function<T, ?> ahead, BiConsumer<List<ImportRow>, ImportReport> landing) {
        return new ImportSession() {
            @Override
            public Class<?> rowType() {
                return rowType;
            }

            @Override
            public Object ahead(Object read) {
                return ahead.apply(rowType.cast(read));
            }

            @Override
            public void apply(List<ImportRow> rows, ImportReport report) {
                landing.accept(rows, report);
            }
        };
    }

    /**
     * The key of the record that adjacent rows make, which then stay in one batch; null when a row stands for itself, empty
     * when it should say whose it is and does not. A record of which a row is refused must not land; its other rows are
     * listed by the kit. Must not fail. Asked in another thread.
     */
    default String groupOf(ImportRow row) {
        return null;
    }

    /**
     * Lands one batch, inside one JTA transaction together with the progress. A row that was landed before (a second
     * upload of the same file) must be recognised by its own identity and reported as already known. In a dry run
     * everything this method wrote is rolled back; only the report stays.
     *
     * <p>A failure rolls the batch back; its groups are then applied one by one and the one that fails is rejected.
     */
    void apply(List<ImportRow> rows, ImportReport report);
}
