package scot.pillars.kit.imports;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An import as the API shows it. */
@Schema(name = "Import", description = "One uploaded file: how far it is and what became of its rows.")
public record ImportView(
        UUID id,
        @Schema(examples = "survey-responses") String kind,

        @Schema(enumeration = {"queued", "running", "completed", "failed"})
        String state,

        @Schema(enumeration = {"csv", "ndjson"}) String format,
        boolean dryRun,

        @Schema(description = "Parameters of the upload, defaults filled in")
        Map<String, String> params,

        @Schema(nullable = true) String fileName,
        @Schema(description = "Bytes received") long sizeBytes,

        @Schema(nullable = true, description = "Rows in the file")
        Long rowsTotal,

        @Schema(description = "Rows worked on and committed")
        long rowsRead,

        @Schema(description = "Records that are new (in a dry run: would be)")
        long landed,

        @Schema(description = "Records that had landed before")
        long alreadyKnown,

        @Schema(description = "Rows refused; see /rejections")
        long rejected,

        @Schema(nullable = true, description = "Rows per second of working time")
        Long rowsPerSecond,

        @Schema(nullable = true, description = "Seconds left at this rate")
        Long secondsLeft,

        @Schema(description = "What the import decided where the file left something open")
        List<Decision> decisions,

        @Schema(nullable = true, description = "Why it failed")
        String reason,

        Instant createdAt,
        @Schema(nullable = true) Instant startedAt,
        @Schema(nullable = true) Instant finishedAt,
        String correlationId) {

    /** A decision and how often it was taken. */
    @Schema(name = "ImportDecision")
    public record Decision(
            @Schema(examples = "line-without-nature") String code,

            @Schema(examples = "The line names no nature; it is kept without one")
            String text,

            @Schema(examples = "2030") long count) {}

    static ImportView from(ImportProgress job, List<Decision> decisions) {
        return new ImportView(
                job.id(),
                job.kind(),
                job.state().text(),
                job.format(),
                job.dryRun(),
                job.params(),
                job.fileName(),
                job.sizeBytes(),
                job.rowsTotal(),
                job.rowsRead(),
                job.landed(),
                job.alreadyKnown(),
                job.rejected(),
                job.rowsPerSecond(),
                job.secondsLeft(),
                decisions,
                job.reason(),
                job.createdAt(),
                job.startedAt(),
                job.finishedAt(),
                job.correlationId());
    }
}
