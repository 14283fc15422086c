package scot.pillars.deploy.local;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/**
 * {@code deploy/run}: PostgreSQL, the broker and the four services as child processes on 127.0.0.1, the front door
 * before them, the sample data loaded through it. Stays until Ctrl-C, or with {@code --once} until the totals were
 * compared.
 *
 * <p>Exit codes: 0 stopped, or the totals are equal; 1 they are not, or something failed; 2 could not start.
 */
public final class Supervisor {
    private static final Duration ALL_READY_WITHIN = Duration.ofMinutes(4);

    private final Options options;
    private final Screen screen;
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile boolean stopping;

    private Supervisor(Options options, Screen screen) {
        this.options = options;
        this.screen = screen;
    }

    public static void main(String[] arguments) {
        List<String> words = List.of(arguments);
        if (words.contains("--help") || words.contains("-h")) {
            System.out.print(Options.USAGE);
            return;
        }
        int exit;
        try {
            Path home = Path.of(System.getProperty("pillars.home", ""))
                    .toAbsolutePath()
                    .normalize();
            Options options = Options.parse(words, home, Path.of("").toAbsolutePath());
            Screen screen = new Screen(System.out, Boolean.getBoolean("pillars.terminal"));
            exit = new Supervisor(options, screen).run();
        } catch (CannotStart e) {
            System.err.println("deploy/run: " + e.getMessage());
            exit = 2;
        } catch (IOException e) {
            System.err.println("deploy/run: " + e);
            exit = 1;
        } catch (InterruptedException e) {
            exit = 130;
        }
        System.exit(exit);
    }

    private int run() throws IOException, InterruptedException {
        RouteTable routes = RouteTable.read(options.home().resolve("deploy/front-door.properties"));
        try (StateDirectory state = StateDirectory.open(options.state())) {
            libraryMessagesTo(state.freshLog("supervisor"));
            RecordedProcesses recorded = new RecordedProcesses(state.resolve("children"));
            for (ProcessRecord left : recorded.endLeftovers(Suite.stopOrder(), Duration.ofSeconds(15))) {
                screen.line("ended " + left.name() + " (process " + left.pid() + "), left by the run before");
            }
            recorded.started("supervisor", ProcessHandle.current());
            Suite suite = new Suite(options.home(), state, recorded, screen);
            try (FrontDoor door =
                    FrontDoor.open(options.port(), routes, suite.behindTheDoor(), new Answers(suite::states))) {
                return whileOpen(state, suite, door);
            } finally {
                recorded.ended("supervisor");
            }
        } finally {
            ended.countDown();
        }
    }

    private int whileOpen(StateDirectory state, Suite suite, FrontDoor door) throws IOException, InterruptedException {
        Thread caller = Thread.currentThread();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stopOnSignal(caller), "stop"));
        WhereToLook where = new WhereToLook(options, suite, door);
        suite.keycloak().behind(door.port());
        StateDirectory.write(state.resolve("port"), door.port() + "\n");
        try (Requests requests = new Requests(state.resolve("requests"), suite, screen)) {
            suite.begin();
            requests.begin();
            screen.line(where.starting());
            return work(suite, door, where);
        } catch (InterruptedException e) {
            if (!stopping) {
                throw e;
            }
            return 130;
        } finally {
            // Nothing may interrupt the stopping itself.
            Thread.interrupted();
            screen.line("stopping");
            suite.close();
            screen.line("stopped; the data stays in " + options.state());
        }
    }

    private int work(Suite suite, FrontDoor door, WhereToLook where) throws InterruptedException {
        long start = System.nanoTime();
        Optional<Keeper> late = suite.firstNotReadyWithin(ALL_READY_WITHIN);
        int exit = 0;
        if (late.isPresent()) {
            screen.line("%s is not ready after %d s; its log is %s"
                    .formatted(
                            late.get().name(),
                            ALL_READY_WITHIN.toSeconds(),
                            options.state().resolve("logs/" + late.get().name() + ".log")));
            exit = 1;
        } else {
            screen.line("all parts are ready after %.0f s".formatted((System.nanoTime() - start) / 1e9));
            if (options.sample()) {
                exit = new SampleRun(options, suite, door.port(), screen).run() ? 0 : 1;
            }
        }
        if (!options.once()) {
            screen.line(where.running());
            new CountDownLatch(1).await();
        }
        return exit;
    }

    /** The screen is for the user; what libraries have to say goes to a file. */
    private static void libraryMessagesTo(Path log) {
        System.setProperty("org.slf4j.simpleLogger.logFile", log.toString());
        System.setProperty("org.slf4j.simpleLogger.showDateTime", "true");
        System.setProperty("org.slf4j.simpleLogger.defaultLogLevel", "warn");
        // It is asked for the broker's readiness again and again, and says each time that nobody answers.
        System.setProperty("org.slf4j.simpleLogger.log.org.apache.kafka", "off");
        System.setProperty("vertx.logger-delegate-factory-class-name", "io.vertx.core.logging.SLF4JLogDelegateFactory");
    }

    private void stopOnSignal(Thread caller) {
        stopping = true;
        caller.interrupt();
        try {
            ended.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
