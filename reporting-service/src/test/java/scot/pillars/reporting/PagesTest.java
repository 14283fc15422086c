package scot.pillars.reporting;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static scot.pillars.reporting.Samples.JUNE;
import static scot.pillars.reporting.Samples.check;
import static scot.pillars.reporting.Samples.error;
import static scot.pillars.reporting.Samples.gbp;
import static scot.pillars.reporting.Samples.opened;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import scot.pillars.events.CheckCompleted;
import scot.pillars.events.Descriptor;
import scot.pillars.events.ErrorFound;
import scot.pillars.events.EventType;
import scot.pillars.testing.RealParts;
import scot.pillars.testing.SignedInRequests;
import scot.pillars.testing.Tokens;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class PagesTest {
    private static final String SNAP = "snap-us";
    private final String dataset = PublishedEvents.freshDataset();

    @Test
    void the_front_door_says_what_it_is_whose_data_it_shows_and_where_to_go() {
        CheckCompleted check = check(SNAP, "SNAP-US", "Ohio", JUNE, "overpayment");
        PublishedEvents.send(EventType.CHECK_COMPLETED, check.caseToken().toString(), check);
        ErrorFound error =
                error(SNAP, new Descriptor("SNAP-QC", "X1", "Shelter deduction", null), null, null, null, null);
        PublishedEvents.send(EventType.ERROR_FOUND, check.caseToken().toString(), error);
        PublishedEvents.await("/v1/views/descriptors?dataset=" + SNAP, "totals.size()", 1);

        given().get("/")
                .then()
                .statusCode(200)
                .contentType("text/html;charset=UTF-8")
                .body(allOf(
                        containsString("How well do we decide?"),
                        containsString("Real reviews of another country: US SNAP quality control"),
                        containsString("SNAP (US) (SNAP-US)"),
                        containsString("100.0\u00a0%"),
                        containsString("href=\"/assurance/api\""),
                        containsString("href=\"/error-resolution/api\""),
                        containsString("href=\"/charter-measures/api\""),
                        containsString("href=\"/reporting/api\"")));
    }

    @Test
    void the_front_door_tells_nobody_any_figure_before_they_sign_in() {
        given().header("Authorization", SignedInRequests.NOBODY)
                .get("/")
                .then()
                .statusCode(200)
                .body(allOf(
                        containsString("How well do we decide?"),
                        containsString("/reporting/sign-in?to="),
                        containsString("Sign in to see how well we do"),
                        not(containsString("How many checked decisions were right?")),
                        not(containsString("How fresh is this?")),
                        not(containsString("/reporting/views/amounts"))));
    }

    @Test
    void the_front_door_shows_no_figure_to_roles_that_may_not_see_them() {
        given().header("Authorization", "Bearer " + Tokens.of("administrator").signed())
                .get("/")
                .then()
                .statusCode(200)
                .body(allOf(
                        containsString("Your roles show no figures"),
                        not(containsString("How many checked decisions were right?"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"checks", "descriptors", "amounts", "error-cases", "charter-summary"})
    void every_view_has_a_page_that_says_what_to_do_when_it_is_empty(String view) {
        given().get("/views/" + view + "?dataset=nobody")
                .then()
                .statusCode(200)
                .body(allOf(
                        containsString("<h1"), containsString("name=\"dataset\""), not(containsString("NOT_FOUND"))));
    }

    @Test
    void a_page_shows_numbers_sort_links_and_the_csv_of_exactly_what_is_shown() {
        CheckCompleted check = check(dataset, "SCP", null, JUNE, "correct");
        PublishedEvents.send(EventType.CHECK_COMPLETED, check.caseToken().toString(), check);
        PublishedEvents.await("/v1/views/checks?dataset=" + dataset, "totals[0].checks", 1);

        given().get("/views/checks?by=benefit,area,period&sort=-checks&dataset=" + dataset)
                .then()
                .statusCode(200)
                .body(allOf(
                        containsString("Scottish Child Payment (SCP)"),
                        containsString("Not known"),
                        containsString("June 2025"),
                        containsString("aria-sort=\"descending\""),
                        containsString("/reporting/v1/views/checks?by=benefit%2Carea%2Cperiod&amp;dataset=" + dataset),
                        containsString("sort=-caseErrorRate")));
    }

    @Test
    void error_cases_and_amounts_show_pounds_and_pence() {
        UUID id = UUID.randomUUID();
        PublishedEvents.send(
                EventType.REFERRAL_OPENED,
                id.toString(),
                opened(id, id, dataset, "overpayment", gbp("1026.7"), LocalDate.of(2025, 6, 3)));
        ErrorFound error = error(
                dataset, new Descriptor("PILLARS", "A", "Rate", "Wrong"), true, "overpayment", gbp("5"), "incurred");
        PublishedEvents.send(EventType.ERROR_FOUND, error.caseToken().toString(), error);
        PublishedEvents.await("/v1/views/error-cases?dataset=" + dataset, "totals[0].opened", 1);
        PublishedEvents.await("/v1/views/amounts?dataset=" + dataset, "totals[0].lines", 1);

        given().get("/views/error-cases?by=month&dataset=" + dataset)
                .then()
                .body(containsString("£1,026.70"))
                .body(containsString("<td data-label=\"Established over\" class=\"pl_number\">None</td>"));
        given().get("/views/amounts?dataset=" + dataset).then().body(containsString("£5.00"));
        given().get("/views/descriptors?level=descriptor&dataset=" + dataset)
                .then()
                .body(allOf(containsString("<svg"), containsString("Wrong"), containsString("Download as CSV")));
    }

    @Test
    void _400_keeps_what_was_typed_and_names_the_field() {
        given().get("/views/checks?from=June&area=Fife")
                .then()
                .statusCode(400)
                .body(allOf(
                        containsString("There is a problem"),
                        containsString("href=\"#from\""),
                        containsString("value=\"June\""),
                        containsString("value=\"Fife\"")));
    }

    @Test
    void what_comes_from_outside_is_shown_as_text() {
        given().queryParam("area", "<script>alert(1)</script>")
                .get("/views/checks")
                .then()
                .statusCode(200)
                .body(allOf(containsString("&lt;script&gt;"), not(containsString("<script>alert"))));
    }
}
