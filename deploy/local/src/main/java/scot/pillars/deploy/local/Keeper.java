package scot.pillars.deploy.local;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Keeps one part running on a thread of its own: starts it when what it needs is ready, starts it again with growing
 * waits when it ends unasked, and leaves it down when told to.
 */
final class Keeper implements Upstream {
    private static final Duration LOOK_AGAIN = Duration.ofMillis(250);

    private final Part part;
    private final List<Keeper> needs;
    private final Path log;
    private final RecordedProcesses recorded;
    private final Screen screen;
    private final Thread thread;
    private final Backoff backoff = new Backoff();

    // All guarded by this.
    private boolean wanted = true;
    private boolean closed;
    private PartState state = PartState.WAITING;
    private int life;
    private Process process;

    Keeper(Part part, List<Keeper> needs, Path log, RecordedProcesses recorded, Screen screen) {
        this.part = part;
        this.needs = needs;
        this.log = log;
        this.recorded = recorded;
        this.screen = screen;
        this.thread = new Thread(this::keep, "keeper-" + part.name());
        this.thread.setDaemon(true);
    }

    @Override
    public String name() {
        return part.name();
    }

    @Override
    public int port() {
        return part.port();
    }

    @Override
    public boolean isReady() {
        return state() == PartState.READY;
    }

    void begin() {
        thread.start();
    }

    synchronized PartState state() {
        return state;
    }

    /** Up again after {@link #stop()}. */
    synchronized void start() {
        wanted = true;
        notifyAll();
    }

    /** Asks it to end, forces it after its time; returns when it is down. It stays down until {@link #start()}. */
    void stop() {
        Process running;
        synchronized (this) {
            wanted = false;
            running = process;
            notifyAll();
        }
        if (running != null) {
            end(running);
        }
    }

    /** Kills it without warning; it is started again. False when nothing is running. */
    synchronized boolean kill() {
        if (process == null) {
            return false;
        }
        process.destroyForcibly();
        return true;
    }

    /** Counts its starts. */
    synchronized int life() {
        return life;
    }

    /** Stops it for good. */
    void close() {
        synchronized (this) {
            closed = true;
        }
        stop();
        try {
            thread.join(Duration.ofSeconds(5).toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits for the state; false when it was not reached in time. */
    boolean await(PartState awaited, Duration patience) throws InterruptedException {
        return await(awaited, 0, patience);
    }

    /** Waits until it is ready in a later life than this one; false when it was not in time. */
    boolean awaitReadyAfter(int earlierLife, Duration patience) throws InterruptedException {
        return await(PartState.READY, earlierLife + 1, patience);
    }

    private synchronized boolean await(PartState awaited, int leastLife, Duration patience)
            throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        while (state != awaited || life < leastLife) {
            long left = end - System.nanoTime();
            if (left <= 0 || closed) {
                return false;
            }
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
        return true;
    }

    private void keep() {
        try {
            for (Keeper need : needs) {
                while (!need.await(PartState.READY, Duration.ofSeconds(1))) {
                    if (isClosed()) {
                        return;
                    }
                }
            }
            while (awaitWanted()) {
                Instant started = Instant.now();
                String end = live();
                synchronized (this) {
                    process = null;
                    recorded.ended(name());
                    if (wanted) {
                        Duration wait = backoff.after(Duration.between(started, Instant.now()));
                        become(PartState.RESTARTING);
                        screen.line("%s %s; starting it again in %.1f s (%s)"
                                .formatted(name(), end, wait.toMillis() / 1000.0, log));
                        pause(wait);
                    }
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** One life of the child, from start to end. Answers how it ended. */
    private String live() throws InterruptedException {
        Process child;
        try {
            List<String> command = Detached.from(part.command());
            synchronized (this) {
                if (!wanted) {
                    return "is not wanted";
                }
                become(PartState.STARTING);
                child = launch(command);
                process = child;
                life++;
                recorded.started(name(), child.toHandle());
            }
        } catch (IOException | RuntimeException e) {
            return "could not be started (" + e.getMessage() + ")";
        }
        boolean ready = false;
        while (!child.waitFor(LOOK_AGAIN.toMillis(), TimeUnit.MILLISECONDS)) {
            if (!ready && part.ready()) {
                ready = true;
                become(PartState.READY);
            }
        }
        return "ended with exit code " + child.exitValue();
    }

    private Process launch(List<String> command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(new ArrayList<>(command));
        builder.environment().putAll(part.environment());
        builder.redirectInput(new File("/dev/null"));
        builder.redirectErrorStream(true);
        builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        return builder.start();
    }

    private synchronized boolean awaitWanted() throws InterruptedException {
        while (!wanted && !closed) {
            become(PartState.STOPPED);
            wait();
        }
        if (closed) {
            become(PartState.STOPPED);
        }
        return !closed;
    }

    private void pause(Duration wait) throws InterruptedException {
        long end = System.nanoTime() + wait.toNanos();
        for (long left = wait.toNanos(); wanted && left > 0; left = end - System.nanoTime()) {
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
    }

    private void end(Process running) {
        Signals.send(part.stopSignal(), running.toHandle());
        try {
            if (!running.waitFor(part.stopWithin().toSeconds(), TimeUnit.SECONDS)) {
                screen.line(name() + " did not stop in " + part.stopWithin().toSeconds() + " s and is ended by force");
                running.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            running.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private synchronized boolean isClosed() {
        return closed;
    }

    private synchronized void become(PartState next) {
        if (state != next) {
            state = next;
            notifyAll();
        }
    }
}
