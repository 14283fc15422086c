package scot.pillars.deploy.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * What {@code deploy/service} asks for: a file {@code <id>.request} holding a verb and a name, answered by a file
 * {@code <id>.answer}. Only the user of the state can write there.
 */
final class Requests implements AutoCloseable {
    private final Path directory;
    private final Suite suite;
    private final Screen screen;
    private final ScheduledExecutorService looking = Executors.newSingleThreadScheduledExecutor(Requests::daemon);
    private final ExecutorService working = Executors.newCachedThreadPool(Requests::daemon);

    Requests(Path directory, Suite suite, Screen screen) {
        this.directory = directory;
        this.suite = suite;
        this.screen = screen;
    }

    void begin() throws IOException {
        for (Path stale : files("")) {
            Files.delete(stale);
        }
        looking.scheduleWithFixedDelay(this::look, 200, 200, TimeUnit.MILLISECONDS);
    }

    private void look() {
        for (Path request : files(".request")) {
            try {
                String text = Files.readString(request).trim();
                Files.delete(request);
                String id = request.getFileName().toString().replace(".request", "");
                working.execute(() -> StateDirectory.write(directory.resolve(id + ".answer"), answer(text) + "\n"));
            } catch (IOException e) {
                screen.line("a request of deploy/service could not be read: " + e.getMessage());
            }
        }
    }

    private String answer(String request) {
        String[] words = request.split("\\s+", 2);
        if (words.length < 2 || suite.find(words[1]).isEmpty()) {
            return "unknown part; there are "
                    + String.join(
                            ", ", suite.keepers().stream().map(Keeper::name).toList());
        }
        Keeper keeper = suite.find(words[1]).get();
        switch (words[0]) {
            case "stop" -> {
                keeper.stop();
                screen.line(keeper.name() + " stopped on request");
                return "ok " + keeper.name() + " is stopped";
            }
            case "start" -> {
                keeper.start();
                return "ok " + keeper.name() + " is "
                        + (keeper.state() == PartState.STOPPED
                                ? "being started"
                                : keeper.state().words());
            }
            case "kill" -> {
                return keeper.kill()
                        ? "ok " + keeper.name() + " was killed; the supervisor starts it again"
                        : keeper.name() + " is not running";
            }
            default -> {
                return "unknown verb; there are stop, start, kill";
            }
        }
    }

    private List<Path> files(String ending) {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(ending)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "requests");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public void close() {
        looking.shutdownNow();
        working.shutdown();
    }
}
