package scot.pillars.reporting.amount;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static scot.pillars.reporting.Samples.error;
import static scot.pillars.reporting.Samples.gbp;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import scot.pillars.events.Descriptor;
import scot.pillars.events.ErrorFound;
import scot.pillars.events.EventType;
import scot.pillars.events.Money;
import scot.pillars.reporting.PublishedEvents;
import scot.pillars.testing.RealParts;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class AmountViewTest {
    private static final Descriptor RATE = new Descriptor("PILLARS", "RATE-WRONG", "Rate", "Wrong rate");
    private final String dataset = PublishedEvents.freshDataset();
    private final String view = "/v1/views/amounts?dataset=" + dataset;

    @Test
    void _200_direction_effect_and_currency_are_never_added_together() {
        send("overpayment", gbp("26.70"), "incurred");
        send("overpayment", gbp("0.10"), "incurred");
        send("overpayment", gbp("5.00"), "prevented");
        send("underpayment", gbp("7.00"), "incurred");
        send("overpayment", new Money(new BigDecimal("9"), "USD"), "incurred");
        send(null, null, null);

        JsonPath amounts = PublishedEvents.await(view, "totals.lines.sum()", 6);

        assertEquals(5, amounts.getList("totals").size());
        String of = "totals.find { it.direction == 'overpayment' && it.effect == '%s' && it.currency == '%s' }.%s";
        assertEquals("26.80", amounts.getString(String.format(of, "incurred", "GBP", "amountFound")));
        assertEquals(2, amounts.getInt(String.format(of, "incurred", "GBP", "lines")));
        assertEquals("5.00", amounts.getString(String.format(of, "prevented", "GBP", "amountFound")));
        assertEquals("9", amounts.getString(String.format(of, "incurred", "USD", "amountFound")));
        assertEquals(null, amounts.getString("totals.find { it.direction == null }.amountFound"));
    }

    @Test
    void _200_by_period_and_csv() {
        send("underpayment", gbp("12.50"), "incurred");
        PublishedEvents.await(view, "totals.lines.sum()", 1);

        given().get(view + "&by=period").then().body("items[0].period", equalTo("2025-06"));
        String csv = given().get(view + "&by=area&format=csv").asString();
        assertEquals(
                "dataset,datasetLabel,benefit,area,calendar,period,direction,effect,currency,lines,amountFound\r\n"
                        + dataset + ",Data of " + dataset + ",,Dundee City,,,underpayment,incurred,GBP,1,12.50\r\n",
                csv);
    }

    @Test
    void _400_names_the_parameter() {
        given().get("/v1/views/amounts?by=tier").then().statusCode(400).body("errors[0].field", equalTo("by"));
    }

    private void send(String direction, Money found, String effect) {
        ErrorFound error = error(dataset, RATE, null, direction, found, effect);
        PublishedEvents.send(EventType.ERROR_FOUND, error.caseToken().toString(), error);
    }
}
