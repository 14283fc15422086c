package scot.pillars.kit.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import scot.pillars.kit.database.Sql;
import scot.pillars.kit.time.BusinessClock;

/** The imports and their progress; joins the caller's transaction where there is one. */
@ApplicationScoped
class ImportStore {
    private static final String COLUMNS = """
            select seq, id, kind, state, format, gzip, params::text, dry_run, file_name, correlation_id, size_bytes,
                   rows_total, rows_read, landed, already_known, rejected, working_ms, reason,
                   created_at, started_at, finished_at
            from import_job\s""";
    private static final TypeReference<Map<String, String>> PARAMS = new TypeReference<>() {};

    @Inject
    Sql sql;

    @Inject
    ObjectMapper json;

    @Inject
    BusinessClock clock;

    /** Begins an upload; nobody sees it until it is queued. */
    int begin(UUID id, String kind, boolean csv, Map<String, String> params, boolean dryRun, String name, String by) {
        String statement = """
                insert into import_job (id, kind, state, format, params, dry_run, file_name, correlation_id,
                                        created_at, touched_at)
                values (?, ?, 'uploading', ?, ?::jsonb, ?, ?, ?, ?, ?) returning seq""";
        return sql.list(
                        statement,
                        row -> row.getInt(1),
                        id,
                        kind,
                        csv ? "csv" : "ndjson",
                        write(params),
                        dryRun,
                        name,
                        by,
                        now(),
                        now())
                .get(0);
    }

    /** Keeps a piece of the file; false when the upload was given up meanwhile. */
    boolean append(int seq, int place, byte[] bytes) {
        String statement = """
                with alive as (update import_job set touched_at = ? where seq = ? and state = 'uploading' returning seq)
                insert into import_chunk (import_seq, place, bytes) select seq, ?, ? from alive""";
        return sql.update(statement, now(), seq, place, bytes) == 1;
    }

    /** The upload is whole: from here on it is everybody's. */
    boolean queue(int seq, boolean gzip, long size, String sha256, long rows) {
        String statement = """
                update import_job set state = 'queued', gzip = ?, size_bytes = ?, sha256 = ?, rows_total = ?,
                                      touched_at = ?
                where seq = ? and state = 'uploading'""";
        return sql.update(statement, gzip, size, sha256, rows, now(), seq) == 1;
    }

    void discard(int seq) {
        sql.update("delete from import_job where seq = ? and state = 'uploading'", seq);
    }

    /** Removes uploads that showed no sign of life since then. */
    int discardAbandoned(Instant since) {
        return sql.update("delete from import_job where state = 'uploading' and touched_at < ?", since);
    }

    List<Integer> open() {
        return sql.list(
                "select seq from import_job where state in ('queued', 'running') order by seq limit 100",
                row -> row.getInt(1));
    }

    /** Counts a start; answers how many starts in a row made no progress. */
    int started(int seq) {
        String statement = """
                update import_job set state = 'running', attempts = attempts + 1, started_at = coalesce(started_at, ?),
                                      touched_at = ?
                where seq = ? and state in ('queued', 'running') returning attempts""";
        return sql.list(statement, row -> row.getInt(1), now(), now(), seq).stream()
                .findFirst()
                .orElse(0);
    }

    /**
     * Moves the progress from one row to another.
     *
     * @throws IllegalStateException when somebody else moved it meanwhile: this batch must not commit
     */
    void advance(int seq, long from, long to, BatchReport report, long millis) {
        String statement = """
                update import_job
                set rows_read = ?, landed = landed + ?, already_known = already_known + ?, rejected = rejected + ?,
                    working_ms = working_ms + ?, attempts = 0, touched_at = ?
                where seq = ? and rows_read = ? and state = 'running'""";
        int moved = sql.update(
                statement, to, report.landed, report.alreadyKnown, report.rejectedRows(), millis, now(), seq, from);
        if (moved != 1) {
            throw new IllegalStateException("another instance works on import " + seq);
        }
    }

    /** Ends the import; the file is removed with it. */
    void finish(int seq, ImportState state, String reason) {
        sql.update(
                "update import_job set state = ?, reason = ?, finished_at = ?, touched_at = ? where seq = ?",
                state.text(),
                reason,
                now(),
                now(),
                seq);
        sql.update("delete from import_chunk where import_seq = ?", seq);
    }

    Optional<ImportProgress> find(UUID id) {
        return sql.list(COLUMNS + "where id = ? and state <> 'uploading'", this::progress, id).stream()
                .findFirst();
    }

    Optional<ImportProgress> find(int seq) {
        return sql.list(COLUMNS + "where seq = ?", this::progress, seq).stream().findFirst();
    }

    /** The latest imports first. */
    List<ImportProgress> list(String kind, int before, int limit) {
        return sql.list(
                COLUMNS + "where seq < ? and state <> 'uploading' and (?::text is null or kind = ?)"
                        + " order by seq desc limit ?",
                this::progress,
                before,
                kind,
                kind,
                limit);
    }

    byte[] chunk(int seq, int place) {
        return sql
                .list(
                        "select bytes from import_chunk where import_seq = ? and place = ?",
                        row -> row.getBytes(1),
                        seq,
                        place)
                .stream()
                .findFirst()
                .orElse(null);
    }

    private ImportProgress progress(ResultSet row) throws SQLException {
        return new ImportProgress(
                row.getInt("seq"),
                row.getObject("id", UUID.class),
                row.getString("kind"),
                ImportState.of(row.getString("state")),
                row.getString("format"),
                row.getBoolean("gzip"),
                read(row.getString("params")),
                row.getBoolean("dry_run"),
                row.getString("file_name"),
                row.getString("correlation_id"),
                row.getLong("size_bytes"),
                row.getObject("rows_total", Long.class),
                row.getLong("rows_read"),
                row.getLong("landed"),
                row.getLong("already_known"),
                row.getLong("rejected"),
                row.getLong("working_ms"),
                row.getString("reason"),
                Sql.instant(row, "created_at"),
                Sql.instant(row, "started_at"),
                Sql.instant(row, "finished_at"));
    }

    private Instant now() {
        return clock.now();
    }

    private String write(Map<String, String> params) {
        try {
            return json.writeValueAsString(params);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private Map<String, String> read(String params) {
        try {
            return json.readValue(params, PARAMS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
