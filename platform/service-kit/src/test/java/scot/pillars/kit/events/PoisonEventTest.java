package scot.pillars.kit.events;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import scot.pillars.testing.EventLog;
import scot.pillars.testing.LoggedEvent;
import scot.pillars.testing.TestEvents;

@QuarkusTest
class PoisonEventTest extends EventPathTest {
    @Test
    void eventThatCannotBeAppliedGoesToTheDeadLettersWithItsReason() throws Exception {
        String topic = rig.freshTopic();
        Ledger ledger = rig.ledger(topic, false);
        UUID poison;
        try (TestEvents events = TestEvents.to(topic)) {
            poison = events.send(Ledger.TYPE, "k", "\"not a number\"");
        }
        rig.startConsumer(ledger);
        rig.startRelay();

        EventPathRig.await("the letter").until(() -> rig.letters(ledger, "dead") == 1);

        LoggedEvent letter = EventLog.of("kit-test.dead-letters.v1")
                .await(event -> event.value().path("eventId").asText().equals(poison.toString()));
        assertEquals("k", letter.key());
        assertEquals(ledger.name(), letter.value().path("consumer").asText());
        assertTrue(letter.value().path("reason").asText().contains("not a number"));
        assertEquals("\"not a number\"", letter.value().path("payload").asText());
        assertEquals("test-" + poison, letter.correlationId());
    }

    @Test
    void laterEventsOfItsKeyWaitAndOtherKeysGoOnWhenOrderMatters() throws Exception {
        String topic = rig.freshTopic();
        Ledger ledger = rig.ledger(topic, true);
        try (TestEvents events = TestEvents.to(topic)) {
            events.send(Ledger.TYPE, "ill", "1");
            events.send(Ledger.TYPE, "ill", "poison");
            events.send(Ledger.TYPE, "ill", "3");
            events.send(Ledger.TYPE, "well", "4");
            rig.startConsumer(ledger);
            EventPathRig.await("the one behind waits").until(() -> rig.letters(ledger, "waiting") == 1);

            events.send(Ledger.TYPE, "ill", "5");
            events.send(Ledger.TYPE, "well", "6");
        }

        EventPathRig.await("the next waits too").until(() -> rig.letters(ledger, "waiting") == 2);
        EventPathRig.await("others go on")
                .until(() -> rig.numbers(ledger, "well").size() == 2);
        assertEquals(List.of(1), rig.numbers(ledger, "ill"));
        assertEquals(List.of(4, 6), rig.numbers(ledger, "well"));
        assertEquals(1, rig.letters(ledger, "dead"));
    }

    @Test
    void anEventOfASourceThatMayNotWriteItIsRefusedAndHoldsNothingUp() throws Exception {
        String topic = rig.freshTopic();
        Ledger ledger = rig.ledger(topic, true);
        try (TestEvents events = TestEvents.to(topic);
                TestEvents stranger = TestEvents.from("/stranger", topic)) {
            events.send(Ledger.TYPE, "k", "1");
            stranger.send(Ledger.TYPE, "k", "1000");
            events.send(Ledger.TYPE, "k", "3");
        }

        rig.startConsumer(ledger);

        EventPathRig.await("the last is applied")
                .until(() -> rig.numbers(ledger, "k").contains(3));
        assertEquals(List.of(1, 3), rig.numbers(ledger, "k"));
        assertEquals(1, rig.letters(ledger, "refused"));
        assertEquals(0, rig.letters(ledger, "dead"));
    }

    @Test
    void laterEventsOfItsKeyGoOnWhenOrderDoesNotMatter() throws Exception {
        String topic = rig.freshTopic();
        Ledger ledger = rig.ledger(topic, false);
        try (TestEvents events = TestEvents.to(topic)) {
            events.send(Ledger.TYPE, "k", "1");
            events.send(Ledger.TYPE, "k", "poison");
            events.send(Ledger.TYPE, "k", "3");
        }

        rig.startConsumer(ledger);

        EventPathRig.await("the last is applied")
                .until(() -> rig.numbers(ledger, "k").contains(3));
        assertEquals(List.of(1, 3), rig.numbers(ledger, "k"));
        assertEquals(1, rig.letters(ledger, "dead"));
    }

    @Test
    void onePoisonAmongManyTakesNoOtherWithIt() throws Exception {
        String topic = rig.freshTopic();
        Ledger ledger = rig.ledger(topic, true);
        try (TestEvents events = TestEvents.to(topic)) {
            for (int number = 1; number <= 200; number++) {
                events.send(Ledger.TYPE, "key-" + number, number == 77 ? "poison" : Integer.toString(number));
            }
        }

        rig.startConsumer(ledger);

        EventPathRig.await("all are settled").until(() -> rig.applied(ledger) + rig.letters(ledger, "dead") == 200);
        assertEquals(200 * 201 / 2 - 77, rig.total(ledger));
    }

