package scot.pillars.reporting.errorcase;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static scot.pillars.reporting.Samples.gbp;
import static scot.pillars.reporting.Samples.opened;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import scot.pillars.events.EventType;
import scot.pillars.events.Money;
import scot.pillars.events.ReferralResolved;
import scot.pillars.events.ReferralUpdated;
import scot.pillars.kit.time.BusinessClock;
import scot.pillars.reporting.PublishedEvents;
import scot.pillars.testing.RealParts;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class ErrorCaseViewTest {
    @Inject
    BusinessClock clock;

    private final String dataset = PublishedEvents.freshDataset();
    private final String view = "/v1/views/error-cases?dataset=" + dataset;

    @Test
    void _200_opened_open_taken_resolved_with_found_and_established_apart() {
        LocalDate today = clock.today();
        UUID first = open("overpayment", gbp("100.00"), today.minusDays(10));
        join(first, "underpayment", gbp("30.00"), "incurred");
        join(first, "overpayment", gbp("8.00"), "prevented");
        UUID second = open("overpayment", gbp("1.50"), today.minusDays(20));
        change(second, "taken");
        UUID third = open("underpayment", gbp("40.00"), today.minusDays(40));
        resolve(third, gbp("2.00"), gbp("35.00"));

        JsonPath cases = PublishedEvents.await(view, "totals[0].resolved", 1);

        assertEquals(3, cases.getInt("totals[0].opened"));
        assertEquals(2, cases.getInt("totals[0].open"));
        assertEquals(1, cases.getInt("totals[0].taken"));
        assertEquals(15, cases.getInt("totals[0].ageMedianDays"));
        assertEquals(19, cases.getInt("totals[0].ageP90Days"));
        assertEquals(20, cases.getInt("totals[0].ageOldestDays"));
        assertEquals("101.50", cases.getString("totals[0].foundOverIncurred"));
        assertEquals("8.00", cases.getString("totals[0].foundOverPrevented"));
        assertEquals("70.00", cases.getString("totals[0].foundUnderIncurred"));
        assertEquals("2.00", cases.getString("totals[0].establishedOverIncurred"));
        assertEquals("35.00", cases.getString("totals[0].establishedUnderIncurred"));
        assertEquals("GBP", cases.getString("totals[0].currency"));
        assertEquals(today.toString(), cases.getString("ageOn"));
    }

    @Test
    void _200_by_month_of_opening_and_without_open_cases_without_age() {
        UUID only = open("overpayment", gbp("1.00"), LocalDate.of(2025, 6, 30));
        resolve(only, gbp("1.00"), null);
        PublishedEvents.await(view, "totals[0].resolved", 1);

        given().get(view + "&by=month,area")
                .then()
                .body("items[0].month", equalTo("2025-06"))
                .body("items[0].area", equalTo("Dundee City"))
                .body("items[0].ageMedianDays", nullValue())
                .body("items[0].establishedUnderIncurred", nullValue());
        given().get(view + "&from=2025-07").then().body("totals.size()", equalTo(0));
        String csv = given().get(view + "&format=csv").asString();
        assertTrue(csv.contains(dataset + ",Data of " + dataset + ",SCP,,,GBP,1,0,0,1,,,,1.00,,,,1.00,,,"), csv);
    }

    @ParameterizedTest
    @CsvSource({"by=period, by", "calendar=us-fiscal-year, calendar", "to=2025, to", "sort=age, sort"})
    void _400_names_the_parameter(String query, String field) {
        given().get("/v1/views/error-cases?" + query).then().statusCode(400).body("errors[0].field", equalTo(field));
    }

    @Test
    void dead_letter_when_a_case_changes_before_it_was_opened() {
        UUID unknown = UUID.randomUUID();
        ReferralUpdated update =
                new ReferralUpdated(unknown, unknown, "taken", null, null, null, null, null, LocalDate.of(2025, 6, 3));

        UUID id = PublishedEvents.send(EventType.REFERRAL_UPDATED, unknown.toString(), update);

        JsonPath letters = PublishedEvents.await(
                "/v1/dead-letters?limit=1000", "items.find { it.eventId == '" + id + "' }.state", "dead");
        assertTrue(letters.getString("items.find { it.eventId == '" + id + "' }.reason")
                .contains("has not been opened"));
    }

    private UUID open(String direction, Money found, LocalDate on) {
        UUID id = UUID.randomUUID();
        PublishedEvents.send(EventType.REFERRAL_OPENED, id.toString(), opened(id, id, dataset, direction, found, on));
        return id;
    }

    private void join(UUID id, String direction, Money found, String effect) {
        PublishedEvents.send(
                EventType.REFERRAL_UPDATED,
                id.toString(),
                new ReferralUpdated(
                        id, id, "joined", UUID.randomUUID(), null, direction, found, effect, LocalDate.of(2025, 6, 3)));
    }

    private void change(UUID id, String change) {
        PublishedEvents.send(
                EventType.REFERRAL_UPDATED,
                id.toString(),
                new ReferralUpdated(id, id, change, null, null, null, null, null, LocalDate.of(2025, 6, 3)));
    }

    private void resolve(UUID id, Money over, Money under) {
        PublishedEvents.send(
                EventType.REFERRAL_RESOLVED,
                id.toString(),
                new ReferralResolved(id, id, "corrected", over, under, "incurred", LocalDate.of(2025, 7, 1), 30));
    }
}
