package scot.pillars.deploy.bench;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

class SampleDecisionsTest {
    private final ObjectMapper json = new ObjectMapper();

    @Test
    void eachNumberIsADecisionOfACaseOfItsOwn() throws IOException {
        JsonNode one = json.readTree(SampleDecisions.single("R", 1));
        JsonNode two = json.readTree(SampleDecisions.single("R", 2));

        assertNotEquals(one.path("reference"), two.path("reference"));
        assertNotEquals(one.path("caseReference"), two.path("caseReference"));
    }

    @Test
    void importHoldsOneRowPerDecision() throws IOException {
        byte[] all = new GZIPInputStream(new ByteArrayInputStream(SampleDecisions.rows("R", 3))).readAllBytes();

        List<String> lines = new String(all, UTF_8).lines().toList();

        assertEquals(3, lines.size());
        assertEquals("R-2", json.readTree(lines.get(2)).path("reference").asText());
    }
}
