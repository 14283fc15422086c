package scot.pillars.assurance.check;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import scot.pillars.testing.RealParts;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class SearchChecksTest {
    private final String area = "Area " + UUID.randomUUID();

    @Test
    void _200_newestFirstPageByPage() {
        record("2025-06-01", 1);
        record("2025-06-03", 2);
        record("2025-06-02", 1);
        record("2025-06-02", 3);

        List<String> dates = new ArrayList<>();
        String next = null;
        int pages = 0;
        do {
            Response page = given().queryParam("area", area)
                    .queryParam("limit", 2)
                    .queryParam("after", next == null ? "" : next)
                    .get("/v1/checks");
            page.then().statusCode(200);
            dates.addAll(page.path("items.checkedOn"));
            next = page.path("next");
            if (next != null) {
                page.then().header("Link", containsString("rel=\"next\""));
            }
            pages++;
        } while (next != null);
        assertEquals(List.of("2025-06-03", "2025-06-02", "2025-06-02", "2025-06-01"), dates);
        assertEquals(2, pages);
    }

    @Test
    void _200_everyFilterRestricts() {
        String own = record("2025-06-01", 1);
        record("2025-06-03", 2);

        search("caseReference", own).then().body("items", hasSize(1)).body("items[0].caseReference", equalTo(own));
        search("tier", "2").then().body("items.checkedOn", contains("2025-06-03"));
        search("checkedFrom", "2025-06-02").then().body("items.checkedOn", contains("2025-06-03"));
        search("checkedTo", "2025-06-02").then().body("items.checkedOn", contains("2025-06-01"));
        search("outcome", "overpayment").then().body("items", hasSize(2)).body("items[0].errorLines", equalTo(1));
        search("outcome", "correct").then().body("items", hasSize(0)).body("next", nullValue());
        search("benefit", "SCP").then().body("items", hasSize(2));
        search("benefit", "ADP").then().body("items", hasSize(0));
        search("dataset", "agency").then().body("items", hasSize(2));
        search("source", "NOWHERE").then().body("items", hasSize(0));
    }

    @Test
    void _200_csvOfTheSame() {
        String own = record("2025-06-01", 1);
        given().queryParam("area", area)
                .accept("text/csv")
                .get("/v1/checks")
                .then()
                .statusCode(200)
                .contentType("text/csv")
                .body(startsWith("id,caseReference,benefit,area"))
                .body(containsString(own + ",SCP,"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "limit=0",
                "limit=1001",
                "after=nonsense",
                "tier=x",
                "outcome=fine",
                "checkedFrom=today",
                "format=xml"
            })
    void _400_parametersThatAreNone(String query) {
        given().get("/v1/checks?" + query)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors[0].field", equalTo(query.substring(0, query.indexOf('='))));
    }

    @Test
    void _404_aCheckThatIsNotThere() {
        given().get("/v1/checks/" + UUID.randomUUID()).then().statusCode(404).contentType("application/problem+json");
    }

    @Test
    void _400_anIdThatIsNone() {
        given().get("/v1/checks/7").then().statusCode(400).contentType("application/problem+json");
    }

    @Test
    void _405_aMethodThatIsNotOffered() {
        given().delete("/v1/checks").then().statusCode(405).contentType("application/problem+json");
    }

    @Test
    void filtersCanUseTheirIndexes() throws SQLException {
        try (Connection connection = RealParts.asApp();
                Statement statement = connection.createStatement()) {
            // The table is small here, where a scan and a sort are cheaper.
            statement.execute("set enable_seqscan = off; set enable_sort = off; set enable_bitmapscan = off");
            for (String where : List.of(
                    "case_reference = 'CR-1'",
                    "benefit = 'SCP' order by ordered_on desc, id desc limit 51",
                    "area = 'Fife' order by ordered_on desc, id desc limit 51",
                    "source = 'S' and source_id = '1'",
                    "ordered_on >= '2025-06-01' order by ordered_on desc, id desc limit 51")) {
                StringBuilder plan = new StringBuilder();
                try (ResultSet row = statement.executeQuery("explain select * from quality_check where " + where)) {
                    while (row.next()) {
                        plan.append(row.getString(1)).append('\n');
                    }
                }
                assertTrue(plan.toString().contains("using quality_check_"), () -> where + "\n" + plan);
                assertFalse(plan.toString().contains("Sort"), () -> where + "\n" + plan);
            }
        }
    }

    private String record(String checkedOn, int tier) {
        CheckJson check = new CheckJson();
        check.body.put("area", area).put("checkedOn", checkedOn).put("tier", tier);
        given().contentType("application/json")
                .body(check.toString())
                .post("/v1/checks")
                .then()
                .statusCode(201);
        return check.caseReference();
    }

    private Response search(String filter, String value) {
        return given().queryParam("area", area).queryParam(filter, value).get("/v1/checks");
    }
}
