package scot.pillars.reporting.rebuild;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static scot.pillars.reporting.Samples.JUNE;
import static scot.pillars.reporting.Samples.check;
import static scot.pillars.reporting.Samples.error;
import static scot.pillars.reporting.Samples.gbp;
import static scot.pillars.reporting.Samples.opened;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import scot.pillars.events.CheckCompleted;
import scot.pillars.events.Descriptor;
import scot.pillars.events.ErrorFound;
import scot.pillars.events.EventJson;
import scot.pillars.events.EventType;
import scot.pillars.events.ReferralUpdated;
import scot.pillars.reporting.PublishedEvents;
import scot.pillars.reporting.fold.Projection;
import scot.pillars.testing.RealParts;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class RebuildTest {
    @Inject
    @Any
    Instance<Projection> projections;

    private final String dataset = PublishedEvents.freshDataset();

    @Test
    void _202_a_rebuild_gives_the_same_views() throws SQLException {
        publish();
        Map<String, List<String>> before = views();

        String location =
                given().post("/v1/rebuilds").then().statusCode(202).extract().header("Location");
        JsonPath rebuild = ended(location);

        assertEquals("completed", rebuild.getString("state"), rebuild::prettify);
        assertEquals(rebuild.getLong("eventsTotal"), rebuild.getLong("eventsFolded"));
        assertEquals(0, rebuild.getLong("eventsRefused"));
        assertEquals(before, views());
        given().get("/v1/rebuilds?limit=1").then().statusCode(200).body("items[0].state", equalTo("completed"));
        given().get("/v1/audit?subject=rebuild/" + rebuild.getString("id"))
                .then()
                .body("items[0].action", equalTo("rebuildViews"))
                .body("items[0].who", equalTo("C-0001"));
    }

    @Test
    void a_type_that_became_known_is_applied_at_a_rebuild() throws SQLException {
        storedByAnEarlierBuild(check(dataset, "SCP", "Fife", JUNE, "overpayment"));
        given().get("/v1/views/checks?dataset=" + dataset).then().body("totals.size()", equalTo(0));

        ended(given().post("/v1/rebuilds").then().statusCode(202).extract().header("Location"));

        given().get("/v1/views/checks?dataset=" + dataset)
                .then()
                .body("totals[0].checks", equalTo(1))
                .body("totals[0].caseErrorRatePercent", equalTo("100.0"));
    }

    @Test
    void events_that_arrive_while_the_views_are_held_wait_and_are_counted_once() throws SQLException {
        CheckCompleted check = check(dataset, "SCP", "Fife", JUNE, "correct");
        try (Connection alone = RealParts.asApp()) {
            alone.setAutoCommit(false);
            scot.pillars.kit.events.FoldLock.holdAlone(alone, "reporting-service");
            PublishedEvents.send(EventType.CHECK_COMPLETED, check.caseToken().toString(), check);
            given().get("/v1/views/checks?dataset=" + dataset).then().body("totals.size()", equalTo(0));
            alone.rollback();
        }

        PublishedEvents.await("/v1/views/checks?dataset=" + dataset, "totals[0].checks", 1);
    }

    @Test
    void _409_while_another_is_in_hand() throws SQLException {
        try (Connection owner = RealParts.asOwner();
                Statement statement = owner.createStatement();
                Connection alone = RealParts.asApp()) {
            alone.setAutoCommit(false);
            scot.pillars.kit.events.FoldLock.holdAlone(alone, "reporting-service");
            String location = given().post("/v1/rebuilds")
                    .then()
                    .statusCode(202)
                    .extract()
                    .header("Location");

            given().post("/v1/rebuilds")
                    .then()
                    .statusCode(409)
                    .body("type", equalTo("urn:pillars:problem:rebuild-in-hand"));
            given().get("/v1/freshness").then().body("rebuilding", equalTo(true));

            alone.rollback();
            assertEquals("completed", ended(location).getString("state"));
        }
    }

    @Test
    void _404_for_a_rebuild_that_never_was() {
        given().get("/v1/rebuilds/" + UUID.randomUUID()).then().statusCode(404).contentType("application/problem+json");
        given().get("/v1/rebuilds/none").then().statusCode(400).body("errors[0].field", equalTo("id"));
        given().get("/v1/rebuilds").then().statusCode(200).body("items.size()", greaterThanOrEqualTo(0));
    }

    private void publish() {
        Descriptor descriptor = new Descriptor("PILLARS", "RATE-WRONG", "Rate", "Wrong rate");
        for (String outcome : List.of("correct", "overpayment", "procedural")) {
            CheckCompleted check = check(dataset, "SCP", "Fife", JUNE, outcome);
            PublishedEvents.send(EventType.CHECK_COMPLETED, check.caseToken().toString(), check);
            ErrorFound error = error(dataset, descriptor, true, "overpayment", gbp("3.20"), "incurred");
            PublishedEvents.send(EventType.ERROR_FOUND, check.caseToken().toString(), error);
        }
        UUID id = UUID.randomUUID();
        LocalDate day = LocalDate.of(2025, 6, 3);
        PublishedEvents.send(
                EventType.REFERRAL_OPENED, id.toString(), opened(id, id, dataset, "overpayment", gbp("3.20"), day));
        PublishedEvents.send(
                EventType.REFERRAL_UPDATED,
                id.toString(),
                new ReferralUpdated(id, id, "taken", null, null, null, null, null, day.plusDays(1)));
        PublishedEvents.await("/v1/views/checks?dataset=" + dataset, "totals[0].checks", 3);
        PublishedEvents.await("/v1/views/descriptors?dataset=" + dataset, "totals[0].lines", 3);
        PublishedEvents.await("/v1/views/error-cases?dataset=" + dataset, "totals[0].taken", 1);
    }

    private Map<String, List<String>> views() throws SQLException {
        Map<String, List<String>> views = new TreeMap<>();
        try (Connection app = RealParts.asApp();
                Statement statement = app.createStatement()) {
            for (Projection projection : projections) {
                for (String table : projection.tables()) {
                    List<String> rows = new ArrayList<>();
                    try (ResultSet row = statement.executeQuery("select t::text from " + table + " t order by 1")) {
                        while (row.next()) {
                            rows.add(row.getString(1));
                        }
                    }
                    views.put(table, rows);
                }
            }
        }
        assertTrue(views.get("check_rollup").size() > 0);
        return views;
    }

    private void storedByAnEarlierBuild(CheckCompleted check) throws SQLException {
        try (Connection app = RealParts.asApp();
                PreparedStatement insert = app.prepareStatement("""
                        insert into event (event_id, source, type, topic, partition, kafka_offset, key, time, payload)
                        values (gen_random_uuid(), '/test', ?, ?, 0, 1000000, 'k', now(), ?)""")) {
            insert.setString(1, EventType.CHECK_COMPLETED.id());
            insert.setString(2, EventType.CHECK_COMPLETED.topic());
            insert.setString(3, EventJson.write(check));
            insert.executeUpdate();
            app.createStatement()
                    .execute("update stored_events set events = events + 1 where topic = 'assurance.case.v1' and slot ="
                            + " (select min(slot) from stored_events where topic = 'assurance.case.v1')");
        }
    }

    private static JsonPath ended(String location) {
        String path = location.substring(location.indexOf("/v1/"));
        return org.awaitility.Awaitility.await(path)
                .atMost(java.time.Duration.ofSeconds(30))
                .until(
                        () -> PublishedEvents.read(path),
                        rebuild -> List.of("completed", "failed").contains(rebuild.getString("state")));
    }
}
