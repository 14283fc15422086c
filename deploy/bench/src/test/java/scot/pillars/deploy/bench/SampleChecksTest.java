package scot.pillars.deploy.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

class SampleChecksTest {
    private final ObjectMapper json = new ObjectMapper();

    @Test
    void eachNumberIsACaseOfItsOwn() throws IOException {
        JsonNode one = json.readTree(SampleChecks.single(1));
        JsonNode two = json.readTree(SampleChecks.single(2));

        assertNotEquals(one.path("caseReference"), two.path("caseReference"));
        assertEquals(1, one.path("errorLines").size());
    }

    @Test
    void importHoldsOneRowPerCheckWithAnIdentity() throws IOException {
        List<String> lines;
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(new ByteArrayInputStream(SampleChecks.rows("S", 3)))))) {
            lines = reader.lines().toList();
        }

        assertEquals(3, lines.size());
        assertEquals("S-2", json.readTree(lines.get(2)).path("sourceId").asText());
    }
}
