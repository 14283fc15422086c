package scot.pillars.assurance.check;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import scot.pillars.kit.database.Sql;
import scot.pillars.testing.EventLog;
import scot.pillars.testing.LoggedEvent;
import scot.pillars.testing.RealParts;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class RecordCheckTest {
    private final CheckJson check = new CheckJson();

    @Inject
    Sql sql;

    @Test
    void _201_theCheckWithWhatIsDerivedFromIt() {
        Response answer = post(check.toString());

        answer.then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .header("Location", equalTo("/assurance/v1/checks/" + answer.path("id")))
                .body("outcome", equalTo("overpayment"))
                .body("period.calendar", equalTo("month"))
                .body("period.value", equalTo("2025-06"))
                .body("provenance", equalTo("recorded"))
                .body("dataset", equalTo("agency"))
                .body("findings", hasSize(2))
                .body("errorLines[0].official", equalTo(true))
                .body("errorLines[0].amount.value", equalTo("26.70"))
                .body("errorLines[0].descriptor.element", equalTo("Residence"))
                .body("caseToken", notNullValue());
        given().get("/v1/checks/" + answer.path("id")).then().statusCode(200).body(equalTo(answer.asString()));
    }

    @Test
    void _201_publishesTheCheckAndEachErrorLineInOrderWithoutPersonalData() {
        Response answer = given().contentType("application/json")
                .header("X-Correlation-Id", "walk-1")
                .body(check.toString())
                .post("/v1/checks");
        String token = answer.path("caseToken");

        List<LoggedEvent> events = EventLog.of("assurance.case.v1").await(2, event -> token.equals(event.key()));

        assertEquals(
                List.of("scot.pillars.check-completed.v1", "scot.pillars.error-found.v1"),
                events.stream().map(LoggedEvent::type).toList());
        LoggedEvent completed = events.get(0);
        assertEquals("/assurance-service", completed.source());
        assertEquals("walk-1", completed.correlationId());
        assertEquals(answer.path("id"), completed.subject());
        assertEquals("overpayment", completed.value().path("outcome").asText());
        assertEquals(1, completed.value().path("errorLines").asInt());
        assertEquals(2, completed.value().path("findings").asInt());
        assertEquals(1, completed.value().path("findingsNotMet").asInt());
        LoggedEvent found = events.get(1);
        assertEquals(answer.path("errorLines[0].id"), found.subject());
        assertEquals(token, found.value().path("caseToken").asText());
        assertEquals("26.70", found.value().path("amountFound").path("value").asText());
        assertTrue(found.value().path("official").asBoolean());
        assertFalse(events.toString().contains(check.caseReference()));
        assertFalse(events.toString()
                .contains(check.body.path("determinationReference").asText()));
    }

    @Test
    void _201_checksOfOneCaseHaveOneTokenAndOneKey() {
        String first = post(check.toString()).path("caseToken");
        check.body.put("tier", 2);
        Response second = post(check.toString());

        assertEquals(first, second.path("caseToken"));
        assertNotEquals(first, post(new CheckJson().toString()).path("caseToken"));
        EventLog log = EventLog.of("assurance.case.v1");
        assertEquals(4, log.await(4, event -> first.equals(event.key())).size());
        assertEquals(
                1,
                log.events(event -> event.is("scot.pillars.error-found.v1") && first.equals(event.key())).stream()
                        .map(event -> event.value().path("determinationToken").asText())
                        .distinct()
                        .count());
    }

    @Test
    void rule_3_1_everyTierHasTheSameRecordAndTheSameWords() {
        List<Map<String, Object>> checks = IntStream.rangeClosed(1, 3)
                .mapToObj(tier -> {
                    CheckJson one = new CheckJson();
                    one.body.put("tier", tier);
                    String id = post(one.toString())
                            .then()
                            .statusCode(201)
                            .extract()
                            .path("id");
                    return given().get("/v1/checks/" + id).jsonPath().<String, Object>getMap("");
                })
                .toList();

        assertEquals(
                List.of(1, 2, 3), checks.stream().map(one -> one.get("tier")).toList());
        assertEquals(1, checks.stream().map(Map::keySet).distinct().count());
        assertEquals(
                1,
                checks.stream()
                        .map(one -> ((List<?>) one.get("errorLines")).get(0))
                        .map(line -> List.of(
                                ((Map<?, ?>) line).keySet(),
                                ((Map<?, ?>) line).get("descriptor"),
                                ((Map<?, ?>) line).get("cause"),
                                ((Map<?, ?>) line).get("responsibleParties")))
                        .distinct()
                        .count());
    }

    @Test
    void _201_aCheckWithoutErrorsIsCorrect() {
        check.body.remove("errorLines");
        check.body.remove("findings");
        check.body.remove("determinationReference");
        post(check.toString())
                .then()
                .statusCode(201)
                .body("outcome", equalTo("correct"))
                .body("determinationReference", equalTo(check.caseReference()))
                .body("errorLines", hasSize(0));
    }

    @Test
    void _201_anIncompleteCheckHasNoOutcome() {
        check.body.remove("errorLines");
        check.body.put("disposition", "evidence-not-found");
        post(check.toString()).then().statusCode(201).body("outcome", nullValue());
    }

    @Test
    void _201_theSameIdempotencyKeyRecordsOnce() {
        String key = UUID.randomUUID().toString();
        Response first = post(check.toString(), key);
        Response second = post(check.toString(), key);

        second.then().statusCode(201).header("Idempotency-Replayed", "true");
        assertEquals(first.asString(), second.asString());
        assertEquals(first.header("Location"), second.header("Location"));
        assertEquals(1, recorded());
    }

    @Test
    void _201_theSameKeyAtTheSameMomentRecordsOnce() {
        String key = UUID.randomUUID().toString();
        List<Response> answers = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> post(check.toString(), key)))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertEquals(
                List.of(201),
                answers.stream().map(Response::statusCode).distinct().toList());
        assertEquals(1, answers.stream().map(Response::asString).distinct().count());
        assertEquals(1, recorded());
    }

    @Test
    void _201_checksRecordedAtTheSameMomentKeepTheirOwnLinesAndTheTokenOfTheirCase() {
        List<CheckJson> cases = List.of(check, new CheckJson(), new CheckJson());
        List<Response> answers = IntStream.range(0, 24)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> {
                    CheckJson one = cases.get(i % 3);
                    ObjectNode body = one.body.deepCopy().put("minutes", i);
                    ((ObjectNode) body.path("errorLines").get(0).path("amount")).put("value", (i + 1) + ".00");
                    return i % 2 == 0 ? post(body.toString(), UUID.randomUUID().toString()) : post(body.toString());
                }))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        for (int i = 0; i < 24; i++) {
            String id = answers.get(i).then().statusCode(201).extract().path("id");
            given().get("/v1/checks/" + id)
                    .then()
                    .body("minutes", equalTo(i))
                    .body("caseReference", equalTo(cases.get(i % 3).caseReference()))
                    .body("caseToken", equalTo(answers.get(i % 3).path("caseToken")))
                    .body("errorLines[0].amount.value", equalTo((i + 1) + ".00"));
        }
    }

    @Test
    void _201_aNewKeyOnAKnownCaseKeepsTheCasesToken() {
        String token = post(check.toString()).path("caseToken");
        String key = UUID.randomUUID().toString();
        assertEquals(token, post(check.toString(), key).path("caseToken"));
        assertEquals(token, post(check.toString(), key).path("caseToken"));
    }

    @Test
    void _409_theSameKeyWithAnotherCheck() {
        String key = UUID.randomUUID().toString();
        post(check.toString(), key);
        CheckJson other = new CheckJson();

        problem(post(other.toString(), key), 409, "idempotency-key-reused");
        assertEquals(0, recorded(other));
    }

    @Test
    void _400_aMalformedKey() {
        problem(post(check.toString(), "two words"), 400, "bad-request")
                .body("errors[0].field", equalTo("Idempotency-Key"));
    }

    @ParameterizedTest
    @CsvSource({"tier, 4, tier", "tier, 0, tier", "minutes, -1, minutes", "minutes, 10081, minutes"})
    void _400_numbersOutOfRange(String field, int value, String rule) {
        check.body.put(field, value);
        refused(400, field, rule);
    }

    @ParameterizedTest
    @ValueSource(strings = {"caseReference", "benefit", "tier", "timing", "checkedOn", "disposition"})
    void _400_whatIsRequiredIsMissing(String field) {
        check.body.remove(field);
        refused(400, field, "required");
    }

    @Test
    void _400_everyFieldErrorIsNamedAtOnce() {
        check.body.remove("benefit");
        check.body.put("tier", 9);
        check.line().put("descriptor", "NOPE").remove("cause");
        problem(post(check.toString()), 400, "bad-request")
                .body("errors.field", contains("benefit", "tier", "errorLines[0].descriptor", "errorLines[0].cause"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-26.70", "0.00", "1000000.01", "12345678901.00", "1.005", "NaN", "Infinity", "1e3", ""})
    void _400_amountsThatAreNone(String value) {
        check.amount().put("value", value);
        problem(post(check.toString()), 400, "bad-request")
                .body("errors[0].field", containsString("errorLines[0].amount"));
        assertEquals(0, recorded());
    }

    @ParameterizedTest
    @ValueSource(strings = {"26.70", "NaN"})
    void _400_anAmountAsABareNumber(String number) {
        String json = check.toString().replace("\"26.70\"", number);
        problem(post(json), 400, null);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-02-30", "03/06/2025", "2025-6-3", "yesterday"})
    void _400_datesThatAreNone(String date) {
        check.body.put("checkedOn", date);
        problem(post(check.toString()), 400, null).body("errors[0].field", equalTo("checkedOn"));
    }

    @Test
    void _400_anUnknownProperty() {
        check.body.put("official", true);
        problem(post(check.toString()), 400, null).body("errors[0].field", equalTo("official"));
    }

    @Test
    void _400_aWordThatIsNone() {
        check.body.put("disposition", "finished");
        problem(post(check.toString()), 400, null).body("errors[0].field", equalTo("disposition"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "null", "[]", "\"check\"", "{\"tier\":1}{\"tier\":2}", "{\"tier\":1,\"tier\":2}"})
    void _400_whatIsNoCheck(String body) {
        problem(post(body), 400, null);
    }

    @Test
    void _400_jsonThatIsTooDeep() {
        problem(post("{\"findings\":" + "[".repeat(5_000) + "]".repeat(5_000) + "}"), 400, null);
    }

    @Test
    void _400_textThatCannotBeKept() {
        check.body.put("area", "Dundee\u0000City");
        problem(post(check.toString()), 400, null);
        check.body.put("area", "Dundee\nCity");
        refused(400, "area", "plain-text");
        check.body.put("area", "x".repeat(101));
        refused(400, "area", "length");
    }

    @Test
    void _201_or_400_aByteOrderMarkNeverFails() {
        byte[] mark = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};
        byte[] json = check.toString().getBytes(StandardCharsets.UTF_8);
        byte[] body = new byte[mark.length + json.length];
        System.arraycopy(mark, 0, body, 0, mark.length);
        System.arraycopy(json, 0, body, mark.length, json.length);
        int status = given().contentType("application/json")
                .body(body)
                .post("/v1/checks")
                .statusCode();
        assertTrue(status == 201 || status == 400, () -> "status " + status);
    }

    @Test
    void _413_tooLarge() {
        check.body.put("area", "x".repeat(10_000_000));
        problem(post(check.toString()), 413, "too-large");
    }

    @Test
    void _415_anotherMediaType() {
        problem(given().contentType("text/csv").body("a,b").post("/v1/checks"), 415, null);
    }

    @ParameterizedTest
    @CsvSource({
        "descriptor, NOPE, descriptor-known",
        "cause, NOPE, cause-known",
        "detectionPoint, nope, detection-point-known",
        "occurredOn, 2025-06-04, occurred-before-checked",
        "periodTo, 2025-04-06, period-order",
        "periodFrom, 1948-07-04, period-range"
    })
    void _422_aLineThatBreaksARule(String field, String value, String rule) {
        check.line().put(field, value);
        refused(422, "errorLines[0]." + field, rule);
    }

    @Test
    void _422_anUnknownBenefitOrParty() {
        check.body.put("benefit", "XYZ");
        check.line().putArray("responsibleParties").add("NOBODY");
        problem(post(check.toString()), 422, "rule-refused")
                .body("errors.rule", contains("benefit-known", "party-known"));
    }

    @Test
    void _422_rule_3_5_causeMissing() {
        check.line().remove("cause");
        refused(422, "errorLines[0].cause", "cause-mandatory");
    }

    @Test
    void _422_rule_3_14_correctedBeforePaymentAndIncurred() {
        check.body.put("timing", "pre-payment");
        check.line().put("correctedAtSource", true);
        refused(422, "errorLines[0].effect", "corrected-is-prevented");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2999-01-01", "1948-07-04", "+999999999-01-01"})
    void _422_impossibleDates(String date) {
        check.body.put("checkedOn", date);
        problem(post(check.toString()), 422, "rule-refused").body("errors.rule", hasItem("date-range"));
    }

    @Test
    void _422_anotherCurrencyThanTheBenefits() {
        check.amount().put("currency", "USD");
        refused(422, "errorLines[0].amount.currency", "currency-of-benefit");
    }

    private void refused(int status, String field, String rule) {
        problem(post(check.toString()), status, status == 400 ? "bad-request" : "rule-refused")
                .body("errors[0].field", equalTo(field))
                .body("errors[0].rule", equalTo(rule));
        assertEquals(0, recorded());
    }

    private ValidatableResponse problem(Response answer, int status, String type) {
        ValidatableResponse problem = answer.then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("correlationId", notNullValue())
                .body("title", not(containsString("Exception")));
        return type == null ? problem : problem.body("type", equalTo("urn:pillars:problem:" + type));
    }

    private int recorded() {
        return recorded(check);
    }

    private int recorded(CheckJson check) {
        return sql.first(
                        "select count(*) from quality_check where case_reference = ?",
                        row -> row.getInt(1),
                        check.caseReference())
                .orElse(-1);
    }

    private static Response post(String body) {
        return given().contentType("application/json").body(body).post("/v1/checks");
    }

    private static Response post(String body, String key) {
        return given().contentType("application/json")
                .header("Idempotency-Key", key)
                .body(body)
                .post("/v1/checks");
    }
}
