package scot.pillars.resolution.errorcase;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import scot.pillars.events.ErrorFound;
import scot.pillars.events.ErrorWithdrawn;
import scot.pillars.events.EventJson;
import scot.pillars.events.EventType;
import scot.pillars.resolution.FoundErrors;
import scot.pillars.testing.LoggedEvent;
import scot.pillars.testing.TestEvents;

/** An error withdrawn after the case opened (docs/domain/quality-domain.md, section 5, rule 17). */
@QuarkusTest
class WithdrawErrorTest extends CaseTest {
    private final FoundErrors found = new FoundErrors();

    @Test
    void rule_5_17_aCaseWithoutAnotherErrorClosesAsErrorWithdrawn() {
        ErrorFound error = found.overpayment("26.70");
        UUID id = opened(error);

        withdraw(error);

        Awaitility.await().untilAsserted(() -> assertEquals("resolved", read(id).getString("state")));
        JsonPath one = read(id);
        assertEquals("error-withdrawn", one.getString("outcome"));
        assertEquals("0.00", one.getString("foundOver.value"));
        assertNull(one.getString("officer"));
        assertEquals(List.of("opened", "withdrawn"), one.getList("timeline.what"));
        List<LoggedEvent> told = events().await(3, event -> event.key().equals(found.caseToken.toString()));
        assertEquals("withdrawn", told.get(1).value().get("change").asText());
        assertEquals("26.70", told.get(1).value().at("/amountFound/value").asText());
        assertEquals("error-withdrawn", told.get(2).value().get("outcome").asText());
    }

    @Test
    void rule_5_17_aTakenCaseClosesTooAndItsOfficerStaysNamed() {
        ErrorFound error = found.overpayment("26.70");
        UUID id = opened(error);
        take(id, 1, ANNA).then().statusCode(200);

        withdraw(error);

        Awaitility.await().untilAsserted(() -> assertEquals("resolved", read(id).getString("state")));
        assertEquals(ANNA, read(id).getString("officer"));
        given().accept("text/html").get("/cases/" + id).then().body(containsString("Error withdrawn"));
    }

    @Test
    void rule_5_17_aCaseWithAnotherErrorGoesOnWithWhatStillStands() {
        ErrorFound gone = found.overpayment("26.70");
        UUID id = opened(gone, found.overpayment("3.30"));

        withdraw(gone);

        Awaitility.await().untilAsserted(() -> assertEquals("3.30", read(id).getString("foundOver.value")));
        assertEquals("open", read(id).getString("state"));
    }

    @Test
    void rule_5_17_aResolvedCaseGoesToALeadWithWhatHasHappenedAlready() {
        ErrorFound error = found.overpayment("26.70");
        UUID id = opened(error);
        take(id, 1, ANNA).then().statusCode(200);
        change(2)
                .body("{\"officer\":\"" + ANNA + "\",\"outcome\":\"referred-for-recovery\","
                        + "\"establishedOver\":{\"value\":\"26.70\",\"currency\":\"GBP\"}}")
                .post(LIST + "/" + id + "/resolve")
                .then()
                .statusCode(200);

        withdraw(error);

        Awaitility.await()
                .untilAsserted(() -> given().get(LIST + "?flagged=true&text=" + found.caseToken)
                        .then()
                        .statusCode(200)
                        .body("items", hasSize(1)));
        JsonPath one = read(id);
        assertEquals("referred-for-recovery", one.getString("outcome"));
        assertEquals("26.70", one.getString("establishedOver.value"));
        given().accept("text/html")
                .get("/cases/" + id)
                .then()
                .body(containsString("For a lead"))
                .body(containsString("Overpayment referred for recovery"));
    }

    @Test
    void rule_5_17_aWithdrawalThatArrivesBeforeItsErrorIsKeptAndApplied() {
        ErrorFound error = found.overpayment("26.70");
        withdraw(error);
        FoundErrors.publish(error, found.overpayment("3.30"));

        events().await(event -> event.key().equals(found.caseToken.toString()));
        JsonPath listed = listed(found.caseToken);
        assertEquals(1, listed.getList("items").size());
        assertEquals("3.30", listed.getString("items[0].foundOver.value"));
    }

    @Test
    void aWithdrawalThatIsSaidTwiceIsAppliedOnce() {
        ErrorFound gone = found.overpayment("26.70");
        UUID id = opened(gone, found.overpayment("3.30"));
        withdraw(gone);
        withdraw(gone);
        ErrorFound last = found.underpayment("1.00");
        FoundErrors.publish(last);

        Awaitility.await().untilAsserted(() -> assertEquals("1.00", read(id).getString("foundUnder.value")));
        assertEquals("3.30", read(id).getString("foundOver.value"));
    }

    @Test
    void _422_anOfficerCannotSayThatAnErrorWasWithdrawn() {
        UUID id = taken();
        change(2)
                .body("{\"officer\":\"" + ANNA + "\",\"outcome\":\"error-withdrawn\"}")
                .post(LIST + "/" + id + "/resolve")
                .then()
                .statusCode(422)
                .body("errors[0].rule", equalTo("withdrawn-by-its-finder"));
    }

    private static void withdraw(ErrorFound error) {
        try (TestEvents topic = TestEvents.from("/assurance-service", EventType.ERROR_WITHDRAWN.topic())) {
            topic.send(
                    EventType.ERROR_WITHDRAWN.id(),
                    error.caseToken().toString(),
                    EventJson.write(new ErrorWithdrawn(
                            error.errorId(),
                            error.checkId(),
                            error.caseToken(),
                            error.determinationToken(),
                            error.dataset(),
                            error.provenance(),
                            error.benefit(),
                            error.area(),
                            error.team(),
                            error.colleague(),
                            error.period(),
                            error.tier(),
                            error.descriptor(),
                            error.official(),
                            error.direction(),
                            error.amountFound(),
                            error.effect(),
                            "dispute",
                            LocalDate.of(2025, 6, 24))));
        }
    }
}
