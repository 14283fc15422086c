package scot.pillars.kit.imports;

import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Reads one batch ahead in a thread of its own, so that reading the file and writing to the database overlap. */
final class ReadAhead implements AutoCloseable {
    private static final int MOST_SECONDS_TO_END = 60;

    private final Callable<Batches.Batch> source;
    private final ExecutorService reader = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "import-reader");
        thread.setDaemon(true);
        return thread;
    });
    private Future<Batches.Batch> next;

    /** @param source gives batch after batch and null at the end; called by one thread */
    ReadAhead(Callable<Batches.Batch> source) {
        this.source = source;
        this.next = reader.submit(source);
    }

    /** The next batch, null at the end of the file; the one after it is being read from now on. */
    Batches.Batch next() throws IOException {
        try {
            Batches.Batch batch = next.get();
            if (batch != null) {
                next = reader.submit(source);
            }
            return batch;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException unreadable) {
                throw unreadable;
            }
            if (e.getCause() instanceof RuntimeException failed) {
                throw failed;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    /** Waits for the reading that is under way, since the file is closed next. */
    @Override
    public void close() {
        reader.shutdown();
        try {
            if (!reader.awaitTermination(MOST_SECONDS_TO_END, TimeUnit.SECONDS)) {
                reader.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
