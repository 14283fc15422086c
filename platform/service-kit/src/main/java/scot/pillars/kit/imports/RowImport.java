package scot.pillars.kit.imports;

import java.util.List;
import java.util.Map;
import scot.pillars.kit.http.FieldError;

/**
 * One kind of bulk import: a CDI bean of the service that owns the rows. The kit takes the file, keeps it until it is
 * read, cuts it into rows and batches, and keeps progress and report; the bean says what a row is.
 */
public interface RowImport {
    /** Name in paths, kebab-case, for example {@code survey-responses}. */
    String kind();

    /** Name for people. */
    String title();

    /** What one must be allowed to do, beside importing at all, to upload such rows; null for nothing more. */
    default String ability() {
        return null;
    }

    /** Columns of the CSV form in the order of the template; a file may order them as it likes. */
    List<ImportColumn> columns();

    /** Further rows of the example in CSV where a record needs several: what differs from the columns' own, by column. */
    default List<Map<String, String>> furtherRows() {
        return List.of();
    }

    /** The example in NDJSON, each row on one line. */
    String ndjsonExample();

    /** Query parameters of the upload that hold for the whole file. */
    List<ImportParameter> parameters();

    /** What is wrong with the parameters beyond their own descriptions; an upload with any is refused with 400. */
    default List<FieldError> check(Map<String, String> params) {
        return List.of();
    }

    /**
     * Opens the work on one file. Called again when another instance resumes it, so nothing may depend on what an
     * earlier session held in memory.
     */
    ImportSession open(ImportJob job);
}
