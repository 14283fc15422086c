package scot.pillars.assurance.calibration;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import org.junit.jupiter.api.Test;
import scot.pillars.testing.RealParts;

/** The walk through a session by forms alone, as it works without script. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class CalibrationPagesTest {

    @Test
    void aSessionIsPlannedScoredCaseByCaseClosedAnsweredDiscussedAndConcluded() {
        Sessions s = new Sessions().create(2);
        String where = form(s.lead, "quality-lead")
                .formParam("title", "Residence <b>evidence</b>")
                .formParam("benefit", s.benefit)
                .formParam("heldOn", "2026-11-20")
                .formParam("criteria", "X-" + s.own + " Is the evidence in date?")
                .formParam("scale", "pass")
                .formParam("scenarios", "A client moved in May.\n\nA client moved in June.")
                .formParam("participants", s.one + "\n" + s.two)
                .post("/calibration/plan")
                .then()
                .statusCode(303)
                .extract()
                .header("Location");
        String id = where.replaceAll(".*/calibration/([^?]*).*", "$1");
        String session = "/calibration/" + id;
        open(s.lead, "quality-lead", session)
                .body(containsString("Residence &lt;b&gt;evidence&lt;/b&gt;"))
                .body(containsString("Open the scoring"));
        step(s, id, "open", 1).then().statusCode(303);

        for (String scorer : List.of(s.one, s.two)) {
            open(scorer, "quality-checker", session + "/score/1").body(containsString("A client moved in May."));
            for (int place = 1; place <= 2; place++) {
                String next = form(scorer, "quality-checker")
                        .formParam("version", place)
                        .formParam("a-X-" + s.own, scorer.equals(s.one) ? "met" : place == 1 ? "met" : "not-met")
                        .post(session + "/score/" + place)
                        .then()
                        .statusCode(303)
                        .extract()
                        .header("Location");
                assertTrue(next.endsWith(place == 1 ? "/score/2" : "done=kept"), next);
            }
            form(scorer, "quality-checker")
                    .formParam("sure", "yes")
                    .post(session + "/submit")
                    .then()
                    .statusCode(303);
        }
        open(s.one, "quality-checker", session)
                .body(containsString("You have submitted"))
                .body(not(containsString("How far did")));

        step(s, id, "close", 2).then().statusCode(303);
        open(s.lead, "quality-lead", session)
                .body(containsString("<svg"))
                .body(containsString("Kappa collapses"))
                .body(containsString("50.0"))
                .body(not(containsString("Weighted, linear")));
        form(s.lead, "quality-lead")
                .formParam("version", 3)
                .formParam("kind", "consensus")
                .formParam("a-1-X-" + s.own, "met")
                .formParam("a-2-X-" + s.own, "not-met")
                .formParam("d-2-X-" + s.own, "The letter was too old")
                .post(session + "/answers")
                .then()
                .statusCode(303);
        open(s.one, "quality-checker", session)
                .body(containsString(s.one + ", lenient"))
                .body(not(containsString(s.two + ", lenient")));
        form(s.lead, "quality-lead")
                .formParam("version", 4)
                .formParam("discussion", "Ring 0131 496 0123")
                .post(session + "/discuss")
                .then()
                .statusCode(422)
                .body(containsString("look like a telephone number"))
                .body(containsString("Ring 0131 496 0123"));
        form(s.lead, "quality-lead")
                .formParam("version", 4)
                .formParam("discussion", "What counts as a letter")
                .post(session + "/discuss")
                .then()
                .statusCode(303);
        form(s.lead, "quality-lead")
                .formParam("version", 5)
                .formParam("kind", "NONE")
                .formParam("what", "All is clear now")
                .post(session + "/act")
                .then()
                .statusCode(303);
        step(s, id, "conclude", 6).then().statusCode(303);
        open(s.lead, "quality-lead", session).body(containsString("Concluded"));
        open(s.lead, "quality-lead", "/calibration/criteria/X-" + s.own).body(containsString("<svg"));
        open(s.lead, "quality-lead", "/calibration/criteria/SCP-1-03")
                .body(containsString("Were the residence conditions met for the whole period?"));
        open(s.lead, "quality-lead", "/calibration?state=concluded").body(containsString("Do checkers judge alike?"));
    }

    @Test
    void measuresThatNeedAnOrderAreShownWhereAnswersHaveOne() {
        Sessions s = new Sessions().create(2);
        String where = form(s.lead, "quality-lead")
                .formParam("title", "How clear is the letter?")
                .formParam("benefit", s.benefit)
                .formParam("heldOn", "2026-11-20")
                .formParam("criteria", "X-" + s.own)
                .formParam("scale", "five")
                .formParam("scenarios", "A letter of two pages.")
                .formParam("participants", s.one + "\n" + s.two)
                .post("/calibration/plan")
                .then()
                .statusCode(303)
                .extract()
                .header("Location");
        String id = where.replaceAll(".*/calibration/([^?]*).*", "$1");
        step(s, id, "open", 1).then().statusCode(303);
        for (String scorer : List.of(s.one, s.two)) {
            form(scorer, "quality-checker")
                    .formParam("version", 1)
                    .formParam("a-X-" + s.own, scorer.equals(s.one) ? "4" : "5")
                    .post("/calibration/" + id + "/score/1")
                    .then()
                    .statusCode(303);
            form(scorer, "quality-checker").formParam("sure", "yes").post("/calibration/" + id + "/submit");
        }

        step(s, id, "close", 2).then().statusCode(303);

        open(s.lead, "quality-lead", "/calibration/" + id).body(containsString("Weighted, linear"));
    }

    @Test
    void aPlanThatIsRefusedKeepsWhatWasTypedAndSaysWhatIsWrongWhere() {
        Sessions s = new Sessions().create(1);

        form(s.lead, "quality-lead")
                .formParam("title", "Kept title")
                .formParam("benefit", s.benefit)
                .formParam("heldOn", "2026-11-20")
                .formParam("criteria", "X-1")
                .formParam("scenarios", "A scenario")
                .formParam("participants", s.one + "\nC-NOBODY-" + s.own + "\nC-NO-ONE-" + s.own)
                .post("/calibration/plan")
                .then()
                .statusCode(422)
                .body(containsString("Kept title"))
                .body(containsString("C-NOBODY-%1$s, C-NO-ONE-%1$s: The register of colleagues holds no such number"
                        .formatted(s.own)))
                .body(containsString("id=\"participants-error\""));
        open(s.lead, "quality-lead", "/calibration/plan")
                .body(containsString("<option value=\"SCP\">Scottish Child Payment</option>"));
        form(s.lead, "quality-lead")
                .post("/calibration/plan")
                .then()
                .statusCode(400)
                .body(containsString("#heldOn\">Day of the session: must be filled in"))
                .body(containsString("#decisions\">Name a decision or write a scenario"));
        form(s.one, "quality-checker").post("/calibration/plan").then().statusCode(403);
    }

    private static io.restassured.response.Response step(Sessions s, String id, String step, int version) {
        return form(s.lead, "quality-lead").formParam("version", version).post("/calibration/" + id + "/" + step);
    }

    private static io.restassured.response.ValidatableResponse open(String who, String role, String page) {
        return Sessions.as(who, role).get(page).then().statusCode(200);
    }

    private static RequestSpecification form(String who, String role) {
        return Sessions.as(who, role)
                .contentType(ContentType.URLENC)
                .redirects()
                .follow(false);
    }
}
