package scot.pillars.assurance.dispute;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import scot.pillars.assurance.feedback.CheckedWork;
import scot.pillars.kit.time.BusinessClock;
import scot.pillars.testing.RealParts;
import scot.pillars.testing.Tokens;

/** Section 3, rule 15, for disputes that other systems hold open. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class ImportDisputesTest {
    private static final String HEADER = "source,sourceId,check,lodgedOn,lodgedBy,criteria,statement\n";

    @Inject
    BusinessClock clock;

    @Test
    void openDisputesAreTriedThenLandOnce_whatTheirSourceTookStaysTaken_andEachRelaxationIsCounted() {
        CheckedWork work = new CheckedWork().create();
        LocalDate today = clock.today();
        String inTime = work.wrong(today.minusDays(3));
        String late = work.wrong(today.minusDays(60));
        String row = "%s,%s,%s,%s,,%s,%s\n";
        String file = HEADER
                + row.formatted(work.own, "1", inTime, today.minusDays(1), "X-1-02=met", "Ring 0131 496 0123 first")
                + row.formatted(work.own, "2", late, today.minusDays(2), "X-1-02=met", "So")
                + row.formatted(work.own, "3", UUID.randomUUID(), today, "X-1-02=met", "So")
                + row.formatted(work.own, "4", inTime, today, "X-1-02=met", "So")
                + row.formatted(work.own, "5", inTime, today, "X-1-02=perhaps", "So");
        JsonPath tried = upload(file, "?dryRun=true");
        assertEquals(2, tried.getInt("landed"));
        work.asLead().get("/v1/disputes?benefit=" + work.benefit).then().body("items", empty());

        JsonPath landed = upload(file, "");

        assertEquals(2, landed.getInt("landed"));
        given().get("/v1/imports/" + landed.getString("id") + "/rejections")
                .then()
                .body("items.rule", containsInAnyOrder("check-known", "disputed", "readable"));
        given().get("/v1/imports/" + landed.getString("id"))
                .then()
                .body("decisions.code", hasItems("late-kept", "identifier-masked"));
        work.asLead()
                .get("/v1/disputes?benefit=" + work.benefit)
                .then()
                .body("items.state", contains("new", "new"))
                .body("items.find { it.checkId == '%s' }.statement".formatted(inTime), equalTo("Ring [removed] first"));
        assertEquals(2, upload(file, "").getInt("alreadyKnown"));
        given().header("Authorization", "Bearer " + Tokens.of("system/checks").signed())
                .contentType("text/csv")
                .body(file)
                .post("/v1/imports/disputes")
                .then()
                .statusCode(403);
        given().accept("text/csv")
                .get("/v1/imports/disputes/template?format=csv")
                .then()
                .statusCode(200)
                .body(containsString("SCP-1-03=met"));
    }

    private static JsonPath upload(String file, String query) {
        String id = given().contentType("text/csv")
                .body(file.getBytes(StandardCharsets.UTF_8))
                .post("/v1/imports/disputes" + query)
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        await().until(() ->
                given().get("/v1/imports/" + id).jsonPath().getString("state").matches("completed|failed"));
        return given().get("/v1/imports/" + id).jsonPath();
    }
}
