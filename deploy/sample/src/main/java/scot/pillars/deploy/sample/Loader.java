package scot.pillars.deploy.sample;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import scot.pillars.deploy.sample.ImportingFile.Input;
import scot.pillars.deploy.sample.synthetic.RecentDecisions;
import scot.pillars.deploy.sample.synthetic.SyntheticPeople;
import scot.pillars.deploy.sample.synthetic.SyntheticRates;
import scot.pillars.deploy.sample.synthetic.SyntheticYear;

/**
 * Loads the sample through the public APIs: the real reviews of fiscal year 2019, the synthetic year with its survey
 * responses, the staff survey, and unchecked decisions of the last four weeks. Repeatable: a second load of the same state sends nothing twice, and a service that
 * goes away in the middle is waited for.
 */
public final class Loader {

    /** How long a service may be away before the load gives up. */
    static final Duration PATIENCE = Duration.ofMinutes(3);

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final int FISCAL_YEAR = 2019;
    private static final long REVIEWS = 43_258;

    private final FrontDoor door;
    private final Path folder;
    private final Journal journal;
    private final Consumer<Progress> progress;

    private Loader(FrontDoor door, Path folder, Consumer<Progress> progress) {
        this.door = door;
        this.folder = folder;
        this.journal = new Journal(folder.resolve("loaded.properties"));
        this.progress = progress;
    }

    /**
     * @param frontDoor address of the suite, for example {@code http://127.0.0.1:8080}
     * @param stateDir folder of the state; the files written for loading are kept below {@code sample/}
     * @param syntheticChecks checks of the synthetic year
     * @param seed seed of the synthetic year
     * @param progress told of every step, from the calling thread
     * @throws LoadFailed when a file is not accepted, an import fails, a service stays away, or the state was loaded
     *     with another synthetic year before
     */
    public static LoadResult load(
            URI frontDoor, SignIn signIn, Path stateDir, long syntheticChecks, long seed, Consumer<Progress> progress) {
        try {
            return new Loader(new FrontDoor(frontDoor, signIn, PATIENCE), stateDir.resolve("sample"), progress)
                    .load(syntheticChecks, seed);
        } catch (IOException e) {
            throw new LoadFailed("sample files cannot be written below " + stateDir + ": " + e.getMessage(), e);
        }
    }

    private LoadResult load(long checks, long seed) throws IOException {
        String year = checks + " checks, seed " + seed;
        String before = journal.find("synthetic-year").orElse(year);
        if (!before.equals(year)) {
            throw new LoadFailed("this state holds the synthetic year of " + before + ", not of " + year
                    + ": load another one into another --state");
        }
        Path reviews = reviews();
        Path synthetic = synthetic(checks, seed);
        journal.put("synthetic-year", year);
        benefit();
        ImportingFile importing = new ImportingFile(door, journal, progress);
        String responses = Long.toString(SyntheticYear.responsesFor(checks));
        Path people = folder.resolve("colleagues.ndjson.gz");
        int colleagues;
        try (JsonGenerator json = JsonLines.to(people)) {
            colleagues = SyntheticPeople.writeTo(json);
        }
        Path recent = folder.resolve("recent-decisions.ndjson.gz");
        try (JsonGenerator json = JsonLines.to(recent)) {
            RecentDecisions.writeTo(json, LocalDate.now(LONDON), seed);
        }
        List<LoadResult.File> files = List.of(
                importing.load(new Input(
                        "Real reviews (US SNAP, fiscal year 2019)",
                        "assurance",
                        "checks",
                        Map.of(
                                "source", SnapReviews.source(FISCAL_YEAR),
                                "dataset", "snap-us",
                                "vocabulary", "SNAP-QC",
                                "provenance", "imported",
                                "newCodes", "register"),
                        reviews,
                        REVIEWS)),
                importing.load(new Input(
                        "Synthetic checks (2025-26)",
                        "assurance",
                        "checks",
                        Map.of(
                                "source", "SYNTHETIC-2025-26",
                                "dataset", SyntheticYear.DATASET,
                                "vocabulary", "PILLARS",
                                "provenance", "recorded",
                                "newCodes", "refuse"),
                        synthetic.resolve(SyntheticYear.CHECKS),
                        checks)),
                importing.load(new Input(
                        "Synthetic survey responses (2025-26)",
                        "charter-measures",
                        "survey-responses",
                        Map.of("source", "SYNTHETIC-2025-26", "dataset", SyntheticYear.DATASET),
                        synthetic.resolve(SyntheticYear.SURVEY_RESPONSES),
                        Long.parseLong(responses))),
                importing.load(new Input(
                        "Synthetic colleagues",
                        "assurance",
                        "colleagues",
                        Map.of("newUnits", "register"),
                        people,
                        colleagues)),
                importing.load(new Input(
                        "Decisions of the last four weeks",
                        "assurance",
                        "decisions",
                        Map.of("gate", "past"),
                        recent,
                        RecentDecisions.COUNT)));
        List<Statistics.Statistic> statistics = Statistics.of(StaffSurvey.shipped());
        int sent = statistics(statistics);
        Duration patience = Duration.ofMinutes(2).plusSeconds((REVIEWS + checks) / 100);
        new Officers(door, progress).work(expected(synthetic), patience);
        return new LoadResult(files, sent, statistics.size() - sent, synthetic);
    }

