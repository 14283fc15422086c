package scot.pillars.assurance.names;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import scot.pillars.assurance.level.Checked;
import scot.pillars.testing.RealParts;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class ChoosingByNameTest {
    private final Checked checked = new Checked();
    private final String code = "NAMED-" + checked.own;

    @BeforeEach
    void register() {
        checked.create();
    }

    @Test
    void aColleagueIsOfferedWhileOneTypesAndABenefitInAList() {
        page("/quotas/new")
                .body(containsString("id=\"colleague\" name=\"colleague\" value=\"\" list=\"offered-colleagues\""))
                .body(containsString("<option value=\"" + checked.colleague(0) + "\">Name</option>"))
                .body(containsString("<option value=\"" + checked.benefit + "\">Benefit " + checked.own + "</option>"))
                .body(not(containsString("Number of the checker")));
    }

    @Test
    void anUnknownColleagueIsRefusedBesideTheField() {
        form().formParam("code", code)
                .formParam("colleague", "Nobody")
                .formParam("per", "day")
                .formParam("cases", "5")
                .formParam("inForceFrom", "2099-01-01")
                .post("/quotas/new")
                .then()
                .statusCode(422)
                .body(containsString("id=\"colleague-error\">No colleague has the code Nobody<"));
    }

    @Test
    void whoKnowsOfTheirOwnLineOnlyIsOfferedNobodyElse() {
        Checked other = new Checked().create();

        Checked.as("team-leader", checked.leader)
                .accept("text/html")
                .get("/objectives")
                .then()
                .statusCode(200)
                .body(containsString("<option value=\"" + checked.colleague(1) + "\">"))
                .body(not(containsString(other.colleague(1))));
    }

    @Test
    void boxesTickedUnderOneNameAreKeptAsCodes() {
        Checked second = new Checked().create();

        form().formParam("code", code)
                .formParam("name", "Prompt")
                .formParam("stops", "Nothing is forgotten")
                .formParam("descriptors", checked.descriptor, second.descriptor)
                .post("/controls/new")
                .then()
                .statusCode(303);

        given().get("/v1/controls/" + code)
                .then()
                .body("entry.descriptors", containsInAnyOrder(checked.descriptor, second.descriptor));
        page("/controls/" + code)
                .body(containsString("id=\"descriptors-" + second.descriptor + "\" name=\"descriptors\" value=\""
                        + second.descriptor + "\" checked>"))
                .body(containsString("Element " + second.own + ": Nature</label>"));
    }

    @Test
    void aPlanBeforePaymentLooksAtTheTeamsTickedByName() {
        form().formParam("code", code)
                .formParam("name", "Every decision of a team")
                .formParam("rate", "1")
                .formParam("teams", checked.team)
                .formParam("inForceFrom", "2099-01-01")
                .post("/gate-plans/new")
                .then()
                .statusCode(303);

        given().get("/v1/gate-plans/" + code).then().body("teams", contains(checked.team));
        page("/gate-plans/" + code + "/change")
                .body(containsString("name=\"teams\" value=\"" + checked.team + "\" checked>"));
        page("/worklist").body(containsString("<option value=\"" + code + "\">Every decision of a team</option>"));
    }

    private io.restassured.response.ValidatableResponse page(String path) {
        return Checked.as("quality-lead", checked.leader)
                .accept("text/html")
                .get(path)
                .then()
                .statusCode(200);
    }

    private RequestSpecification form() {
        return Checked.as("quality-lead", checked.leader)
                .accept("text/html")
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .redirects()
                .follow(false);
    }
}
