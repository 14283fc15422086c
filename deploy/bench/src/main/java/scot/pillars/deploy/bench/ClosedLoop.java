package scot.pillars.deploy.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongFunction;

/** Connections that each send the next request when the answer to the last one is there. */
final class ClosedLoop {
    private static final AtomicLong NUMBER = new AtomicLong(System.currentTimeMillis() * 1000);

    private ClosedLoop() {}

    /** What came of it: answered requests per second and their durations. */
    record Result(double perSecond, Timings timings, long requests) {}

    /**
     * @param request gives the body for a number that is used once
     * @throws IllegalStateException at the first answer that is not 201
     */
    static Result post(int port, String path, int connections, Duration length, LongFunction<byte[]> request)
            throws InterruptedException {
        List<Thread> threads = new ArrayList<>();
        Timings all = new Timings();
        AtomicReference<String> failure = new AtomicReference<>();
        long start = System.nanoTime();
        long end = start + length.toNanos();
        for (int i = 0; i < connections; i++) {
            threads.add(new Thread(() -> {
                Timings own = new Timings();
                try (HttpLine line = new HttpLine(port)) {
                    for (long now = System.nanoTime(); now < end && failure.get() == null; ) {
                        int status = line.post(path, request.apply(NUMBER.incrementAndGet()));
                        long after = System.nanoTime();
                        if (status != 201) {
                            failure.compareAndSet(null, status + " " + line.body());
                        }
                        own.add(after - now);
                        now = after;
                    }
                } catch (IOException e) {
                    failure.compareAndSet(null, e.toString());
                }
                all.addAll(own);
            }));
        }
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }
        if (failure.get() != null) {
            throw new IllegalStateException("POST " + path + " answered " + failure.get());
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        return new Result(all.count() / seconds, all, all.count());
    }
}
