package scot.pillars.deploy.sample.synthetic;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Decisions of the four weeks before a day, unchecked and with invented people and amounts: something to plan, draw and
 * check. Every tenth is by the demonstration decision maker. The same day and seed give the same decisions.
 */
public final class RecentDecisions {
    /** How many there are. */
    public static final int COUNT = 800;

    private static final int DAYS = 28;
    private static final String DEMONSTRATION = "C-0003";
    private static final List<String> TYPES =
            List.of("new-application", "new-application", "change-of-circumstances", "review", "re-determination");
    private static final List<String> CHANNELS = List.of("online", "online", "telephone", "post", "in-person");
    private static final List<Kind> KINDS = List.of(
            new Kind("SCP", List.of("27.15", "54.30", "81.45")),
            new Kind("ADP", List.of("73.90", "110.40", "187.45")),
            new Kind("BSG-SA", List.of("754.65", "377.35", "316.65")),
            new Kind("FSP", List.of("1250.00", "2680.00", "3410.00")));

    private record Kind(String benefit, List<String> amounts) {}

    private final SplittableRandom random;
    private final LocalDate until;

    private RecentDecisions(LocalDate until, long seed) {
        this.random = new SplittableRandom(seed);
        this.until = until;
    }

    /**
     * Writes one line per decision.
     *
     * @param until the day after the last decision
     */
    public static void writeTo(JsonGenerator json, LocalDate until, long seed) throws IOException {
        RecentDecisions decisions = new RecentDecisions(until, seed);
        for (int number = 1; number <= COUNT; number++) {
            decisions.line(json, number);
        }
    }

    private void line(JsonGenerator json, int number) throws IOException {
        Kind kind = KINDS.get(random.nextInt(10) < 4 ? 0 : random.nextInt(KINDS.size()));
        LocalDate decided = workingDay(until.minusDays(1 + random.nextInt(DAYS)));
        int team = 1 + random.nextInt(Checking.TEAMS);
        int place = 1 + random.nextInt(Checking.COLLEAGUES_PER_TEAM);
        boolean demonstration = number % 10 == 0;
        String code = until.toString().replace("-", "") + Tally.numbered("-", number, 4);
        json.writeStartObject();
        json.writeStringField("reference", "D-" + code);
        json.writeStringField("caseReference", "CR-" + code);
        json.writeStringField("benefit", kind.benefit());
        json.writeStringField("type", one(TYPES));
        json.writeStringField("decidedOn", decided.toString());
        json.writeObjectFieldStart("amount");
        json.writeStringField("value", one(kind.amounts()));
        json.writeStringField("currency", "GBP");
        json.writeEndObject();
        json.writeStringField("periodFrom", decided.toString());
        json.writeStringField(
                "colleague",
                demonstration
                        ? DEMONSTRATION
                        : Tally.numbered("C-", (team - 1) * Checking.COLLEAGUES_PER_TEAM + place, 6));
        json.writeStringField("team", Tally.numbered("T-", demonstration ? 1 : team, 3));
        json.writeStringField("area", one(Checking.AREAS));
        json.writeStringField("channel", one(CHANNELS));
        json.writeEndObject();
    }

    private String one(List<String> of) {
        return of.get(random.nextInt(of.size()));
    }

    private static LocalDate workingDay(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY
                ? day.minusDays(1)
                : day.getDayOfWeek() == DayOfWeek.SUNDAY ? day.minusDays(2) : day;
    }
}
