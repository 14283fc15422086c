package scot.pillars.resolution.errorcase;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import scot.pillars.events.ErrorFound;
import scot.pillars.kit.http.Cursor;
import scot.pillars.resolution.FoundErrors;

@QuarkusTest
class ListErrorCasesTest extends CaseTest {

    @Test
    void _200_pages_by_keyset_with_links_and_misses_none() {
        String dataset = cases("5.00", "1.00", "4.00", "2.00", "3.00", "1.00", "2.00");

        List<String> amounts = new ArrayList<>();
        Response page = within(dataset)
                .queryParam("sort", "-amount")
                .queryParam("limit", 3)
                .get(LIST);
        while (page != null) {
            amounts.addAll(page.jsonPath().getList("items.foundOver.value"));
            String next = page.jsonPath().getString("next");
            if (next != null) {
                assertTrue(page.header("Link").contains("rel=\"next\""));
            }
            page = next == null
                    ? null
                    : within(dataset)
                            .queryParam("sort", "-amount")
                            .queryParam("limit", 3)
                            .queryParam("after", next)
                            .get(LIST);
        }

        assertEquals(List.of("5.00", "4.00", "3.00", "2.00", "2.00", "1.00", "1.00"), amounts);
    }

    @ParameterizedTest
    @CsvSource({"opened", "-opened", "age", "-age", "amount", "-amount"})
    void _200_every_order_goes_on_behind_its_cursor(String sort) {
        String dataset = cases("5.00", "1.00", "4.00");

        String next = within(dataset)
                .queryParam("sort", sort)
                .queryParam("limit", 2)
                .get(LIST)
                .jsonPath()
                .getString("next");
        JsonPath rest = within(dataset)
                .queryParam("sort", sort)
                .queryParam("limit", 2)
                .queryParam("after", next)
                .get(LIST)
                .jsonPath();

        assertEquals(1, rest.getList("items").size());
        assertNull(rest.getString("next"));
    }

    @Test
    void _200_narrowed_by_every_filter() {
        FoundErrors found = new FoundErrors();
        found.dataset = dataset();
        found.benefit = "ADP";
        found.area = "Angus";
        UUID id = opened(found.underpayment("7.00"));
        take(id, 1, "C-000999");
        String number = read(id).getString("number");
        String dataset = found.dataset;
        FoundErrors other = new FoundErrors();
        other.dataset = dataset;
        opened(other.overpayment("7.00"));

        finds(dataset, number, "state", "taken");
        finds(dataset, number, "benefit", "ADP");
        finds(dataset, number, "area", "Angus");
        finds(dataset, number, "officer", "C-000999");
        finds(dataset, number, "direction", "underpayment");
        finds(dataset, number, "text", number);
        finds(dataset, number, "text", number.replaceAll("ER-\\d+-0*", ""));
        finds(dataset, number, "text", found.caseToken);
        assertEquals(
                2,
                within(dataset)
                        .queryParam("state", "open", "taken")
                        .get(LIST)
                        .jsonPath()
                        .getList("items")
                        .size());
        assertEquals(
                0,
                within(dataset)
                        .queryParam("state", "resolved")
                        .get(LIST)
                        .jsonPath()
                        .getList("items")
                        .size());
        assertEquals(
                0,
                within(dataset)
                        .queryParam("openedTo", "2020-01-01")
                        .get(LIST)
                        .jsonPath()
                        .getList("items")
                        .size());
        assertEquals(
                2,
                within(dataset)
                        .queryParam("openedFrom", "2020-01-01")
                        .get(LIST)
                        .jsonPath()
                        .getList("items")
                        .size());
        assertEquals(
                0,
                within(dataset)
                        .queryParam("text", "%' or 1=1")
                        .get(LIST)
                        .jsonPath()
                        .getList("items")
                        .size());
    }

    @Test
    void _200_as_csv() {
        String dataset = cases("5.00", "1.00");

        String csv = within(dataset)
                .queryParam("format", "csv")
                .queryParam("sort", "-amount")
                .get(LIST)
                .then()
                .statusCode(200)
                .contentType(containsString("text/csv"))
                .extract()
                .asString();

        List<String> lines = csv.lines().toList();
        assertEquals(3, lines.size());
        assertTrue(lines.get(0).startsWith("id,number,state,dataset,"));
        assertTrue(lines.get(1).contains(",GBP,5.00,0.00,"));
        given().accept("text/csv")
                .queryParam("dataset", dataset)
                .get(LIST)
                .then()
                .statusCode(200)
                .contentType(containsString("text/csv"));
    }

    @Test
    void _200_empty() {
        within("nobody").get(LIST).then().statusCode(200).body("items", hasSize(0));
    }

    @ParameterizedTest
    @CsvSource({
        "state, sleeping, state",
        "direction, none, direction",
        "openedFrom, 2025-02-30, openedFrom",
        "openedTo, +999999999-01-01, openedTo",
        "sort, name, sort",
        "limit, 0, limit",
        "limit, 1001, limit",
        "limit, many, limit",
        "after, nonsense, after",
        "format, xml, format"
    })
    void _400_names_the_parameter(String parameter, String value, String field) {
        given().queryParam(parameter, value)
                .get(LIST)
                .then()
                .statusCode(400)
                .contentType(containsString("application/problem+json"))
                .body("errors[0].field", containsString(field));
    }

    @Test
    void _400_for_a_cursor_that_was_made_up() {
        for (String cursor : List.of(
                Cursor.encode("opened", "+999999999-01-01", 1),
                Cursor.encode("opened", "2025-01-01", "x"),
                Cursor.encode("-amount", "1.00", 1))) {
            given().queryParam("after", cursor).get(LIST).then().statusCode(400);
        }
        given().queryParam("sort", "amount")
                .queryParam("after", Cursor.encode("amount", "1e999999", 1))
                .get(LIST)
                .then()
                .statusCode(400)
                .body("status", equalTo(400));
    }

    private String cases(String... amounts) {
        String dataset = dataset();
        opened(Arrays.stream(amounts)
                .map(amount -> {
                    FoundErrors found = new FoundErrors();
                    found.dataset = dataset;
                    return found.overpayment(amount);
                })
                .toArray(ErrorFound[]::new));
        return dataset;
    }

    private static String dataset() {
        return "list-" + UUID.randomUUID();
    }

    private static RequestSpecification within(String dataset) {
        return given().queryParam("dataset", dataset);
    }

    private static void finds(String dataset, String number, String parameter, Object value) {
        assertEquals(
                List.of(number),
                within(dataset)
                        .queryParam(parameter, value)
                        .get(LIST)
                        .jsonPath()
                        .getList("items.number"),
                parameter);
    }
}
