package scot.pillars.deploy.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The synthetic year's officers: they take some of its error cases and resolve them through the public API. Every fifth
 * finds half of what the checker found, every ninth finds no error; the rest establish what was found.
 */
final class Officers {

    private static final String CASES = "/error-resolution/v1/error-cases";
    private static final String OFFICER = "C-900001";
    private static final String RESOLVED = "case.";
    private static final String UNCERTAIN = "uncertain-case.";
    private static final int MOST = 100;
    private static final Duration LOOK_AGAIN = Duration.ofMillis(700);

    private final FrontDoor door;
    private final Journal journal;
    private final Consumer<Progress> progress;
    private final ObjectMapper json = new ObjectMapper();

    Officers(FrontDoor door, Journal journal, Consumer<Progress> progress) {
        this.door = door;
        this.journal = journal;
        this.progress = progress;
    }

    /** How many cases of so many are resolved: a quarter, at most a hundred. */
    static int share(long cases) {
        return (int) Math.min(MOST, cases / 4);
    }

    /**
     * Waits until every case is open with everything that was found, so that no referral can come after its case was
     * resolved; then works until a share is resolved. Leaves the rest when that takes longer than the time given.
     *
     * @param expected the generator's numbers
     */
    LoadResult.Resolved work(Map<String, String> expected, Duration atMost) {
        long cases = Long.parseLong(expected.getOrDefault("cases", "0"));
        recallUncertain();
        if (resolved().cases() < share(cases) && allOpen(expected, cases, atMost)) {
            resolve(share(cases));
        }
        return resolved();
    }

    private boolean allOpen(Map<String, String> expected, long cases, Duration atMost) {
        long start = System.nanoTime();
        Pace pace = new Pace("Error cases opening", cases);
        while (System.nanoTime() - start < atMost.toNanos()) {
            Map<String, String> shown = ViewNumbers.ofCases(door, "synthetic");
            long open = Long.parseLong(shown.getOrDefault("cases", "0"));
            progress.accept(pace.at(open));
            boolean all = shown.entrySet().stream()
                    .filter(number -> !number.getKey().startsWith("cases.resolved")
                            && !number.getKey().startsWith("cases.established"))
                    .allMatch(number -> number.getValue().equals(expected.get(number.getKey())));
            if (all && open == cases) {
                return true;
            }
            FrontDoor.pause(LOOK_AGAIN);
        }
        return false;
    }

    private void resolve(int share) {
        Pace pace = new Pace("Error cases worked by officers", share);
        String list = CASES + "?dataset=synthetic&state=open&state=taken&sort=opened&limit=" + MOST;
        for (JsonNode listed : door.read(list).path("items")) {
            long done = resolved().cases();
            progress.accept(pace.at(done));
            if (done >= share) {
                return;
            }
            resolve(listed.path("id").asText(), done);
        }
    }

    private void resolve(String id, long number) {
        String path = CASES + "/" + id;
        FrontDoor.Answer read = door.get(path);
        JsonNode found = door.expected(read, path);
        String etag = read.etag().orElse("");
        if (found.path("state").asText().equals("open")) {
            ObjectNode take = json.createObjectNode().put("officer", OFFICER);
            FrontDoor.Answer taken = door.change(path + "/take", take, etag, "sample-take-" + id);
            door.expected(taken, path + "/take");
            etag = taken.etag().orElse("");
        }
        BigDecimal over = established(found.path("foundOver"), number);
        BigDecimal under = established(found.path("foundUnder"), number);
        journal.put(UNCERTAIN + id, id);
        FrontDoor.Answer resolved =
                door.change(path + "/resolve", decision(over, under, number), etag, "sample-resolve-" + id);
        door.expected(resolved, path + "/resolve");
        journal.put(RESOLVED + id, over.toPlainString() + " " + under.toPlainString());
    }

    /** Cases whose answer an earlier load did not live to see: the case itself says what became of it. */
    private void recallUncertain() {
        for (String id : journal.startingWith(UNCERTAIN)) {
            JsonNode found = door.find(CASES + "/" + id).orElse(MissingNode.getInstance());
            if (journal.find(RESOLVED + id).isEmpty()
                    && found.path("state").asText().equals("resolved")) {
                journal.put(RESOLVED + id, value(found, "establishedOver") + " " + value(found, "establishedUnder"));
            }
        }
    }

    private static String value(JsonNode found, String field) {
        return found.path(field).path("value").asText("0.00");
    }

    private ObjectNode decision(BigDecimal over, BigDecimal under, long number) {
        ObjectNode decision = json.createObjectNode();
        decision.put("officer", OFFICER);
        String outcome = under.signum() > 0 ? "corrected" : "no-error";
        if (over.signum() > 0) {
            outcome = under.signum() > 0 ? "corrected-and-referred" : "referred-for-recovery";
            decision.putObject("establishedOver")
                    .put("value", over.toPlainString())
                    .put("currency", "GBP");
        }
        if (under.signum() > 0) {
            decision.putObject("establishedUnder")
                    .put("value", under.toPlainString())
                    .put("currency", "GBP");
        }
        decision.put("outcome", outcome);
        decision.put("minutes", 20 + number % 50);
        return decision;
    }

    private static BigDecimal established(JsonNode found, long number) {
        BigDecimal amount = new BigDecimal(found.path("value").asText("0.00"));
        if (number % 9 == 8) {
            return BigDecimal.ZERO.setScale(2);
        }
        return number % 5 == 4 ? amount.divide(BigDecimal.valueOf(2), 2, RoundingMode.HALF_UP) : amount;
    }

    /** What the journal says was resolved, in this load and before. */
    private LoadResult.Resolved resolved() {
        BigDecimal over = BigDecimal.ZERO.setScale(2);
        BigDecimal under = BigDecimal.ZERO.setScale(2);
        var entries = journal.startingWith(RESOLVED);
        for (String entry : entries) {
            over = over.add(new BigDecimal(entry.substring(0, entry.indexOf(' '))));
            under = under.add(new BigDecimal(entry.substring(entry.indexOf(' ') + 1)));
        }
        return new LoadResult.Resolved(entries.size(), over, under);
    }
}
