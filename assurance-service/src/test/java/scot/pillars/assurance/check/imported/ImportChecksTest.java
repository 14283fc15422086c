package scot.pillars.assurance.check.imported;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import scot.pillars.kit.database.Sql;
import scot.pillars.testing.EventLog;
import scot.pillars.testing.LoggedEvent;
import scot.pillars.testing.RealParts;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class ImportChecksTest {
    private final String source = "S-" + UUID.randomUUID();
    private final String vocabulary = "V-" + source.substring(2, 10).toUpperCase(Locale.ROOT);

    @Inject
    Sql sql;

    @Test
    void aCheckRecordedElsewhereLandsUnderEveryRuleAndTellsOfIt() {
        Response done = upload(Map.of("dataset", "synthetic"), ndjson(recorded("1", "2025-06-03", "overpayment")));

        done.then()
                .body("state", equalTo("completed"))
                .body("landed", equalTo(1))
                .body("rejected", equalTo(0))
                .body("decisions", hasSize(0));
        Response check = check("1");
        check.then()
                .body("provenance", equalTo("recorded"))
                .body("dataset", equalTo("synthetic"))
                .body("outcome", equalTo("overpayment"))
                .body("source", equalTo(source))
                .body("sourceId", equalTo("1"))
                .body("period.value", equalTo("2025-06"))
                .body("findings", hasSize(2))
                .body("errorLines[0].official", equalTo(false))
                .body("errorLines[0].effect", equalTo("incurred"));
        List<LoggedEvent> events = EventLog.of("assurance.case.v1")
                .await(2, event -> check.path("caseToken").equals(event.key()));
        assertEquals("check-completed", events.get(0).type().split("\\.")[2]);
        assertEquals("error-found", events.get(1).type().split("\\.")[2]);
        assertEquals(done.path("correlationId"), events.get(1).correlationId());
        assertFalse(events.toString().contains("CR-" + source));
    }

    @Test
    void historyLandsAsItWasRecordedAndEachDecisionIsCounted() {
        Response done = upload(
                history(),
                ndjson(
                        review("1", "correct", line("Wages and salaries", "Wrong amount", "After most recent action")),
                        review("2", "overpayment"),
                        review(
                                "3",
                                "underpayment",
                                line("Wages and salaries", null, "Time of occurrence cannot be determined"),
                                line("Shelter deduction", "Wrong amount", null)),
                        review("4", "correct")));

        done.then()
                .body("state", equalTo("completed"))
                .body("landed", equalTo(4))
                .body("rejected", equalTo(0));
        Map<String, Integer> decisions = decisions(done);
        assertEquals(
                Map.ofEntries(
                        Map.entry("vocabulary-registered", 1),
                        Map.entry("descriptors-registered", 3),
                        Map.entry("causes-registered", 1),
                        Map.entry("detection-points-registered", 1),
                        Map.entry("parties-registered", 1),
                        Map.entry("no-form", 4),
                        Map.entry("no-check-date", 4),
                        Map.entry("no-decision-date", 4),
                        Map.entry("no-tier", 4),
                        Map.entry("no-timing", 4),
                        Map.entry("no-team", 4),
                        Map.entry("no-colleague", 4),
                        Map.entry("no-minutes", 4),
                        Map.entry("outcome-as-recorded", 3),
                        Map.entry("correct-with-lines", 1),
                        Map.entry("wrong-without-lines", 1),
                        Map.entry("amount-per-case", 4),
                        Map.entry("no-case-opened", 2),
                        Map.entry("line-without-nature", 1),
                        Map.entry("line-without-direction", 3),
                        Map.entry("line-without-amount", 3),
                        Map.entry("line-without-occurrence", 1),
                        Map.entry("occurrence-as-words", 2),
                        Map.entry("occurrence-not-determined", 1),
                        Map.entry("official-not-derived", 3)),
                decisions);
        Response check = check("3");
        check.then()
                .body("outcome", equalTo("underpayment"))
                .body("period.calendar", equalTo("us-fiscal-year"))
                .body("period.value", equalTo("2019"))
                .body("recordedAmount.value", equalTo("37.00"))
                .body("recordedAmount.currency", equalTo("USD"))
                .body("caseType", equalTo("Certification"))
                .body("tier", nullValue())
                .body("checkedOn", nullValue())
                .body("errorLines", hasSize(2))
                .body("errorLines[0].descriptor.vocabulary", equalTo(vocabulary))
                .body("errorLines[0].descriptor.code", equalTo("WAGES-AND-SALARIES"))
                .body("errorLines[0].descriptor.nature", nullValue())
                .body("errorLines[0].occurrence", equalTo("Time of occurrence cannot be determined"))
                .body("errorLines[0].official", nullValue())
                .body("errorLines[0].direction", nullValue())
                .body("errorLines[0].responsibleParties", contains("AGENCY-ERRORS"))
                .body("errorLines[1].descriptor.code", equalTo("SHELTER-DEDUCTION.WRONG-AMOUNT"));
        LoggedEvent found = EventLog.of("assurance.case.v1")
                .await(
                        2,
                        event -> event.is("scot.pillars.error-found.v1")
                                && check.path("caseToken").equals(event.key()))
                .get(0);
        assertEquals("imported", found.value().path("provenance").asText());
        assertTrue(found.value().path("direction").isMissingNode());
        assertTrue(found.value().path("official").isMissingNode());
        given().queryParam("vocabulary", vocabulary)
                .get("/v1/descriptors")
                .then()
                .body("items", hasSize(3))
                .body("items[0].origin", equalTo("imported"));
    }

    @Test
    void aRepeatLandsNothingTwice() {
        String file = ndjson(review("1", "correct"), review("2", "overpayment"));
        upload(history(), file);
        Response again = upload(history(), file);

        again.then().body("landed", equalTo(0)).body("alreadyKnown", equalTo(2)).body("decisions", hasSize(0));
        assertEquals(2, landed());
    }

    @Test
    void aRepeatWithOtherContentIsListedAndTheFirstKept() {
        upload(history(), ndjson(review("1", "correct")));
        Response again = upload(history(), ndjson(review("1", "overpayment"), review("2", "correct")));

        again.then().body("landed", equalTo(1)).body("rejected", equalTo(1));
        assertEquals(1, decisions(again).get("repeated-with-other-content"));
        rejections(again).then().body("items[0].line", equalTo(1)).body("items[0].rule", equalTo("other-content"));
        check("1").then().body("outcome", equalTo("correct"));
    }

    @Test
    void aDryRunReportsAndLandsNothing() {
        Map<String, String> params = new HashMap<>(history());
        params.put("dryRun", "true");
        String file = IntStream.rangeClosed(1, 1_500)
                .mapToObj(i -> review(Integer.toString(i), "overpayment", line("Element", "Nature", "Before")))
                .collect(Collectors.joining("\n"));
        Response dry = upload(params, file);

        dry.then().body("landed", equalTo(1_500)).body("rejected", equalTo(0));
        assertEquals(1, decisions(dry).get("descriptors-registered"));
        assertEquals(0, landed());
        assertEquals(
                0,
                sql.first("select count(*) from descriptor where vocabulary = ?", row -> row.getInt(1), vocabulary)
                        .orElse(-1));
    }

    @Test
    void badRowsAreListedWithLineAndReasonAndTheRestLands() {
        String file = String.join(
                "\n",
                recorded("1", "2025-06-03", "overpayment"),
                recorded("2", "2999-06-03", "overpayment"),
                "{\"sourceId\":\"3\"",
                recorded("4", "2025-06-03", "overpayment").replace("GUIDANCE", "NOPE"),
                recorded("5", "2025-06-03", "overpayment").replace("\"tier\":1", "\"tier\":1,\"official\":true"),
                recorded("6", "2025-06-03", "overpayment").replace("\"26.70\"", "\"-26.70\""),
                recorded("7", "2025-06-03", "overpayment").replace("\"26.70\"", "NaN"),
                recorded("8", "2025-06-03", "overpayment")
                        .replace("\"disposition\"", "\"caseType\":\"x\",\"disposition\""),
                recorded("9", "2025-06-03", "overpayment").replace("\"sourceId\":\"9\",", ""),
                recorded("10", "2025-06-03", "overpayment"));
        Response done = upload(Map.of(), file);

        done.then()
                .body("state", equalTo("completed"))
                .body("landed", equalTo(2))
                .body("rejected", equalTo(8));
        rejections(done)
                .then()
                .body("items.line", contains(2, 3, 4, 5, 6, 7, 8, 9))
                .body(
                        "items.rule",
                        hasItems("date-range", "cause-known", "amount-positive", "only-in-history", "required"))
                .body("items.find { it.line == 4 }.field", equalTo("errorLines[0].cause"))
                .body("items.find { it.line == 8 }.field", equalTo("caseType"));
        given().accept("text/csv")
                .get("/v1/imports/" + done.path("id") + "/rejections")
                .then()
                .body(startsWith("line,field,rule,message"));
        assertEquals(2, landed());
    }

    @Test
    void csvLandsOneRowPerErrorLine() {
        String header =
                String.join(",", CheckColumns.ALL.stream().map(c -> c.name()).toList());
        String row =
                String.join(",", CheckColumns.ALL.stream().map(c -> c.example()).toList());
        String second = row.replace("RES-WRONG-DATE", "INC-OMITTED").replace(",SSS,", ",SSS;CLIENT,");
        String other = row.replaceFirst("1,", "2,").replace("GUIDANCE", "NOPE");
        String sibling = row.replaceFirst("1,", "2,");
        Response done = uploadCsv(Map.of(), String.join("\r\n", header, row, second, other, sibling) + "\r\n");

        done.then().body("landed", equalTo(1)).body("rejected", equalTo(2));
        check("1")
                .then()
                .body("findings", hasSize(2))
                .body("findings[1].result", equalTo("not-met"))
                .body("errorLines", hasSize(2))
                .body("errorLines[1].responsibleParties", contains("SSS", "CLIENT"))
                .body("errorLines[1].official", equalTo(false));
        rejections(done)
                .then()
                .body("items.line", contains(4, 5))
                .body("items[0].field", equalTo("cause"))
                .body("items[1].rule", equalTo("whole-record"));
    }

    @Test
    void csvAndNdjsonOfTheSameCheckAreTheSameContent() {
        String header =
                String.join(",", CheckColumns.ALL.stream().map(c -> c.name()).toList());
        String row =
                String.join(",", CheckColumns.ALL.stream().map(c -> c.example()).toList());
        upload(
                Map.of(),
                CheckColumns.NDJSON_EXAMPLE.replace(
                        "\"findings\":[",
                        "\"findings\":[{\"criterion\":\"SCP-1-01\",\"result\":\"met\",\"critical\":true},"));
        uploadCsv(Map.of(), header + "\n" + row + "\n")
                .then()
                .body("landed", equalTo(0))
                .body("alreadyKnown", equalTo(1));
    }

    @Test
    void gzipLandsToo() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(ndjson(review("1", "correct"), review("2", "correct")).getBytes(StandardCharsets.UTF_8));
        }
        Response done = finished(params(history())
                .header("Content-Encoding", "gzip")
                .contentType("application/x-ndjson")
                .body(packed.toByteArray())
                .post("/v1/imports/checks"));
        done.then().body("landed", equalTo(2));
    }

    @Test
    void a_400_parametersThatAreNone() {
        for (Map<String, String> wrong : List.of(
                Map.of("source", "with blank"),
                Map.of("dataset", "UPPER"),
                Map.of("provenance", "guessed"),
                Map.of("newCodes", "register"),
                Map.of("unknown", "x"))) {
            params(wrong)
                    .contentType("application/x-ndjson")
                    .body("{}".getBytes(StandardCharsets.UTF_8))
                    .post("/v1/imports/checks")
                    .then()
                    .statusCode(400)
                    .body("errors[0].field", equalTo(wrong.keySet().iterator().next()));
        }
    }

    @Test
    void theTemplatesAreRowsThatLand() {
        String csv = given().get("/v1/imports/checks/template?format=csv").asString();
        assertTrue(csv.startsWith("sourceId,caseReference"));
        uploadCsv(Map.of(), csv).then().body("landed", equalTo(1)).body("rejected", equalTo(0));
    }

    private Response upload(Map<String, String> params, String ndjson) {
        return finished(params(params)
                .contentType("application/x-ndjson")
                .body(ndjson.getBytes(StandardCharsets.UTF_8))
                .post("/v1/imports/checks"));
    }

    private Response uploadCsv(Map<String, String> params, String csv) {
        return finished(params(params).contentType("text/csv").body(csv).post("/v1/imports/checks"));
    }

    private RequestSpecification params(Map<String, String> params) {
        Map<String, String> all = new HashMap<>(Map.of("source", source));
        all.putAll(params);
        return given().queryParams(all);
    }

    private Map<String, String> history() {
        return Map.of("provenance", "imported", "dataset", "snap-us", "vocabulary", vocabulary, "newCodes", "register");
    }

    private static Response finished(Response accepted) {
        accepted.then().statusCode(202);
        String location = "/v1/imports/" + accepted.path("id");
        return Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(50))
                .until(
                        () -> given().get(location),
                        answer -> List.of("completed", "failed").contains(answer.<String>path("state")));
    }

    private static Response rejections(Response done) {
        return given().get("/v1/imports/" + done.path("id") + "/rejections");
    }

    private static Map<String, Integer> decisions(Response done) {
        return done.<List<Map<String, Object>>>path("decisions").stream()
                .collect(Collectors.toMap(
                        one -> (String) one.get("code"), one -> ((Number) one.get("count")).intValue()));
    }

    private int landed() {
        return sql.first("select count(*) from quality_check where source = ?", row -> row.getInt(1), source)
                .orElse(-1);
    }

    private Response check(String sourceId) {
        UUID id = sql.first(
                        "select id from quality_check where source = ? and source_id = ?",
                        row -> row.getObject(1, UUID.class),
                        source,
                        sourceId)
                .orElseThrow();
        return given().get("/v1/checks/" + id);
    }

    private static String ndjson(String... rows) {
        return String.join("\n", rows) + "\n";
    }

    private String recorded(String id, String checkedOn, String direction) {
        return """
                {"sourceId":"%s","caseReference":"CR-%s-%s","benefit":"SCP","area":"Fife","tier":1,\
                "timing":"post-payment","decidedOn":"2025-05-02","checkedOn":"%s","disposition":"complete","minutes":9,\
                "findings":[{"criterion":"A","result":"met"},{"criterion":"B","result":"not-met","critical":true}],\
                "errorLines":[{"criterion":"B","descriptor":"INC-OMITTED","cause":"GUIDANCE",\
                "responsibleParties":["SSS","CLIENT"],"direction":"%s","amount":{"value":"26.70","currency":"GBP"},\
                "detectionPoint":"case-record"}]}""".formatted(id, source, id, checkedOn, direction);
    }

    private String review(String id, String outcome, String... lines) {
        return """
                {"sourceId":"%s","caseReference":"%s/%s","benefit":"SCP","area":"Connecticut",\
                "period":{"calendar":"us-fiscal-year","value":"2019"},"disposition":"complete",\
                "recordedOutcome":"%s","recordedAmount":{"value":"37","currency":"USD"},"caseType":"Certification",\
                "errorLines":[%s]}""".formatted(id, source, id, outcome, String.join(",", lines));
    }

    private static String line(String element, String nature, String occurrence) {
        return "{\"element\":\"" + element + "\","
                + (nature == null ? "" : "\"nature\":\"" + nature + "\",")
                + (occurrence == null ? "" : "\"occurrence\":\"" + occurrence + "\",")
                + "\"cause\":\"Policy incorrectly applied\",\"responsibleParties\":[\"Agency Errors\"],"
                + "\"detectionPoint\":\"Other\"}";
    }
}
