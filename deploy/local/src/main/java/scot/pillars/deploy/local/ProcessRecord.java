package scot.pillars.deploy.local;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A process as it was started: its id alone says little, because systems use ids again; id and start together name it.
 *
 * @param startedAt as the system reports it
 */
record ProcessRecord(String name, long pid, Instant startedAt) {
    /** Linux counts from the boot time in whole seconds, which two readers may see one apart. */
    private static final Duration TOLERANCE = Duration.ofSeconds(2);

    static ProcessRecord of(String name, ProcessHandle process) {
        return new ProcessRecord(
                name, process.pid(), process.info().startInstant().orElse(Instant.EPOCH));
    }

    /** Whether a process of this id that started then is the recorded one. */
    boolean names(long otherPid, Optional<Instant> otherStart) {
        return pid == otherPid
                && otherStart.isPresent()
                && Duration.between(startedAt, otherStart.get()).abs().compareTo(TOLERANCE) <= 0;
    }

    /** The recorded process, if it still runs. */
    Optional<ProcessHandle> alive() {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .filter(process -> names(process.pid(), process.info().startInstant()));
    }
}
