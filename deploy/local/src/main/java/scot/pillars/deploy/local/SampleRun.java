package scot.pillars.deploy.local;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import scot.pillars.deploy.sample.ClientCredentials;
import scot.pillars.deploy.sample.LoadFailed;
import scot.pillars.deploy.sample.LoadResult;
import scot.pillars.deploy.sample.Loader;
import scot.pillars.deploy.sample.Progress;
import scot.pillars.deploy.sample.SignIn;
import scot.pillars.deploy.sample.Verification;

/** Loads the sample through the front door, waits until it has reached the views, and compares the totals. */
final class SampleRun {
    private final Options options;
    private final URI door;
    private final Screen screen;
    private final SignIn signIn;
    private final Optional<KillDrill> drill;

    SampleRun(Options options, Suite suite, int port, Screen screen) {
        this.options = options;
        this.door = URI.create("http://127.0.0.1:" + port);
        this.screen = screen;
        this.signIn = ClientCredentials.of(
                URI.create(suite.keycloak().provider() + "/protocol/openid-connect/token"),
                "sample-loader",
                suite.keycloak().secret(Keycloak.LOADER_SECRET));
        this.drill = options.drill() ? Optional.of(new KillDrill(suite, screen)) : Optional.empty();
    }

    /** @return whether every event reached the views and the totals are equal to the independent counts */
    boolean run() throws InterruptedException {
        try {
            LoadResult loaded =
                    Loader.load(door, signIn, options.state(), options.checks(), options.seed(), this::show);
            loaded.files().forEach(file -> screen.line(report(file)));
            if (drill.isPresent()) {
                drill.get().killTheRest();
            }
            Verification.Result result = Verification.awaitSettled(
                    door,
                    signIn,
                    loaded,
                    patience(),
                    waiting -> screen.progress("waiting for the views: " + waiting, false));
            result.tables().forEach(table -> screen.line("\n" + table));
            screen.line("");
            result.mismatches().forEach(screen::line);
            screen.line(
                    result.settled()
                            ? "every event has reached the views; the totals equal the counts of the input files"
                            : "THE TOTALS DIFFER from the counts of the input files, see above");
            return result.settled() && (drill.isEmpty() || drill.get().passed());
        } catch (LoadFailed e) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            screen.line("the sample was not loaded: " + e.getMessage());
            return false;
        }
    }

    /** Two minutes, and what a hundred events per second would take. */
    private Duration patience() {
        return Duration.ofMinutes(2).plusSeconds((options.checks() + 100_000) / 100);
    }

    private void show(Progress progress) {
        String left = progress.secondsLeft() < 0 ? "" : ", " + duration(progress.secondsLeft()) + " left";
        screen.progress(
                "%-44s %,d of %,d rows, %,.0f per second%s"
                        .formatted(progress.what(), progress.done(), progress.total(), progress.rowsPerSecond(), left),
                progress.done() >= progress.total());
        drill.ifPresent(killing -> killing.at(progress));
    }

    private static String report(LoadResult.File file) {
        StringBuilder text = new StringBuilder("%s: %,d rows, %,d new, %,d known before, %,d rejected"
                .formatted(file.name(), file.rows(), file.landed(), file.alreadyKnown(), file.rejected()));
        if (file.earlier()) {
            text.append(" (loaded by an earlier run, nothing sent now)");
        }
        file.decisions().forEach(decision -> text.append("\n  decided: ").append(decision));
        return text.toString();
    }

    private static String duration(long seconds) {
        return seconds < 90 ? seconds + " s" : (seconds + 30) / 60 + " min";
    }
}
