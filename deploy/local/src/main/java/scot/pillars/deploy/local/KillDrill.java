package scot.pillars.deploy.local;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import scot.pillars.deploy.sample.Progress;

/**
 * Kills each service once (kill -9) while the sample is being loaded, each while it has work: the totals must come out
 * the same.
 */
final class KillDrill {

    /** Kill this service when that step has reached the share of its rows. */
    private record Blow(String service, String step, double share) {
        boolean isDue(Progress progress) {
            return progress.what().startsWith(step) && progress.done() >= share * progress.total();
        }
    }

    private static final Duration UP_AGAIN_WITHIN = Duration.ofMinutes(3);

    private final Suite suite;
    private final Screen screen;
    private final List<Blow> due = new ArrayList<>(List.of(
            new Blow("assurance-service", "Real reviews", 0.4),
            new Blow("reporting-service", "Real reviews", 0.8),
            new Blow("error-resolution-service", "Synthetic checks", 0.5),
            new Blow("charter-measures-service", "Synthetic survey", 0.2)));
    private boolean passed = true;

    KillDrill(Suite suite, Screen screen) {
        this.suite = suite;
        this.screen = screen;
    }

    /** Whether each service was killed and came back. */
    boolean passed() {
        return passed && due.isEmpty();
    }

    /** Strikes where it is time, and waits until the service is up again; the other parts go on meanwhile. */
    void at(Progress progress) {
        due.stream().filter(blow -> blow.isDue(progress)).findFirst().ifPresent(blow -> {
            due.remove(blow);
            strike(blow, "at %,d of %,d rows of \"%s\"".formatted(progress.done(), progress.total(), progress.what()));
        });
    }

    /** For steps that were too quick to be met: the events are still on their way then. */
    void killTheRest() {
        while (!due.isEmpty()) {
            strike(due.remove(0), "after the last row");
        }
    }

    private void strike(Blow blow, String when) {
        Keeper service = suite.find(blow.service()).orElseThrow();
        int life = service.life();
        screen.line("drill: kill -9 " + blow.service() + " " + when);
        try {
            boolean back = service.kill() && service.awaitReadyAfter(life, UP_AGAIN_WITHIN);
            screen.line("drill: " + blow.service() + (back ? " is ready again" : " DID NOT COME BACK"));
            passed &= back;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
