package scot.pillars.charter.survey;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import scot.pillars.testing.EventLog;
import scot.pillars.testing.RealParts;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class SurveyImportTest {
    private static final String CSV_HEADER =
            "sourceId,survey,wave,financialYear,respondedOn,population,figure,answer\n";
    private final String dataset = "import-" + UUID.randomUUID().toString().substring(0, 8);
    private final String source = "file-" + UUID.randomUUID();

    @Test
    void ndjson_lands_once_however_often_it_is_uploaded_and_each_response_has_one_event() {
        StringBuilder file = new StringBuilder();
        for (int i = 0; i < 2500; i++) {
            file.append(row("R-" + i, i % 5 == 0 ? "disagree" : "agree")).append('\n');
        }
        JsonPath first = finished(upload("application/x-ndjson", gzip(file.toString()), ""));
        assertEquals("completed", first.getString("state"));
        assertEquals(2500, first.getInt("rowsTotal"));
        assertEquals(2500, first.getInt("landed"));
        assertEquals(0, first.getInt("rejected"));

        JsonPath again = finished(upload("application/x-ndjson", bytes(file.toString()), ""));
        assertEquals(0, again.getInt("landed"));
        assertEquals(2500, again.getInt("alreadyKnown"));

        given().get("/v1/measures/PS01?dataset=" + dataset)
                .then()
                .body("figures[0].series[0].years[0].counts", equalTo("2000 of 2500"))
                .body("figures[0].series[0].years[0].value", equalTo("80"));
        EventLog log = EventLog.of("charter.responses.v1");
        assertEquals(
                2500,
                log.await(2500, event -> event.value().path("dataset").asText().equals(dataset))
                        .size());
    }

    @Test
    void csv_rows_of_one_response_stay_together_and_every_bad_row_is_listed() {
        String file = "\ufeff" + CSV_HEADER
                + "R-1,client-survey,2025-Q2,2025-26,2025-06-11,clients,PS01,agree\r\n"
                + "R-1,client-survey,2025-Q2,2025-26,2025-06-11,clients,\"PS02\",disagree\r\n"
                + "R-2,client-survey,,2025-26,2025-13-11,clients,PS01,agree\n"
                + "R-3,client-survey,,2025-26,,clients,PS99,agree\n"
                + "R-4,client-survey,,2025-26,,clients,PS01,agree\n"
                + "R-5,client-survey,,2025-26,,clients\n"
                + ",client-survey,,2025-26,,clients,PS01,agree\n"
                + "R-6,client-survey,,2025-26,,clients,PS01,agree\n"
                + "R-7,client-survey,,2025-26,,clients,PS01,agree\n";
        String id = upload("text/csv", bytes(file), "");
        JsonPath report = finished(id);
        assertEquals("completed", report.getString("state"));
        assertEquals(9, report.getInt("rowsRead"));
        assertEquals(2, report.getInt("landed"));
        assertEquals(6, report.getInt("rejected"));
        assertEquals("byte-order-mark", report.getString("decisions[0].code"));
        given().get("/v1/imports/" + id + "/rejections")
                .then()
                .body("items.line", equalTo(Arrays.asList(4, 5, 6, 7, 8, 9)))
                .body(
                        "items.rule",
                        equalTo(Arrays.asList(
                                "format", "unknown-figure", "whole-record", "csv", "not-null", "whole-record")))
                .body("items[1].field", equalTo("answers[0].figure"));
        given().get("/v1/imports/" + id + "/rejections?format=csv")
                .then()
                .statusCode(200)
                .body(containsString("5,answers[0].figure,unknown-figure,"));
    }

    @Test
    void another_response_under_a_known_identity_is_rejected() {
        finished(upload("application/x-ndjson", bytes(row("R-1", "agree")), ""));
        String id = upload("application/x-ndjson", bytes(row("R-1", "disagree") + "\nnot json\n"), "");
        assertEquals(2, finished(id).getInt("rejected"));
        given().get("/v1/imports/" + id + "/rejections?limit=1")
                .then()
                .body("items[0].rule", equalTo("same-identity"))
                .header("Link", containsString("rel=\"next\""));
    }

    @Test
    void a_dry_run_reports_and_lands_nothing() {
        JsonPath report =
                finished(upload("application/x-ndjson", bytes(row("R-1", "agree") + "\n{}\n"), "&dryRun=true"));
        assertEquals(1, report.getInt("landed"));
        assertEquals(1, report.getInt("rejected"));
        given().get("/v1/measures/PS01?dataset=" + dataset).then().body("figures[0].series", hasSize(0));
    }

    @Test
    void the_same_key_uploads_once_and_with_another_file_conflicts() {
        String key = "key-" + source;
        String first = uploading("application/x-ndjson", bytes(row("R-1", "agree")), "", key)
                .statusCode(202)
                .extract()
                .path("id");
        uploading("application/x-ndjson", bytes(row("R-1", "agree")), "", key)
                .statusCode(202)
                .body("id", equalTo(first));
        uploading("application/x-ndjson", bytes(row("R-2", "agree")), "", key).statusCode(409);
        finished(first);
    }

    @Test
    void status_400_for_broken_files_and_parameters() throws IOException {
        byte[] whole = gzip(row("R-1", "agree").repeat(50));
        uploading("application/x-ndjson", Arrays.copyOf(whole, whole.length - 20), "", null)
                .statusCode(400)
                .body("errors[0].rule", equalTo("complete"));
        given().contentType("application/x-ndjson")
                .header("Content-Encoding", "gzip")
                .body(bytes("plain"))
                .post("/v1/imports/survey-responses?source=x")
                .then()
                .statusCode(400)
                .body("errors[0].rule", equalTo("gzip"));
        uploading("application/x-ndjson", whole, "&colour=red", null)
                .statusCode(400)
                .body("errors.field", hasItem("colour"));
        given().contentType("text/csv")
                .body("x")
                .post("/v1/imports/survey-responses")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("source"));
    }

    @Test
    void status_422_for_a_wrong_header_and_for_an_empty_file() {
        uploading("text/csv", bytes("sourceId,colour\n1,red\n"), "", null)
                .statusCode(422)
                .body("errors.field", hasItem("colour"))
                .body("errors.rule", hasItem("required-column"));
        uploading("text/csv", bytes(CSV_HEADER), "", null).statusCode(422);
        uploading("application/x-ndjson", new byte[0], "", null).statusCode(422);
    }

    @Test
    void status_404_and_415() {
        given().contentType("text/csv")
                .body("x")
                .post("/v1/imports/poems")
                .then()
                .statusCode(404);
        given().contentType("application/json")
                .body("{}")
                .post("/v1/imports/survey-responses")
                .then()
                .statusCode(415);
        given().get("/v1/imports/" + UUID.randomUUID()).then().statusCode(404);
        given().get("/v1/imports/poems/template").then().statusCode(404);
    }

    @Test
    void the_templates_can_be_uploaded_as_they_are() {
        for (String[] form : new String[][] {{"csv", "text/csv"}, {"ndjson", "application/x-ndjson"}}) {
            byte[] template = given().get("/v1/imports/survey-responses/template?format=" + form[0])
                    .then()
                    .statusCode(200)
                    .extract()
                    .asByteArray();
            JsonPath report = finished(upload(form[1], template, "&dryRun=true"));
            assertEquals(0, report.getInt("rejected"));
            assertEquals(1, report.getInt("landed"));
        }
    }

    private String row(String sourceId, String answer) {
        return "{\"sourceId\":\"%s\",\"survey\":\"client-survey\",\"financialYear\":\"2025-26\",\"population\":\"clients\",\"answers\":[{\"figure\":\"PS01\",\"answer\":\"%s\"}]}"
                .formatted(sourceId, answer);
    }

    private String upload(String type, byte[] file, String more) {
        return uploading(type, file, more, null)
                .statusCode(202)
                .header("Location", containsString("/charter-measures/v1/imports/"))
                .extract()
                .path("id");
    }

    private ValidatableResponse uploading(String type, byte[] file, String more, String key) {
        return given().contentType(type)
                .headers(key == null ? java.util.Map.of() : java.util.Map.of("Idempotency-Key", key))
                .body(file)
                .post("/v1/imports/survey-responses?source=" + source + "&dataset=" + dataset + more)
                .then();
    }

    private static JsonPath finished(String id) {
        return Awaitility.await()
                .atMost(java.time.Duration.ofSeconds(30))
                .pollInterval(java.time.Duration.ofMillis(50))
                .until(
                        () -> given().get("/v1/imports/" + id)
                                .then()
                                .statusCode(200)
                                .extract()
                                .jsonPath(),
                        job -> !job.getString("state").matches("queued|running"));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] gzip(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(bytes(text));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }
}
