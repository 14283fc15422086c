package scot.pillars.kit.http;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import scot.pillars.testing.RealParts;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class ListsTest {

    @Test
    void leadsFromPageToPageByLink() {
        Response first = given().when().get("/v1/shelves?limit=4&colour=dark-red");
        first.then().statusCode(200).body("items.number", contains(0, 1, 2, 3));
        String link = first.header("Link");
        String next = link.substring(1, link.indexOf('>'));

        Response second = given().urlEncodingEnabled(false).basePath("").when().get(next);

        second.then().statusCode(200).body("items.number", contains(4, 5, 6)).body("next", nullValue());
        assertEquals("/kit/v1/shelves?limit=4&colour=dark-red&after=" + first.path("next"), next);
    }

    @Test
    void answersTheSameAsCsvWithoutFormulas() {
        String csv = given().accept("text/csv")
                .when()
                .get("/v1/shelves?limit=2")
                .then()
                .statusCode(200)
                .contentType(startsWith("text/csv"))
                .extract()
                .asString();
        String byParameter =
                given().when().get("/v1/shelves?limit=2&format=csv").asString();

        assertEquals("number,name\r\n0,'=shelf 0\r\n1,'=shelf 1\r\n", csv);
        assertEquals(csv, byParameter);
    }

    @Test
    void answers428And412And400OnIfMatch() {
        String path = "/v1/shelves/5f0c3a0e-7d53-4c53-8a53-0d3f64f6e0aa";
        given().contentType("application/json")
                .body("{\"name\":\"a\"}")
                .when()
                .put(path)
                .then()
                .statusCode(428);
        given().contentType("application/json")
                .header("If-Match", "\"1\"")
                .body("{\"name\":\"a\"}")
                .when()
                .put(path)
                .then()
                .statusCode(412)
                .body("type", equalTo("urn:pillars:problem:precondition-failed"));
        given().contentType("application/json")
                .header("If-Match", "x")
                .body("{\"name\":\"a\"}")
                .when()
                .put(path)
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("If-Match"));
        given().contentType("application/json")
                .header("If-Match", "\"2\"")
                .body("{\"name\":\"a\"}")
                .when()
                .put(path)
                .then()
                .statusCode(204);
    }
}
