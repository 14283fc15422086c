package scot.pillars.kit.imports;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.zip.GZIPInputStream;
import org.jboss.logging.Logger;
import scot.pillars.kit.events.DatabaseFailure;

/** Works on one import from where it stands to its end, batch by batch, each in one transaction with its progress. */
final class RunningImport {
    private static final Logger LOG = Logger.getLogger(RunningImport.class);
    private static final int BATCH_SECONDS = 300;

    private final ImportStore store;
    private final ImportFindings findings;
    private final RowImport kind;
    private final JsonRows rows;
    private final ImportProgress job;
    private final ImportSession session;
    private final long mostRejected;
    private long readTo;
    private long rejected;

    RunningImport(
            ImportStore store,
            ImportFindings findings,
            RowImport kind,
            JsonRows rows,
            ImportProgress job,
            long mostRejected) {
        this.store = store;
        this.findings = findings;
        this.kind = kind;
        this.rows = rows;
        this.job = job;
        this.session = kind.open(job.job());
        this.mostRejected = mostRejected;
        this.readTo = job.rowsRead();
        this.rejected = job.rejected();
    }

    /** Runs until the end of the file, or until told to stop between two batches (false). */
    boolean run(BooleanSupplier stopping) throws IOException {
        try (InputStream stored = new StoredInputStream(place -> store.chunk(job.seq(), place));
                InputStream in = job.gzip() ? new GZIPInputStream(stored, 64 * 1024) : stored) {
            RowReader reader = new RowReader(in, job.csv(), kind.columns());
            if (!reader.headerErrors().isEmpty()) {
                fail("The header has the wrong columns: " + reader.headerErrors());
                return true;
            }
            while (reader.read() < readTo && reader.skip()) {
                continue;
            }
            boolean mark = reader.byteOrderMark() && readTo == 0;
            return apply(new Batches(reader, session), mark, stopping);
        }
    }

    private boolean apply(Batches batches, boolean mark, BooleanSupplier stopping) throws IOException {
        boolean first = true;
        try (ReadAhead ahead = new ReadAhead(() -> read(batches))) {
            while (!stopping.getAsBoolean()) {
                long begun = System.nanoTime();
                Batches.Batch batch = ahead.next();
                if (batch == null) {
                    QuarkusTransaction.requiringNew()
                            .timeout(BATCH_SECONDS)
                            .run(() -> store.finish(job.seq(), ImportState.COMPLETED, null));
                    return true;
                }
                apply(batch, mark && first, begun);
                first = false;
                if (rejected > mostRejected) {
                    fail("More than " + mostRejected + " rows were rejected: this is not such a file");
                    return true;
                }
            }
            return false;
        }
    }

    private Batches.Batch read(Batches batches) throws IOException {
        Batches.Batch batch = batches.next();
        if (batch != null && session.rowType() != null) {
            batch.rows().stream().filter(ImportRow::isJson).forEach(this::read);
        }
        return batch;
    }

    private void read(ImportRow row) {
        try {
            Object read = rows.reading(row, session.rowType()).value();
            if (read != null) {
                row.workedOut(session.ahead(read));
            }
        } catch (RuntimeException e) {
            // It is read again when its batch is applied, and then costs that row alone.
            LOG.debugf(e, "Line %d of import %s could not be read ahead", row.line(), job.id());
        }
    }

    private void fail(String reason) {
        QuarkusTransaction.requiringNew()
                .timeout(BATCH_SECONDS)
                .run(() -> store.finish(job.seq(), ImportState.FAILED, reason));
    }

    private void apply(Batches.Batch batch, boolean mark, long begun) {
        try {
            commit(batch, batch.rows(), List.of(), mark, begun);
        } catch (RuntimeException e) {
            if (DatabaseFailure.isTransient(e) || batch.groups().isEmpty()) {
                throw e;
            }
            LOG.warnf(e, "A batch of import %s failed; its rows are tried one by one", job.id());
            List<ImportRow> good = new ArrayList<>();
            List<ImportRow> bad = new ArrayList<>();
            for (List<ImportRow> group : batch.groups()) {
                (fits(group) ? good : bad).addAll(group);
            }
            commit(batch, good, bad, mark, begun);
        }
    }

    private void commit(Batches.Batch batch, List<ImportRow> rows, List<ImportRow> bad, boolean mark, long begun) {
        BatchReport report = new BatchReport();
        batch.refused().forEach(row -> report.rejected(row.line(), null, row.rule(), row.message()));
        bad.forEach(row -> report.rejected(
                row.line(), null, "processable", "The row could not be processed; the reason is in the log"));
        if (mark) {
            report.decided("byte-order-mark", "The file begins with a byte-order mark; it was left out", 1);
        }
        if (job.dryRun() && !rows.isEmpty()) {
            rolledBack(() -> session.apply(rows, report));
        }
        transaction(() -> {
            if (!job.dryRun() && !rows.isEmpty()) {
                session.apply(rows, report);
            }
            report.rejectRest(batch.groups());
            long millis = Math.max(1, (System.nanoTime() - begun) / 1_000_000);
            store.advance(job.seq(), readTo, batch.readTo(), report, millis);
            findings.add(job.seq(), report);
        });
        readTo = batch.readTo();
        rejected += report.rejectedRows();
    }

    /** Whether the group can be applied at all; what it writes is rolled back. */
    private boolean fits(List<ImportRow> group) {
        try {
            rolledBack(() -> session.apply(group, new BatchReport()));
            return true;
        } catch (RuntimeException e) {
            if (DatabaseFailure.isTransient(e)) {
                throw e;
            }
            LOG.warnf(
                    e,
                    "Import %s cannot process line %d",
                    job.id(),
                    group.get(0).line());
            return false;
        }
    }

    private static void transaction(Runnable work) {
        QuarkusTransaction.requiringNew().timeout(BATCH_SECONDS).run(work);
    }

    private static void rolledBack(Runnable work) {
        try {
            transaction(() -> {
                work.run();
                throw new Enough();
            });
        } catch (Enough done) {
            LOG.trace("rolled back as intended", done);
        }
    }

    /** Ends a transaction whose effects are not wanted. */
    private static final class Enough extends RuntimeException {
        Enough() {
            super(null, null, false, false);
        }
    }
}
