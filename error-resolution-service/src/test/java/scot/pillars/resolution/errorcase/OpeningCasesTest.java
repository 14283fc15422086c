package scot.pillars.resolution.errorcase;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import scot.pillars.events.ErrorFound;
import scot.pillars.events.EventJson;
import scot.pillars.events.EventType;
import scot.pillars.kit.database.Sql;
import scot.pillars.resolution.FoundErrors;
import scot.pillars.testing.LoggedEvent;
import scot.pillars.testing.TestEvents;

@QuarkusTest
class OpeningCasesTest extends CaseTest {
    @Inject
    Sql sql;

    @Test
    void rule_5_1_an_error_that_assurance_found_opens_a_case_and_says_so() {
        FoundErrors found = new FoundErrors();
        ErrorFound error = found.overpayment("26.70");

        FoundErrors.publish(error);

        LoggedEvent opened = events().await(event -> event.key().equals(found.caseToken.toString()));
        assertEquals(EventType.REFERRAL_OPENED.id(), opened.type());
        assertEquals("/error-resolution-service", opened.source());
        assertEquals(error.errorId().toString(), opened.value().get("errorId").asText());
        assertEquals("26.70", opened.value().at("/amountFound/value").asText());
        assertEquals("incurred", opened.value().get("effect").asText());
        assertEquals("2025-06", opened.value().at("/period/value").asText());
        JsonPath one = read(UUID.fromString(opened.subject()));
        assertEquals("open", one.getString("state"));
        assertTrue(one.getString("number").matches("ER-\\d{4}-\\d{6,}"));
        assertEquals("26.70", one.getString("foundOver.value"));
        assertEquals("0.00", one.getString("foundUnder.value"));
        assertEquals("2025-06-03", one.getString("identifiedOn"));
        assertEquals("2025-04-07", one.getString("periodFrom"));
        assertEquals(List.of("opened"), one.getList("timeline.what"));
    }

    @Test
    void rule_5_15_the_audit_trail_says_which_event_opened_or_joined_a_case() {
        FoundErrors found = new FoundErrors();

        UUID id = opened(found.overpayment("26.70"), found.underpayment("10.00"));

        given().queryParam("subject", "error-case/" + id)
                .get("/v1/audit")
                .then()
                .statusCode(200)
                .body("items.action", equalTo(List.of("joinErrorCase", "openErrorCase")))
                .body("items.who", equalTo(List.of("event:error-found", "event:error-found")));
        assertEquals(2, sql.first("""
                select count(*) from audit_entry e join audit_content c on c.entry_id = e.id
                where e.subject = ? and e.content_digest = sha256(c.salt || convert_to(c.content, 'UTF8'))""", row -> row.getInt(1), "error-case/" + id).orElse(0));
    }

    @Test
    void rule_5_1_a_second_source_joins_the_case() {
        FoundErrors found = new FoundErrors();

        FoundErrors.publish(found.overpayment("26.70"), found.underpayment("10.00"), found.overpayment("3.30"));

        List<LoggedEvent> told = events().await(3, event -> event.key().equals(found.caseToken.toString()));
        assertEquals(
                List.of(
                        EventType.REFERRAL_OPENED.id(),
                        EventType.REFERRAL_UPDATED.id(),
                        EventType.REFERRAL_UPDATED.id()),
                told.stream().map(LoggedEvent::type).toList());
        assertEquals("joined", told.get(1).value().get("change").asText());
        assertEquals("underpayment", told.get(1).value().get("direction").asText());
        assertEquals(1, new HashSet<>(told.stream().map(LoggedEvent::subject).toList()).size());
        JsonPath one = read(UUID.fromString(told.get(0).subject()));
        assertEquals("30.00", one.getString("foundOver.value"));
        assertEquals("10.00", one.getString("foundUnder.value"));
        assertEquals(3, one.getList("referrals").size());
        assertEquals(1, listed(found.caseToken).getList("items").size());
    }

    @Test
    void rule_5_1_another_period_of_the_same_determination_is_another_case() {
        FoundErrors found = new FoundErrors();
        opened(found.overpayment("26.70"));
        found.periodTo = found.periodTo.plusDays(28);

        opened(found.overpayment("26.70"));

        assertEquals(2, listed(found.caseToken).getList("items").size());
    }

    @Test
    void a_second_delivery_opens_nothing_and_adds_nothing() {
        FoundErrors found = new FoundErrors();
        ErrorFound error = found.overpayment("26.70");
        String key = found.caseToken.toString();
        UUID eventId = UUID.randomUUID();

        try (TestEvents topic = TestEvents.from("/assurance-service", EventType.ERROR_FOUND.topic())) {
            topic.send(eventId, EventType.ERROR_FOUND.id(), key, EventJson.write(error));
            topic.send(eventId, EventType.ERROR_FOUND.id(), key, EventJson.write(error));
            topic.send(EventType.ERROR_FOUND.id(), key, EventJson.write(error));
            topic.send(EventType.ERROR_FOUND.id(), key, EventJson.write(found.overpayment("1.00")));
        }

        List<LoggedEvent> told = events().await(2, event -> event.key().equals(key));
        assertEquals(2, told.size());
        JsonPath one = read(UUID.fromString(told.get(0).subject()));
        assertEquals("27.70", one.getString("foundOver.value"));
        assertEquals(2, one.getList("referrals").size());
    }

