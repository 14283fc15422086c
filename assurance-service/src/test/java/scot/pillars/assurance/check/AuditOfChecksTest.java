package scot.pillars.assurance.check;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import scot.pillars.kit.database.Sql;
import scot.pillars.testing.RealParts;
import scot.pillars.testing.Tokens;

/** Section 5, rule 15, for checks and their imports. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class AuditOfChecksTest {
    private final CheckJson check = new CheckJson();
    private final String correlation = UUID.randomUUID().toString();

    @Inject
    Sql sql;

    @Test
    void rule_5_15_aCheckLeavesOneEntryWithWhoAndWhat() {
        Response answer = post(null);

        String id = answer.path("id");
        entries("subject", "check/" + id)
                .body("items", hasSize(1))
                .body("items[0].who", equalTo("C0815"))
                .body("items[0].roles", equalTo("quality-checker"))
                .body("items[0].action", equalTo("recordCheck"))
                .body("items[0].correlationId", equalTo(correlation))
                .body("items[0].content.old", nullValue())
                .body("items[0].content.new.id", equalTo(id))
                .body("items[0].content.new.caseToken", equalTo(answer.path("caseToken")));
    }

    @Test
    void theContentOfALaterCheckOfACaseHoldsTheCasesTokenAndFitsItsDigest() {
        String token = post(null).path("caseToken");
        String id = post(UUID.randomUUID().toString()).path("id");

        entries("subject", "check/" + id).body("items[0].content.new.caseToken", equalTo(token));
        assertEquals(2, sql.first("""
                select count(*) from audit_entry e join audit_content c on c.entry_id = e.id
                where e.correlation_id = ? and e.content_digest = sha256(c.salt || convert_to(c.content, 'UTF8'))""", row -> row.getInt(1), correlation).orElse(0));
    }

    @Test
    void aCheckAndItsEntryAreOneTransaction() {
        String id = post(UUID.randomUUID().toString()).path("id");

        assertEquals(1, sql.first("""
                select count(*) from quality_check q join audit_entry e on e.subject = 'check/' || q.id
                where q.id = ?::uuid and q.xmin::text::bigint = e.txid::text::bigint & 4294967295""", row -> row.getInt(1), id).orElse(0));
    }

    @Test
    void aCheckRecordedOnceLeavesOneEntry() {
        String key = UUID.randomUUID().toString();
        post(key);
        post(key).then().header("Idempotency-Replayed", "true");

        entries("correlationId", correlation).body("items", hasSize(1));
    }

    @Test
    void aRefusedCheckLeavesNone() {
        check.line().remove("cause");
        post(null).then().statusCode(422);

        entries("correlationId", correlation).body("items", hasSize(0));
    }

    @Test
    void anUploadLeavesOneEntryAndARefusedOneNone() {
        upload("{\"sourceId\":\"1\"}").then().statusCode(202);
        entries("correlationId", correlation)
                .body("items", hasSize(1))
                .body("items[0].action", equalTo("uploadImport"))
                .body("items[0].content.new.kind", equalTo("checks"))
                .body("items[0].content.new.rows", equalTo(1))
                .body("items[0].content.new.dryRun", equalTo(true));

        String refused = UUID.randomUUID().toString();
        given().header("X-Correlation-Id", refused)
                .contentType("application/x-ndjson")
                .body(new byte[0])
                .post("/v1/imports/checks?dataset=synthetic&source=S-" + refused)
                .then()
                .statusCode(422);
        entries("correlationId", refused).body("items", hasSize(0));
    }

    private Response upload(String row) {
        return given().header("X-Correlation-Id", correlation)
                .contentType("application/x-ndjson")
                .body(row.getBytes(StandardCharsets.UTF_8))
                .post("/v1/imports/checks?dryRun=true&dataset=synthetic&source=S-" + correlation);
    }

    private Response post(String key) {
        return given().header(
                        "Authorization",
                        "Bearer "
                                + Tokens.of("quality-checker")
                                        .with("colleague", "C0815")
                                        .signed())
                .header("X-Correlation-Id", correlation)
                .headers(key == null ? Map.of() : Map.of("Idempotency-Key", key))
                .contentType("application/json")
                .body(check.toString())
                .post("/v1/checks");
    }

    private static ValidatableResponse entries(String filter, String value) {
        return given().queryParam(filter, value).get("/v1/audit").then().statusCode(200);
    }
}
