package scot.pillars.assurance.decision;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import scot.pillars.kit.database.Sql;
import scot.pillars.testing.RealParts;
import scot.pillars.testing.Tokens;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class ImportPaymentsTest {
    private final String own = UUID.randomUUID().toString().substring(0, 8);
    private final String csv = "reference,caseReference,benefit,periodFrom,periodTo,amount,paidOn\n"
            + row("1", "SCP,2026-03-02,2026-03-29,106.80,2026-03-30")
            + row("2", "SCP,2026-03-30,2026-04-26,106.80,2026-04-27")
            + row("1", "SCP,2026-03-02,2026-03-29,106.80,2026-03-30")
            + row("1", "SCP,2026-03-02,2026-03-29,106.81,2026-03-30")
            + row("3", "NONE,2026-03-02,2026-03-29,106.80,2026-03-30")
            + row("4", "SCP,2026-03-29,2026-03-02,106.80,2026-03-30")
            + row("5", "SCP,2026-13-29,2026-03-02,1.234,");

    @Inject
    Sql sql;

    @Test
    void aFileIsTriedAndThenLandsOnceHoweverOftenItIsSent() {
        JsonPath tried = upload("text/csv", csv, "?dryRun=true");
        assertEquals(2, tried.getInt("landed"));
        assertEquals(0, kept());

        JsonPath first = upload("text/csv", csv, "");

        assertEquals(2, first.getInt("landed"));
        assertEquals(1, first.getInt("alreadyKnown"));
        assertEquals(4, first.getInt("rejected"));
        given().get("/v1/imports/" + first.getString("id") + "/rejections")
                .then()
                .body(
                        "items.rule",
                        containsInAnyOrder("payment-differs", "benefit-known", "period-order", "date", "amount"));
        JsonPath again = upload("text/csv", csv, "");
        assertEquals(0, again.getInt("landed"));
        assertEquals(3, again.getInt("alreadyKnown"));
        assertEquals(2, kept());
    }

    @Test
    void aRowOfJsonIsTheSamePaymentAsARowOfCsv() {
        upload("text/csv", csv, "");

        JsonPath again = upload("application/x-ndjson", """
                {"reference":"P-%s-1","caseReference":"CR-%s","benefit":"SCP","periodFrom":"2026-03-02",\
                "periodTo":"2026-03-29","amount":{"value":"106.80","currency":"GBP"},"paidOn":"2026-03-30"}
                """.formatted(own, own), "");

        assertEquals(1, again.getInt("alreadyKnown"));
    }

    @Test
    void aCheckerImportsNoPayments() {
        given().header("Authorization", "Bearer " + Tokens.of("system/checks").signed())
                .contentType("text/csv")
                .body(csv)
                .post("/v1/imports/payments")
                .then()
                .statusCode(403);
    }

    @Test
    void theTemplateNamesEveryColumn() {
        given().get("/v1/imports/payments/template")
                .then()
                .statusCode(200)
                .body(startsWith("reference,determinationReference,caseReference,benefit,periodFrom,periodTo,amount"));
    }

    private int kept() {
        return sql.first("select count(*) from payment where case_reference = ?", row -> row.getInt(1), "CR-" + own)
                .orElse(0);
    }

    private String row(String number, String rest) {
        return "P-" + own + "-" + number + ",CR-" + own + "," + rest + "\n";
    }

    private static JsonPath upload(String type, String file, String query) {
        String id = given().contentType(type)
                .body(file.getBytes(StandardCharsets.UTF_8))
                .post("/v1/imports/payments" + query)
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        await().until(() ->
                given().get("/v1/imports/" + id).jsonPath().getString("state").matches("completed|failed"));
        return given().get("/v1/imports/" + id).jsonPath();
    }
}