    /** The benefit under which another country's reviews are shown; assurance's own catalogue does not hold it. */
    private void benefit() {
        String path = "/assurance/v1/benefits/" + SnapReviews.BENEFIT;
        if (door.find(path).isPresent()) {
            return;
        }
        ObjectNode benefit = new ObjectMapper().createObjectNode();
        benefit.put("name", "SNAP (US)");
        benefit.put("currency", "USD");
        benefit.put("paid", "monthly, card");
        benefit.put("inForceFrom", "1964-08-31");
        FrontDoor.Answer answer = door.create(path, benefit);
        if (answer.status() != 412) {
            door.expected(answer, path);
        }
    }

    /** Returns how many were sent now; the others an earlier load had sent. */
    private int statistics(List<Statistics.Statistic> statistics) {
        String path = "/charter-measures/v1/statistics";
        Pace pace = new Pace("Staff survey (2019 to 2024)", statistics.size());
        int done = 0;
        int sent = 0;
        for (Statistics.Statistic statistic : statistics) {
            String entry = "statistic." + statistic.key();
            if (journal.find(entry).isEmpty()) {
                door.expected(door.post(path, statistic.request(), statistic.key()), path);
                journal.put(entry, "recorded");
                sent++;
            }
            done++;
            progress.accept(pace.at(done));
        }
        return sent;
    }

    private static Map<String, String> expected(Path synthetic) throws IOException {
        JsonNode expected = new ObjectMapper()
                .readTree(synthetic.resolve(SyntheticYear.EXPECTED).toFile());
        Map<String, String> numbers = new TreeMap<>();
        expected.path("numbers")
                .fields()
                .forEachRemaining(n -> numbers.put(n.getKey(), n.getValue().asText()));
        return numbers;
    }

    private Path reviews() throws IOException {
        Path file = folder.resolve("snap-reviews-fy" + FISCAL_YEAR + ".ndjson.gz");
        if (!Files.exists(file)) {
            Path next = folder.resolve("next-" + file.getFileName());
            try (JsonGenerator json = JsonLines.to(next)) {
                SnapReviews.of(FISCAL_YEAR).writeTo(json);
            }
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }
        return file;
    }

    private Path synthetic(long checks, long seed) throws IOException {
        Path year = folder.resolve("synthetic-" + checks + "-" + seed);
        Path done = year.resolve(SyntheticYear.EXPECTED);
        if (!Files.exists(done)) {
            Pace pace = new Pace("Writing the synthetic year", checks);
            new SyntheticYear(checks, seed, SyntheticRates.defaults())
                    .writeTo(year, written -> progress.accept(pace.at(written)));
        }
        return year;
    }
}