    @Test
    void recordsThatAreNoEventsAreSetAsideAndTheRestApplied() throws Exception {
        String topic = rig.freshTopic();
        Ledger ledger = rig.ledger(topic, false);
        try (TestEvents events = TestEvents.to(topic)) {
            events.sendBare("no headers", "1");
            events.sendBare(null, null);
            events.sendBare("zero\u0000key", "zero\u0000value");
            events.send("scot.pillars.zero\u0000type.v1", "zero", "2");
            events.send(Ledger.TYPE, "zero\u0000key", "3");
            events.send(Ledger.TYPE, "k", "4\u0000");
            events.send(Ledger.TYPE, "k", "5");
        }

        rig.startConsumer(ledger);

        EventPathRig.await("the last is applied")
                .until(() -> rig.numbers(ledger, "k").contains(5));
        EventPathRig.await("six are set aside").until(() -> rig.letters(ledger, "dead") == 6);
        assertEquals(1, rig.applied(ledger));
    }

    @Test
    void replayAppliesTheMendedLetterAndThoseBehindItInOrder() throws Exception {
        EventConsumer registered = rig.registered();
        String key = rig.fresh("ill");
        try (TestEvents events = TestEvents.to(RegisteredLedger.TOPIC).createTopic(3)) {
            events.send(Ledger.TYPE, key, "1");
            events.send(Ledger.TYPE, key, "poison");
            events.send(Ledger.TYPE, key, "3");
            rig.startConsumer(registered);
            EventPathRig.await("one waits").until(() -> rig.waitingLetters(registered, key) == 1);

            long letter = rig.deadLetter(registered, key);
            given().contentType("application/json")
                    .body("{\"payload\":\"2\"}")
                    .post("/v1/dead-letters/" + letter + "/replay")
                    .then()
                    .statusCode(200)
                    .body("applied", equalTo(2));
            given().queryParam("subject", "dead-letter/" + letter)
                    .get("/v1/audit")
                    .then()
                    .body("items[0].action", equalTo("replayDeadLetter"))
                    .body("items[0].who", equalTo("C-0001"))
                    .body("items[0].content.new.mended", equalTo(true));

            events.send(Ledger.TYPE, key, "4");
        }
        EventPathRig.await("the next goes on")
                .until(() -> rig.numbers(registered, key).contains(4));
        assertEquals(List.of(1, 2, 3, 4), rig.numbers(registered, key));
    }

    @Test
    void replayThatFailsAgainChangesNothingAndSaysWhy() throws Exception {
        EventConsumer registered = rig.registered();
        String key = rig.fresh("ill");
        try (TestEvents events = TestEvents.to(RegisteredLedger.TOPIC).createTopic(3)) {
            events.send(Ledger.TYPE, key, "poison");
            events.send(Ledger.TYPE, key, "3");
        }
        rig.startConsumer(registered);
        EventPathRig.await("one waits").until(() -> rig.waitingLetters(registered, key) == 1);

        given().contentType("application/json")
                .body("{\"payload\":\"still poison\"}")
                .post("/v1/dead-letters/" + rig.deadLetter(registered, key) + "/replay")
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("errors[0].message", containsString("still poison"));

        assertEquals(List.of(), rig.numbers(registered, key));
        assertEquals(1, rig.waitingLetters(registered, key));
    }

    @Test
    void listNamesTheLetterItsStateAndItsReason() throws Exception {
        EventConsumer registered = rig.registered();
        String key = rig.fresh("ill");
        try (TestEvents events = TestEvents.to(RegisteredLedger.TOPIC).createTopic(3)) {
            events.send(Ledger.TYPE, key, "poison");
        }
        rig.startConsumer(registered);
        EventPathRig.await("the letter").until(() -> rig.letters(registered, key, "dead") == 1);

        given().get("/v1/dead-letters?state=dead&limit=200")
                .then()
                .statusCode(200)
                .body("items.find { it.key == '" + key + "' }.reason", containsString("poison"))
                .body("items.find { it.key == '" + key + "' }.consumer", equalTo(registered.name()));
    }

    @Test
    void replayOfALetterThatIsNotThereIs404() {
        given().contentType("application/json")
                .body("{}")
                .post("/v1/dead-letters/999999/replay")
                .then()
                .statusCode(404)
                .contentType("application/problem+json");
    }
}
