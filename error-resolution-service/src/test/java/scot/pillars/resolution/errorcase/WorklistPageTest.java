package scot.pillars.resolution.errorcase;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import scot.pillars.events.ErrorFound;
import scot.pillars.resolution.FoundErrors;

@QuarkusTest
class WorklistPageTest extends CaseTest {

    @Test
    void _200_lists_what_waits_with_a_link_to_each_case() {
        FoundErrors found = new FoundErrors();
        found.dataset = "page-" + UUID.randomUUID();
        UUID id = opened(found.overpayment("1234.50"));

        page(Map.of("dataset", found.dataset))
                .statusCode(200)
                .body(allOf(
                        containsString("1 error case"),
                        containsString("<td data-label=\"Benefit\">Scottish Child Payment</td>"),
                        containsString("/error-resolution/cases/" + id),
                        containsString("£1,234.50"),
                        containsString("<span class=\"pl_muted\">today</span>"),
                        containsString("Remove ")));
    }

    @Test
    void _200_leaves_resolved_cases_out_unless_they_are_asked_for() {
        FoundErrors found = new FoundErrors();
        found.dataset = "page-" + UUID.randomUUID();
        UUID id = opened(found.overpayment("5.00"));
        take(id, 1, ANNA);
        change(2)
                .body("{\"officer\":\"" + ANNA + "\",\"outcome\":\"no-error\"}")
                .post(LIST + "/" + id + "/resolve");

        page(Map.of("dataset", found.dataset)).body(containsString("No error case fits"));
        page(Map.of("dataset", found.dataset, "state", "resolved")).body(containsString("/cases/" + id));
        page(Map.of("dataset", found.dataset, "state", "all")).body(containsString("/cases/" + id));
    }

    @Test
    void _200_goes_on_to_the_next_page_and_offers_the_same_list_as_csv() {
        String dataset = "page-" + UUID.randomUUID();
        opened(Stream.generate(FoundErrors::new)
                .limit(51)
                .peek(found -> found.dataset = dataset)
                .map(found -> found.overpayment("5.00"))
                .toArray(ErrorFound[]::new));

        String first =
                page(Map.of("dataset", dataset, "sort", "-amount")).extract().asString();

        given().urlEncodingEnabled(false)
                .get("/" + link(first, "after="))
                .then()
                .statusCode(200)
                .body(allOf(containsString("51 error cases"), containsString("First page")))
                .body(not(containsString("rel=\"next\"")));
        String csv = link(first, "format=csv");
        assertEquals(
                52,
                given().urlEncodingEnabled(false)
                        .get(csv.substring("/error-resolution".length()))
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString()
                        .lines()
                        .count());
    }

    @Test
    void _200_keeps_what_was_typed_and_says_what_is_wrong_with_it() {
        page(Map.of("openedFrom", "yesterday", "officer", "C-<b>"))
                .statusCode(200)
                .body(allOf(
                        containsString("There is a problem"),
                        containsString("value=\"yesterday\""),
                        containsString("C-&lt;b&gt;")))
                .body(not(containsString("C-<b>")));
    }

    @Test
    void _200_empty_fields_of_the_form_ask_for_nothing() {
        page(Map.of("text", "", "state", "", "openedFrom", "", "benefit", "", "sort", "opened"))
                .statusCode(200)
                .body(not(containsString("There is a problem")));
    }

    private static String link(String page, String part) {
        Matcher link = Pattern.compile("href=\"([^\"]*" + part + "[^\"]*)\"").matcher(page);
        assertTrue(link.find(), part);
        return link.group(1).replace("&amp;", "&");
    }

    private static ValidatableResponse page(Map<String, String> fields) {
        return given().accept("text/html").queryParams(fields).get("/").then();
    }
}
