package scot.pillars.assurance.suggestion;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import scot.pillars.assurance.level.Checked;
import scot.pillars.testing.RealParts;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class SuggestionTest {
    private final String word = "w" + UUID.randomUUID().toString().substring(0, 8);
    private final String sayer = "C-S-" + word;

    @Test
    void whatWasSaidIsAnsweredAndReadByEverybodyWithoutWhoSaidIt() {
        String code = raise();
        Checked.as("decision-maker", "C-OTHER")
                .get("/v1/suggestions/" + code)
                .then()
                .statusCode(404);
        answer(code, "\"1\"").then().statusCode(200).body("entry.outcome", equalTo("planned"));
        answer(code, "\"1\"").then().statusCode(412);
        answer(code, "\"2\"").then().statusCode(409);

        given().get("/v1/suggestions/answered?limit=1000")
                .then()
                .statusCode(200)
                .body("items.find { it.code == '" + code + "' }.did", equalTo("Both are shown"));
        Checked.as("decision-maker", "C-OTHER")
                .accept("text/html")
                .get("/suggestions")
                .then()
                .statusCode(200)
                .body(containsString("You said, we did"))
                .body(containsString(word))
                .body(not(containsString(sayer)));
    }

    @Test
    void _403_whoDoesNotAnswer_400_anAnswerWithoutOutcome() {
        String code = raise();
        Checked.as("decision-maker", sayer)
                .header("If-Match", "\"1\"")
                .body("{\"outcome\":\"done\",\"answer\":\"x\"}")
                .post("/v1/suggestions/" + code + "/answer")
                .then()
                .statusCode(403);
        Checked.as("business-area-owner", "C-O")
                .header("If-Match", "\"1\"")
                .body("{\"answer\":\"x\"}")
                .post("/v1/suggestions/" + code + "/answer")
                .then()
                .statusCode(400);
        Checked.as("decision-maker", sayer)
                .accept("text/html")
                .get("/suggestions/" + code)
                .then()
                .statusCode(200)
                .body(containsString(word));
    }

    @Test
    void aFileOfPastSuggestionsIsTriedAndLandsOnce() {
        String file = "code,kind,recipient,text,raisedBy,raisedOn,dueOn,outcome,answer,answeredBy,answeredOn\nSG-"
                + word.toUpperCase(java.util.Locale.ROOT) + ",issue,live-support,It hangs " + word
                + ",C-1,2020-06-03,2020-06-17,done,Mended,C-2,2020-06-10\n";
        assertEquals(1, Checked.upload("suggestions", "?dryRun=true", file).getInt("landed"));
        assertEquals(1, Checked.upload("suggestions", "", file).getInt("landed"));
        assertEquals(1, Checked.upload("suggestions", "", file).getInt("alreadyKnown"));
    }

    private String raise() {
        return Checked.as("decision-maker", sayer)
                .body("{\"kind\":\"suggestion\",\"recipient\":\"business-owner\",\"text\":\"Show both addresses " + word
                        + "\"}")
                .post("/v1/suggestions")
                .then()
                .statusCode(201)
                .extract()
                .path("code");
    }

    private static io.restassured.response.Response answer(String code, String etag) {
        return Checked.as("business-area-owner", "C-O")
                .header("If-Match", etag)
                .body("{\"outcome\":\"planned\",\"answer\":\"Both are shown\"}")
                .post("/v1/suggestions/" + code + "/answer");
    }
}
