package scot.pillars.deploy.local;

import java.net.URI;
import scot.pillars.deploy.sample.LoadFailed;
import scot.pillars.deploy.sample.LoadResult;
import scot.pillars.deploy.sample.Loader;
import scot.pillars.deploy.sample.Progress;

/** Loads the sample through the front door, waits until it has reached the views, and compares the totals. */
final class SampleRun {
    private final Options options;
    private final Suite suite;
    private final URI door;
    private final Screen screen;

    SampleRun(Options options, Suite suite, int port, Screen screen) {
        this.options = options;
        this.suite = suite;
        this.door = URI.create("http://127.0.0.1:" + port);
        this.screen = screen;
    }

    /** @return whether every event reached the views and the totals are equal to the independent counts */
    boolean run() throws InterruptedException {
        try {
            LoadResult loaded = Loader.load(door, options.state(), options.checks(), options.seed(), this::show);
            return loaded != null;
        } catch (LoadFailed e) {
            screen.line(e.getMessage());
            return false;
        }
    }

    private void show(Progress progress) {
        screen.progress(progress.toString(), progress.done() == progress.total());
    }
}
