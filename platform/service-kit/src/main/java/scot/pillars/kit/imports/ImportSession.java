package scot.pillars.kit.imports;

import java.util.List;

/** The work on one file by one instance; used by one thread. */
public interface ImportSession {
    /** Adjacent rows with the same group stay in one batch; null when a row stands for itself. Must not fail. */
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
