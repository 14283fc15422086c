package scot.pillars.kit.events;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Tells the relay's workers in this process that rows were committed. */
@Singleton
public class RelaySignal {
    private final List<Semaphore> bells = new CopyOnWriteArrayList<>(new ArrayList<>());

    void raise() {
        for (Semaphore bell : bells) {
            if (bell.availablePermits() == 0) {
                bell.release();
            }
        }
    }

    Semaphore listen() {
        Semaphore bell = new Semaphore(0);
        bells.add(bell);
        return bell;
    }

    static void await(Semaphore bell, long millis) throws InterruptedException {
        if (bell.tryAcquire(millis, TimeUnit.MILLISECONDS)) {
            bell.drainPermits();
        }
    }
}
