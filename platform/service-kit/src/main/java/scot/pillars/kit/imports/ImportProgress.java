package scot.pillars.kit.imports;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** A row of {@code import_job}: what was asked, how far it is. */
record ImportProgress(
        int seq,
        UUID id,
        String kind,
        ImportState state,
        String format,
        boolean gzip,
        Map<String, String> params,
        boolean dryRun,
        String fileName,
        String correlationId,
        long sizeBytes,
        Long rowsTotal,
        long rowsRead,
        long landed,
        long alreadyKnown,
        long rejected,
        long workingMillis,
        String reason,
        Instant createdAt,
        Instant startedAt,
        Instant finishedAt) {

    ImportJob job() {
        return new ImportJob(id, kind, params, dryRun, correlationId);
    }

    boolean csv() {
        return format.equals("csv");
    }

    /** Rows per second of working time, null before the first batch. */
    Long rowsPerSecond() {
        return workingMillis == 0 ? null : rowsRead * 1000 / workingMillis;
    }

    /** Whole seconds until the last row at the present rate, null when it cannot be said. */
    Long secondsLeft() {
        if (!state.open() || rowsTotal == null || rowsRead == 0) {
            return null;
        }
        return Math.max(0, (rowsTotal - rowsRead) * workingMillis / rowsRead / 1000);
    }
}