    @Test
    void rules_3_14_and_3_15_procedural_prevented_corrected_and_imported_errors_open_none() {
        FoundErrors procedural = new FoundErrors();
        FoundErrors prevented = new FoundErrors();
        prevented.effect = "prevented";
        FoundErrors corrected = new FoundErrors();
        corrected.correctedAtSource = true;
        FoundErrors imported = new FoundErrors();
        imported.provenance = "imported";
        FoundErrors history = new FoundErrors();
        history.provenance = "imported";
        history.effect = null;
        FoundErrors plain = new FoundErrors();
        List<ErrorFound> none = List.of(
                procedural.procedural(),
                prevented.overpayment("5.00"),
                corrected.underpayment("5.00"),
                imported.overpayment("5.00"),
                history.error(null, null));

        // One key, so that the last one tells when the others have been applied.
        try (TestEvents topic = TestEvents.from("/assurance-service", EventType.ERROR_FOUND.topic())) {
            String key = plain.caseToken.toString();
            none.forEach(error -> topic.send(EventType.ERROR_FOUND.id(), key, EventJson.write(error)));
            topic.send(EventType.ERROR_FOUND.id(), key, EventJson.write(plain.overpayment("5.00")));
        }

        events().await(event -> event.key().equals(plain.caseToken.toString()));
        none.forEach(error ->
                assertEquals(0, listed(error.caseToken()).getList("items").size()));
        given().get("/v1/dead-letters").then().statusCode(200);
    }

    @Test
    void an_error_outside_the_vocabulary_is_set_aside_and_the_next_of_its_key_goes_on() {
        FoundErrors found = new FoundErrors();
        ErrorFound sideways = found.error("sideways", "5.00");

        FoundErrors.publish(sideways, found.overpayment("26.70"));

        LoggedEvent opened = events().await(event -> event.key().equals(found.caseToken.toString()));
        assertEquals("26.70", opened.value().at("/amountFound/value").asText());
        await().untilAsserted(() -> assertTrue(
                given().get("/v1/dead-letters").then().extract().asString().contains("sideways")));
    }

    @Test
    void a_late_referral_does_not_open_a_resolved_case_again_but_follows_it() {
        FoundErrors found = new FoundErrors();
        UUID former = opened(found.overpayment("26.70"));
        take(former, 1, ANNA).then().statusCode(200);
        change(2)
                .body("{\"officer\":\"" + ANNA + "\",\"outcome\":\"no-error\"}")
                .post(LIST + "/" + former + "/resolve")
                .then()
                .statusCode(200);

        UUID next = opened(found.overpayment("3.30"));

        assertNotEquals(former, next);
        assertEquals(former.toString(), read(next).getString("follows"));
        assertEquals("3.30", read(next).getString("foundOver.value"));
        assertEquals("26.70", read(former).getString("foundOver.value"));
    }

    @Test
    void a_referral_joins_a_case_that_an_officer_holds_and_moves_its_version() {
        FoundErrors found = new FoundErrors();
        UUID id = opened(found.overpayment("26.70"));
        take(id, 1, ANNA).then().statusCode(200);

        opened(found.underpayment("10.00"));

        JsonPath one = read(id);
        assertEquals("taken", one.getString("state"));
        assertEquals("10.00", one.getString("foundUnder.value"));
        assertEquals(3, one.getLong("version"));
        assertEquals(List.of("opened", "taken", "joined"), one.getList("timeline.what"));
    }

    @Test
    void a_bulk_load_opens_one_case_per_determination() {
        List<FoundErrors> determinations = new ArrayList<>();
        List<ErrorFound> errors = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            FoundErrors found = new FoundErrors();
            found.dataset = "bulk";
            determinations.add(found);
            errors.add(found.overpayment("1.00"));
        }
        determinations.forEach(found -> errors.add(found.overpayment("2.00")));

        FoundErrors.publish(errors.toArray(ErrorFound[]::new));

        await().untilAsserted(() -> {
            List<String> amounts = given().queryParam("dataset", "bulk")
                    .queryParam("limit", 1000)
                    .get(LIST)
                    .then()
                    .extract()
                    .jsonPath()
                    .getList("items.foundOver.value");
            assertEquals(500, amounts.size());
            assertTrue(amounts.stream().allMatch("3.00"::equals));
        });
    }
}
