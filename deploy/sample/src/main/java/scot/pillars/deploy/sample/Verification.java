package scot.pillars.deploy.sample;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import scot.pillars.deploy.sample.counts.IndependentCounts;

/**
 * Compares the views with counts of the input files that were taken by independent code; resolved cases, which no file
 * holds, with error resolution's own list. Amounts of the real reviews
 * are no part of it: they are shown per case as recorded and never summed.
 */
public final class Verification {

    private static final List<String> YEARS = List.of("2019-20", "2020-21", "2021-22", "2022-23", "2023-24", "2024-25");
    private static final Duration LOOK_AGAIN = Duration.ofMillis(700);

    private final FrontDoor door;
    private final LoadResult loaded;
    private final Map<String, String> reviews;
    private final Map<String, String> synthetic;
    private final Map<String, String> staffSurvey;

    private Verification(URI frontDoor, SignIn signIn, LoadResult loaded) {
        this.door = new FrontDoor(frontDoor, signIn, Loader.PATIENCE);
        this.loaded = loaded;
        try {
            this.reviews = Expected.ofReviews(IndependentCounts.reviews(2019));
            this.synthetic = Expected.ofSynthetic(IndependentCounts.synthetic(loaded.synthetic()));
            this.staffSurvey = IndependentCounts.staffSurvey();
        } catch (IOException e) {
            throw new LoadFailed("the input files cannot be counted: " + e.getMessage(), e);
        }
    }

    /**
     * What the comparison found.
     *
     * @param settled every number of the views equals its count
     * @param tables the views and the counts side by side, to print
     * @param mismatches one line per number that differs, per import with refused rows and per service with
     *     dead letters
     */
    public record Result(boolean settled, List<Table> tables, List<String> mismatches) {
        public Result {
            tables = List.copyOf(tables);
            mismatches = List.copyOf(mismatches);
        }
    }

    /** Counts the files, looks at the views once and compares. */
    public static Result verify(URI frontDoor, SignIn signIn, LoadResult loaded) {
        return new Verification(frontDoor, signIn, loaded).compare();
    }

    /**
     * Looks at the views until they equal the counts, until they stand still with nothing on its way any more, or until
     * the time is over.
     *
     * @param waiting told in one line what is still on its way
     */
    public static Result awaitSettled(
            URI frontDoor, SignIn signIn, LoadResult loaded, Duration atMost, Consumer<String> waiting) {
        Verification verification = new Verification(frontDoor, signIn, loaded);
        long end = System.nanoTime() + atMost.toNanos();
        Stillness stillness = new Stillness();
        while (true) {
            Result result = verification.compare();
            if (result.settled() || System.nanoTime() > end) {
                return result;
            }
            Backlog backlog = Backlog.read(verification.door);
            if (stillness.reached(result.mismatches(), backlog)) {
                return result;
            }
            waiting.accept(backlog + "; " + result.mismatches().size() + " numbers not there yet");
            FrontDoor.pause(LOOK_AGAIN);
        }
    }

    private Result compare() {
        Map<String, String> counted = new TreeMap<>(synthetic);
        counted.putAll(Expected.ofResolved(Officers.resolved(door)));
        Map<String, String> shownReviews = ViewNumbers.ofReviews(door);
        Map<String, String> shownSynthetic = ViewNumbers.ofSynthetic(door);
        Map<String, String> shownSurvey = ViewNumbers.ofStaffSurvey(door, YEARS);
        List<String> mismatches = new ArrayList<>();
        for (LoadResult.File file : loaded.files()) {
            if (file.rejected() > 0) {
                mismatches.add(file.name() + ": " + file.rejected() + " rows were rejected, see the import's report "
                        + file.importId());
            }
        }
        Backlog.read(door)
                .deadLetters()
                .forEach((service, letters) -> mismatches.add(
                        service + ": " + letters + " events are set aside, see /" + service + "/v1/dead-letters"));
        differences("real reviews", reviews, shownReviews, mismatches);
        differences("synthetic year", counted, shownSynthetic, mismatches);
        differences("staff survey", staffSurvey, shownSurvey, mismatches);
        List<Table> tables = new ArrayList<>(Tables.ofReviews(reviews, shownReviews));
        tables.addAll(Tables.ofSynthetic(counted, shownSynthetic));
        tables.add(Tables.ofStaffSurvey(YEARS, staffSurvey, shownSurvey));
        return new Result(mismatches.isEmpty(), tables, mismatches);
    }

    static void differences(
            String what, Map<String, String> counted, Map<String, String> shown, List<String> mismatches) {
        TreeSet<String> names = new TreeSet<>(counted.keySet());
        names.addAll(shown.keySet());
        for (String name : names) {
            String count = counted.getOrDefault(name, "0");
            String view = shown.getOrDefault(name, "0");
            if (!count.equals(view)) {
                mismatches.add(what + ", " + name + ": the views show " + view + ", the files hold " + count);
            }
        }
    }
}
