package scot.pillars.deploy.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SnapReviewsTest {

    private static final String REVIEWS =
            "\"case_id\",\"state\",\"status\",\"case_type\",\"fiscal_year\",\"has_coded_error\",\"amount_in_error_usd\"\n";
    private static final String FINDINGS = "\"case_id\",\"fiscal_year\",\"state\",\"element\",\"nature\",\"cause\","
            + "\"responsibility\",\"discovery\",\"occurrence\"\n";

    @Test
    void loses_no_review_and_no_line_of_2019() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        SnapReviews.Written written = write(SnapReviews.of(2019), out);

        List<JsonNode> rows = rows(out);
        Set<String> identities = new HashSet<>();
        rows.forEach(row -> identities.add(row.get("sourceId").asText()));
        assertEquals(new SnapReviews.Written(43_258, 11_785), written);
        assertEquals(43_258, identities.size());
        assertEquals(
                11_785,
                rows.stream().mapToInt(row -> row.get("errorLines").size()).sum());
        assertEquals(27_716, outcomes(rows, "correct"));
        assertEquals(9_784, outcomes(rows, "overpayment"));
        assertEquals(5_758, outcomes(rows, "underpayment"));
    }

    @Test
    void loses_no_review_and_no_line_of_2018() throws IOException {
        SnapReviews.Written written = write(SnapReviews.of(2018), new ByteArrayOutputStream());

        assertEquals(new SnapReviews.Written(43_738, 11_675), written);
    }

    @Test
    void keeps_what_was_recorded_and_leaves_out_what_was_not() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        write(
                SnapReviews.of(
                        2019,
                        new StringReader(REVIEWS + "7,\"Ohio\",\"Amount correct\",\"Certification\",2019,1,0\n"),
                        new StringReader(FINDINGS
                                + "7,2019,\"Ohio\",\"Shelter deduction\",\"\",\"Policy incorrectly applied\","
                                + "\"Agency Errors\",\"\",\"\"\n")),
                out);

        JsonNode row = rows(out).get(0);
        JsonNode line = row.at("/errorLines/0");
        assertEquals("SNAP-QC/2019/7", row.get("caseReference").asText());
        assertEquals(
                "{\"calendar\":\"us-fiscal-year\",\"value\":\"2019\"}",
                row.get("period").toString());
        assertEquals("correct", row.get("recordedOutcome").asText());
        assertEquals(
                "{\"value\":\"0\",\"currency\":\"USD\"}",
                row.get("recordedAmount").toString());
        assertEquals("Ohio", row.get("area").asText());
        for (String absent : List.of("tier", "team", "colleague", "checkedOn", "decidedOn", "minutes", "timing")) {
            assertFalse(row.has(absent), absent);
        }
        assertEquals("[\"Agency Errors\"]", line.get("responsibleParties").toString());
        for (String absent : List.of("nature", "detectionPoint", "occurrence", "direction", "amount")) {
            assertFalse(line.has(absent), absent);
        }
    }

    @Test
    void a_line_without_a_review_ends_the_run() {
        SnapReviews reviews = SnapReviews.of(
                2019,
                new StringReader(REVIEWS + "7,\"Ohio\",\"Amount correct\",\"Certification\",2019,0,0\n"),
                new StringReader(FINDINGS + "8,2019,\"Ohio\",\"Shelter deduction\",\"\",\"\",\"\",\"\",\"\"\n"));

        Exception refusal =
                assertThrows(IllegalStateException.class, () -> write(reviews, new ByteArrayOutputStream()));

        assertTrue(refusal.getMessage().contains("case 8"));
    }

    private static SnapReviews.Written write(SnapReviews reviews, ByteArrayOutputStream out) throws IOException {
        try (JsonGenerator json = JsonLines.to(out)) {
            return reviews.writeTo(json);
        }
    }

    private static List<JsonNode> rows(ByteArrayOutputStream out) throws IOException {
        List<JsonNode> rows = new ArrayList<>();
        new ObjectMapper()
                .readerFor(JsonNode.class)
                .<JsonNode>readValues(out.toByteArray())
                .forEachRemaining(rows::add);
        return rows;
    }

    private static long outcomes(List<JsonNode> rows, String outcome) {
        return rows.stream()
                .filter(row -> row.get("recordedOutcome").asText().equals(outcome))
                .count();
    }
}
