package scot.pillars.assurance.decision;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import scot.pillars.kit.database.Sql;
import scot.pillars.testing.RealParts;
import scot.pillars.testing.Tokens;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class ImportDecisionsTest {
    private static final String WAITING =
            "select from pg_stat_activity where query like 'copy determination%' and wait_event_type = 'Lock'";

    @Inject
    DataSource database;

    @Inject
    Sql sql;

    private final String own = UUID.randomUUID().toString().substring(0, 8);
    private final String csv = "reference,caseReference,benefit,type,decidedOn,amount,channel\n"
            + row("1", "SCP,new-application,2026-03-02,26.70,online")
            + row("2", "SCP,review,2026-03-03,,")
            + row("1", "SCP,new-application,2026-03-02,26.70,online")
            + row("1", "SCP,new-application,2026-03-02,26.71,online")
            + row("3", "NONE,review,2026-03-03,,")
            + row("4", "SCP,whim,2026-13-03,1.234,pigeon");

    @Test
    void aFileIsTriedAndThenLandsOnceHoweverOftenItIsSent() {
        JsonPath tried = upload("text/csv", csv, "?dryRun=true");
        assertEquals(2, tried.getInt("landed"));
        given().get("/v1/decisions/D-" + own + "-1").then().statusCode(404);

        JsonPath first = upload("text/csv", csv, "");

        assertEquals(2, first.getInt("landed"));
        assertEquals(1, first.getInt("alreadyKnown"));
        assertEquals(3, first.getInt("rejected"));
        given().get("/v1/imports/" + first.getString("id") + "/rejections")
                .then()
                .body(
                        "items.rule",
                        containsInAnyOrder("decision-differs", "benefit-known", "one-of", "date", "amount", "one-of"));
        JsonPath again = upload("text/csv", csv, "");
        assertEquals(0, again.getInt("landed"));
        assertEquals(3, again.getInt("alreadyKnown"));
    }

    @Test
    void pastWorkIsNotHeldUpByTheGateUnlessTheFileAsks() {
        JsonPath past = upload("text/csv", csv, "");
        given().accept("text/html")
                .get("/imports/" + past.getString("id"))
                .then()
                .body(containsString("Not asked: past work"));
        given().get("/v1/decisions/D-" + own + "-1")
                .then()
                .statusCode(200)
                .body("source", equalTo("import"))
                .body("approvalCheck", nullValue());

        upload("application/x-ndjson", """
                {"reference":"D-%s-9","caseReference":"CR-%s","benefit":"SCP","type":"review","decidedOn":"2026-03-02",\
                "attributes":{"children":2}}
                """.formatted(own, own), "?gate=ask");

        given().get("/v1/decisions/D-" + own + "-9")
                .then()
                .statusCode(200)
                .body("attributes.children", equalTo(2))
                .body("approvalCheck.required", equalTo(false));
    }

    @Test
    void aDecisionThatSomebodyElseRegistersMeanwhileIsFoundAndTheOthersLand() throws SQLException {
        try (Connection other = database.getConnection()) {
            other.setAutoCommit(false);
            try (Statement statement = other.createStatement()) {
                statement.execute("""
                        insert into determination (reference, case_reference, case_token, benefit, type, decided_on, source,
                          content_hash, registered_at)
                        values ('D-%s-1', 'CR-X', gen_random_uuid(), 'SCP', 'review', '2026-03-03', 'api', '', now())""".formatted(own));
            }
            String id = sent("text/csv", csv, "");
            await().until(() -> sql.first(WAITING, row -> true).isPresent());

            other.commit();

            JsonPath ended = ended(id);
            assertEquals("completed", ended.getString("state"));
            assertEquals(1, ended.getInt("landed"));
            assertEquals(0, ended.getInt("alreadyKnown"));
            assertEquals(5, ended.getInt("rejected"));
        }
    }

    @Test
    void aCheckerImportsNoDecisions() {
        given().header("Authorization", "Bearer " + Tokens.of("system/checks").signed())
                .contentType("text/csv")
                .body(csv)
                .post("/v1/imports/decisions")
                .then()
                .statusCode(403);
    }

    @Test
    void theTemplateNamesEveryColumn() {
        given().get("/v1/imports/decisions/template")
                .then()
                .statusCode(200)
                .body(startsWith("reference,caseReference,benefit,type,decidedOn,amount"));
    }

    private String row(String number, String rest) {
        return "D-" + own + "-" + number + ",CR-" + own + "," + rest + "\n";
    }

    private static JsonPath upload(String type, String file, String query) {
        return ended(sent(type, file, query));
    }

    private static String sent(String type, String file, String query) {
        return given().contentType(type)
                .body(file.getBytes(StandardCharsets.UTF_8))
                .post("/v1/imports/decisions" + query)
                .then()
                .statusCode(202)
                .extract()
                .path("id");
    }

    private static JsonPath ended(String id) {
        await().until(() ->
                given().get("/v1/imports/" + id).jsonPath().getString("state").matches("completed|failed"));
        return given().get("/v1/imports/" + id).jsonPath();
    }
}
