package scot.pillars.assurance.people;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import scot.pillars.testing.RealParts;
import scot.pillars.testing.Tokens;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class KeepColleagueTest {
    private final Register register = new Register();

    @Test
    void aColleagueIsListedWithTheTeamAndLineOfTheDayAskedFor() {
        register.create();
        String moved = "T-N" + register.own;
        Register.keepUnit("team", moved, "Moved").then().statusCode(201);
        register.change(
                        register.maker,
                        1,
                        register.posting("2025-04-01", register.leader),
                        "{\"inForceFrom\":\"2025-07-01\",\"team\":\"" + moved + "\"}")
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"");
        given().get("/v1/colleagues?on=2025-06-30&text=" + register.maker)
                .then()
                .body("items.team", contains(register.team))
                .body("items.lineManagerName", contains("Name of " + register.leader));
        given().get("/v1/colleagues?on=2025-07-01&text=" + register.maker)
                .then()
                .body("items.teamName", contains("Moved"));
        given().accept("text/csv")
                .get("/v1/colleagues?on=2025-06-30&team=" + register.team)
                .then()
                .body(containsString(register.maker));
    }

    @Test
    void aLineThatLeadsBackToTheColleagueIsRefused() {
        register.create();
        register.change(register.head, 1, register.posting("2025-04-01", register.maker))
                .then()
                .statusCode(422)
                .body("errors.rule", hasItem("line-circle"));
        register.change(
                        register.maker,
                        1,
                        register.posting("2025-04-01", register.leader),
                        register.posting("2025-09-01", null))
                .then()
                .statusCode(200);
        register.change(
                        register.head,
                        1,
                        register.posting("2025-04-01", null),
                        register.posting("2025-09-01", register.maker))
                .then()
                .statusCode(200);
    }

    @Test
    void whatBreaksARuleIsRefusedWithFieldAndRule() {
        register.create();
        register.keep("C-X-" + register.own, register.posting("2025-04-01", "C-NOBODY"))
                .then()
                .statusCode(422)
                .body("errors.field", hasItem("postings[0].lineManager"))
                .body("errors.rule", hasItem("line-manager-known"));
        register.keep("C-X-" + register.own, "{\"inForceFrom\":\"2025-04-01\",\"team\":\"T-NOPE\"}")
                .then()
                .statusCode(422)
                .body("errors.rule", hasItem("team-known"));
        register.keep("C-X-" + register.own).then().statusCode(400);
        register.keep("C X", register.posting("2025-04-01", null))
                .then()
                .statusCode(400)
                .body("errors.field", hasItem("number"));
        register.keep(register.maker, register.posting("2025-04-01", null))
                .then()
                .statusCode(412);
        register.change(register.maker, 7, register.posting("2025-04-01", null))
                .then()
                .statusCode(412);
    }

    @Test
    void aTeamLeaderReadsTheOwnLineAndNobodyElse() {
        register.create();
        String token =
                Tokens.of("team-leader").with("colleague", register.leader).signed();
        given().header("Authorization", "Bearer " + token)
                .get("/v1/colleagues?limit=1000")
                .then()
                .statusCode(200)
                .body("items.number", contains(register.leader, register.maker));
        given().header("Authorization", "Bearer " + token)
                .get("/v1/colleagues/" + register.maker)
                .then()
                .statusCode(200);
        given().header("Authorization", "Bearer " + token)
                .get("/v1/colleagues/" + register.head)
                .then()
                .statusCode(404)
                .body("detail", equalTo("No colleague has this number"));
        given().header("Authorization", "Bearer " + token)
                .accept("text/html")
                .get("/colleagues")
                .then()
                .statusCode(200)
                .body(containsString(register.maker))
                .body(not(containsString("/colleagues/" + register.head + "\"")));
        given().header("Authorization", "Bearer " + token)
                .accept("text/html")
                .get("/colleagues/" + register.leader)
                .then()
                .statusCode(200)
                .body(containsString(register.head))
                .body(not(containsString("Name of " + register.head)));
    }

    @Test
    void theAuditTrailHoldsTheChangeAndNotTheName() {
        register.create();
        given().get("/v1/audit?subject=colleague/" + register.maker)
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].action", equalTo("keepColleague"))
                .body(containsString(register.leader))
                .body(not(containsString("Name of " + register.maker)));
    }

    @Test
    void thePageOfAColleagueShowsPostingsSkillsAndLeave() {
        register.create();
        Register.put(
                        register.maker,
                        "If-Match",
                        "\"1\"",
                        "{\"name\":\"<b>Ailsa</b>\",\"postings\":[" + register.posting("2025-04-01", register.leader)
                                + "],\"skills\":[{\"skill\":\"SCP\",\"inForceFrom\":\"2025-04-01\"}],"
                                + "\"leave\":[{\"firstDay\":\"2025-07-07\",\"lastDay\":\"2025-07-18\"}]}")
                .then()
                .statusCode(200);
        given().accept("text/html")
                .get("/colleagues/" + register.maker)
                .then()
                .statusCode(200)
                .body(containsString("&lt;b&gt;Ailsa"))
                .body(containsString("SCP, from 1 April 2025"))
                .body(containsString("7 July 2025 to 18 July 2025"))
                .body(containsString("Name of " + register.leader + " (" + register.leader + ")"));
    }
}
