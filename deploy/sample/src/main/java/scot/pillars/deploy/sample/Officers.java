package scot.pillars.deploy.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
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
    private static final int MOST = 40;
    private static final Duration LOOK_AGAIN = Duration.ofMillis(700);

    /** Error cases resolved and the sums of what was established, in pounds; over and under are never netted. */
    record Resolved(long cases, BigDecimal over, BigDecimal under) {}

    private final FrontDoor door;
    private final Consumer<Progress> progress;
    private final ObjectMapper json = new ObjectMapper();

    Officers(FrontDoor door, Consumer<Progress> progress) {
        this.door = door;
        this.progress = progress;
    }

    /** How many cases of so many are resolved: a quarter, at most forty. */
    static int share(long cases) {
        return (int) Math.min(MOST, cases / 4);
    }

    /**
     * Waits until every case is open with everything that was found, so that no referral can come after its case was
     * resolved; then works until a share is resolved. Leaves the rest when that takes longer than the time given.
     *
     * @param expected the generator's numbers
     */
    void work(Map<String, String> expected, Duration atMost) {
        long cases = Long.parseLong(expected.getOrDefault("cases", "0"));
        if (resolved(door).cases() < share(cases) && allOpen(expected, cases, atMost)) {
            resolve(share(cases));
        }
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
        String list = CASES + "?dataset=synthetic&state=open&state=taken&sort=opened&limit=1000";
        for (JsonNode listed : door.read(list).path("items")) {
            long done = resolved(door).cases();
            progress.accept(pace.at(done));
            if (done >= share) {
                return;
            }
            if (listed.path("officer").asText(OFFICER).equals(OFFICER)
                    || listed.path("officer").isNull()) {
                resolve(listed.path("id").asText(), done);
            }
        }
        progress.accept(pace.at(resolved(door).cases()));
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
        FrontDoor.Answer resolved =
                door.change(path + "/resolve", decision(over, under, number), etag, "sample-resolve-" + id);
        door.expected(resolved, path + "/resolve");
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
        BigDecimal amount = amount(found);
        if (number % 9 == 8) {
            return BigDecimal.ZERO.setScale(2);
        }
        return number % 5 == 4 ? amount.divide(BigDecimal.valueOf(2), 2, RoundingMode.HALF_UP) : amount;
    }

    /** What error resolution, whose cases they are, says of the resolved ones; whoever resolved them. */
    static Resolved resolved(FrontDoor door) {
        long cases = 0;
        BigDecimal over = BigDecimal.ZERO.setScale(2);
        BigDecimal under = BigDecimal.ZERO.setScale(2);
        String first = CASES + "?dataset=synthetic&state=resolved&limit=1000";
        for (String page = first; page != null; ) {
            JsonNode list = door.read(page);
            for (JsonNode resolved : list.path("items")) {
                cases++;
                over = over.add(amount(resolved.path("establishedOver")));
                under = under.add(amount(resolved.path("establishedUnder")));
            }
            String next = list.path("next").asText("");
            page = next.isEmpty() || next.equals("null") ? null : first + "&after=" + next;
        }
        return new Resolved(cases, over, under);
    }

    private static BigDecimal amount(JsonNode money) {
        return new BigDecimal(money.path("value").asText("0.00"));
    }
}
