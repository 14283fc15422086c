package scot.pillars.deploy.sample.synthetic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import scot.pillars.deploy.sample.JsonLines;

class RecentDecisionsTest {
    private static final LocalDate UNTIL = LocalDate.of(2026, 11, 23);

    @Test
    void sameDayAndSeedGiveTheSameDecisions() throws IOException {
        assertEquals(written(7), written(7));
    }

    @Test
    void noneIsOfTheDayItselfOrLaterAndEveryTenthIsByTheDemonstrationDecisionMaker() throws IOException {
        List<JsonNode> decisions = decisions();

        assertEquals(RecentDecisions.COUNT, decisions.size());
        assertTrue(decisions.stream()
                .map(one -> LocalDate.parse(one.path("decidedOn").asText()))
                .allMatch(day -> day.isBefore(UNTIL) && day.isAfter(UNTIL.minusDays(32))));
        assertEquals(
                RecentDecisions.COUNT / 10,
                decisions.stream()
                        .filter(one -> one.path("colleague").asText().equals("C-0003"))
                        .count());
    }

    private static List<JsonNode> decisions() throws IOException {
        List<JsonNode> decisions = new ArrayList<>();
        for (String line : written(7).split("\n")) {
            decisions.add(new ObjectMapper().readTree(line));
        }
        return decisions;
    }

    private static String written(long seed) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = JsonLines.to(bytes)) {
            RecentDecisions.writeTo(json, UNTIL, seed);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
