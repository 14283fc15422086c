package scot.pillars.kit.database;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * Does together what several callers ask for at the same moment, so that many small writes share one round trip and one
 * commit. Nobody waits to be gathered: who comes alone is served alone, and who comes while others are served goes with
 * everybody else who came meanwhile. Several groups are served at a time only when each of them is large: what a group costs
 * by itself is then paid for by many. There is no thread of its own; a caller whose turn it is serves the others too.
 *
 * <p>What fails together is tried again one by one, so that nobody fails for another's sake.
 *
 * @param <T> what is asked for
 * @param <R> the answer
 */
public final class Gathering<T, R> {
    private final Queue<Asked<T, R>> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicInteger serving = new AtomicInteger();
    private final int turns;
    private final int enough;
    private final int most;
    private final Function<List<T>, List<R>> together;

    /**
     * @param turns how many groups at most are served at a time
     * @param enough how many must wait for another group to be served beside one
     * @param most how many are served together
     * @param together serves a group, all or nothing, and answers each in its place; called outside of any transaction
     */
    public Gathering(int turns, int enough, int most, Function<List<T>, List<R>> together) {
        this.turns = turns;
        this.enough = enough;
        this.most = most;
        this.together = together;
    }

    /**
     * The answer to one of many; blocks until it is there.
     *
     * @throws RuntimeException what serving it alone throws
     */
    public R ask(T one) {
        Asked<T, R> asked = new Asked<>(one);
        waiting.add(asked);
        while (!asked.served) {
            if (takesTurn()) {
                try {
                    serve(next());
                } finally {
                    serving.decrementAndGet();
                    wakeNext();
                }
            } else {
                asked.bell.acquireUninterruptibly();
            }
        }
        return asked.answer();
    }

    /** How many wait whose turn has not come. */
    int waiting() {
        return waiting.size();
    }

    /** Whoever waits in vain now is woken when a group has been served. */
    private boolean takesTurn() {
        int now = serving.get();
        return !waiting.isEmpty()
                && (now == 0 || now < turns && waiting.size() >= enough)
                && serving.compareAndSet(now, now + 1);
    }

    private List<Asked<T, R>> next() {
        List<Asked<T, R>> group = new ArrayList<>();
        while (group.size() < most) {
            Asked<T, R> asked = waiting.poll();
            if (asked == null) {
                break;
            }
            group.add(asked);
        }
        return group;
    }

    /** Whoever asked while no turn was free and was not served then. */
    private void wakeNext() {
        Asked<T, R> first = waiting.peek();
        if (first != null) {
            first.bell.release();
        }
    }

    private void serve(List<Asked<T, R>> group) {
        if (group.isEmpty()) {
            return;
        }
        try {
            List<R> answers = together.apply(group.stream().map(one -> one.one).toList());
            for (int place = 0; place < group.size(); place++) {
                group.get(place).served(answers.get(place), null);
            }
        } catch (RuntimeException e) {
            if (group.size() == 1) {
                group.get(0).served(null, e);
            } else {
                group.forEach(one -> serve(List.of(one)));
            }
        } catch (Error e) {
            group.forEach(one -> one.served(null, new IllegalStateException(e)));
            throw e;
        }
    }

    private static final class Asked<T, R> {
        private final Semaphore bell = new Semaphore(0);
        private final T one;
        private R answer;
        private RuntimeException failure;
        private volatile boolean served;

        Asked(T one) {
            this.one = one;
        }

        void served(R given, RuntimeException thrown) {
            if (!served) {
                answer = given;
                failure = thrown;
                served = true;
                bell.release();
            }
        }

        R answer() {
            if (failure != null) {
                throw failure;
            }
            return answer;
        }
    }
}
