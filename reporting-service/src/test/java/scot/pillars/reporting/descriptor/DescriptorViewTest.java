package scot.pillars.reporting.descriptor;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static scot.pillars.reporting.Samples.error;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import scot.pillars.events.Descriptor;
import scot.pillars.events.ErrorFound;
import scot.pillars.events.EventType;
import scot.pillars.reporting.PublishedEvents;
import scot.pillars.testing.RealParts;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class DescriptorViewTest {
    private static final Descriptor RATE = new Descriptor("PILLARS", "RATE-WRONG", "Rate", "Wrong rate");
    private static final Descriptor RATE_OLD = new Descriptor("PILLARS", "RATE-OLD", "Rate", null);
    private static final Descriptor INCOME = new Descriptor("PILLARS", "INC-OMIT", "Income", "Omitted");
    private final String dataset = PublishedEvents.freshDataset();
    private final String view = "/v1/views/descriptors?dataset=" + dataset;

    @Test
    void _200_most_frequent_elements_first_with_share_and_cumulative_share() {
        send(RATE, true);
        send(RATE_OLD, false);
        send(INCOME, null);

        JsonPath top = PublishedEvents.await(view, "totals[0].lines", 3);

        assertEquals("Rate", top.getString("items[0].element"));
        assertEquals(2, top.getInt("items[0].lines"));
        assertEquals("0.6666666666666667", top.getString("items[0].share"));
        assertEquals("66.7", top.getString("items[0].cumulativeSharePercent"));
        assertEquals(1, top.getInt("items[0].official"));
        assertEquals(1, top.getInt("items[0].notOfficial"));
        assertEquals("100.0", top.getString("items[1].cumulativeSharePercent"));
        assertEquals(1, top.getInt("items[1].notDerived"));
        assertEquals(2, top.getInt("totals[0].descriptors"));
    }

    @Test
    void _200_descriptors_keep_a_missing_nature_empty_and_top_cuts_the_list_not_the_whole() {
        send(RATE, null);
        send(RATE, null);
        send(RATE_OLD, null);
        PublishedEvents.await(view, "totals[0].lines", 3);

        given().get(view + "&level=descriptor")
                .then()
                .body("items", hasSize(2))
                .body("items[0].code", equalTo("RATE-WRONG"))
                .body("items[1].nature", nullValue());
        given().get(view + "&level=descriptor&top=1&vocabulary=PILLARS")
                .then()
                .body("items", hasSize(1))
                .body("items[0].sharePercent", equalTo("66.7"))
                .body("totals[0].lines", equalTo(3));
        given().get(view + "&vocabulary=SNAP-QC").then().statusCode(200).body("items", hasSize(0));
    }

    @Test
    void _200_csv() {
        send(INCOME, true);
        PublishedEvents.await(view, "totals[0].lines", 1);

        String csv = given().get(view + "&format=csv").asString();

        assertTrue(csv.contains(dataset + ",Data of " + dataset + ",PILLARS,1,,Income,,1,1,100.0,1,100.0,1,0,0"), csv);
    }

    @ParameterizedTest
    @CsvSource({"level=word, level", "top=0, top", "top=1001, top", "by=area, by", "from=June, from"})
    void _400_names_the_parameter(String query, String field) {
        given().get("/v1/views/descriptors?" + query).then().statusCode(400).body("errors[0].field", equalTo(field));
    }

    private void send(Descriptor descriptor, Boolean official) {
        ErrorFound error = error(dataset, descriptor, official, "none", null, null);
        PublishedEvents.send(EventType.ERROR_FOUND, error.caseToken().toString(), error);
    }
}
