package scot.pillars.resolution.suspicion;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import scot.pillars.kit.database.Sql;
import scot.pillars.kit.time.BusinessClock;
import scot.pillars.testing.RealParts;
import scot.pillars.testing.Tokens;

/** What is published about suspicions (section 5, rule 8). */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class SuspicionTotalsTest {
    private static final String JUNE = "2024-06-14T10:00:00Z";
    private static final String JULY = "2024-07-01T10:00:00Z";
    private final String dataset = "totals-" + UUID.randomUUID();

    @Inject
    Sql sql;

    @Test
    void rule_5_8_perMonthAndBenefitOnlyTotalsArePublished_withheldBelow10() {
        ended(10, errorCase("SCP"), JUNE, JULY, "no-fraud-found");
        ended(9, errorCase("ADP"), JUNE, JULY, "conviction");

        read("2024-06", "2024-07")
                .body("items.month", contains("2024-07", "2024-07", "2024-06", "2024-06"))
                .body("items.benefit", contains("ADP", "SCP", "ADP", "SCP"))
                .body("items[3].opened", equalTo(10))
                .body("items[3].withheld", contains("noFraudFound", "fiscalDisposal", "conviction", "notPursued"))
                .body("items[1].noFraudFound", equalTo(10))
                .body("items[1].opened", nullValue())
                .body("items[2].opened", nullValue())
                .body("items[2].withheld", hasSize(5))
                .body("items[0].withheld", hasSize(5));
    }

    @Test
    void rule_5_8_aTotalOfTenIsPublished_oneOfNineAndNoneAreTheSame() {
        UUID scp = errorCase("SCP");
        errorCase("ADP");
        ended(9, scp, JUNE, JULY, "conviction");
        String nine = cellsOf("2024-06");
        assertEquals(nine.replace("SCP", "ADP"), cellsOf("2024-06", "ADP"));

        ended(1, scp, JUNE, JULY, "not-pursued");

        read("2024-06", "2024-06").body("items.find { it.benefit == 'SCP' }.opened", equalTo(10));
    }

    @Test
    void rule_5_8_everyBenefitThatHasCasesStandsInEveryMonthWhetherAnythingIsSuspectedOrNot() {
        errorCase("SCP");
        errorCase("ADP");

        read("2024-05", "2024-07").body("items", hasSize(6)).body("items.withheld", everyItem(hasSize(5)));
    }

    @Test
    void rule_5_8_thePresentMonthIsNotPublished_400() {
        UUID scp = errorCase("SCP");
        String present = YearMonth.now(BusinessClock.LONDON).toString();
        String now = Instant.now().toString();
        String before = asked("").extract().asString();

        ended(10, scp, now, now, "conviction");

        assertEquals(before, asked("").extract().asString());
        asked("&to=" + present)
                .statusCode(400)
                .body("errors[0].field", equalTo("to"))
                .body("errors[0].rule", equalTo("month-over"));
    }

    @Test
    void rule_5_8_monthsAreThoseOfLondon() {
        ended(10, errorCase("SCP"), "2024-06-30T23:30:00Z", "2024-12-31T23:30:00Z", "conviction");

        read("2024-07", "2024-07").body("items[0].opened", equalTo(10));
        read("2024-06", "2024-06").body("items[0].opened", nullValue());
        read("2024-12", "2024-12").body("items[0].conviction", equalTo(10));
    }

    @Test
    void rule_5_8_noWithheldNumberFollowsFromOthers_thereAreNoSums() {
        UUID scp = errorCase("SCP");
        ended(12, scp, JUNE, JUNE, "no-fraud-found");
        ended(3, scp, JUNE, JULY, "conviction");

        String csv = given().header("Authorization", bearer("analyst"))
                .get("/v1/suspicion-totals?format=csv&from=2024-06&to=2024-06&dataset=" + dataset)
                .then()
                .statusCode(200)
                .header("Content-Disposition", containsString("suspicion-totals.csv"))
                .extract()
                .asString();

        assertEquals(
                "month,benefit,opened,noFraudFound,fiscalDisposal,conviction,notPursued\r\n"
                        + "2024-06,SCP,15,12,withheld,withheld,withheld\r\n",
                csv);
    }

    @Test
    void _400_aRangeThatMakesNoSense() {
        asked("&from=2024-07&to=2024-06").statusCode(400).body("errors[0].field", equalTo("from"));
        asked("&from=2019-01&to=2024-06").statusCode(400).body("errors[0].rule", equalTo("months"));
        asked("&from=soon").statusCode(400);
    }

    @Test
    void rule_5_8_thePageDrawsWhatIsPublishedAndSaysThatTheRestIsWithheld() {
        ended(1_200, errorCase("SCP"), JUNE, JULY, "not-pursued");
        ended(4, errorCase("ADP"), JUNE, JULY, "not-pursued");

        String page = page("?from=2024-06&to=2024-07&dataset=" + dataset)
                .statusCode(200)
                .body(containsString("<svg"))
                .body(containsString("Scottish Child Payment 1,200 in 2024-06."))
                .body(containsString("withheld"))
                .body(not(containsString(">Adult Disability Payment<")))
                .extract()
                .asString();
        assertTrue(page.indexOf("<svg") < page.indexOf("<table"));
        page("?from=2024-01&to=2024-02&dataset=" + dataset)
                .statusCode(200)
                .body(containsString("all of them are withheld"));
        page("?from=June").statusCode(400).body(containsString("Enter a month")).body(containsString("June"));
    }

    @Test
    void rule_5_8_analystsAndForumsReadTotalsAndAreRefusedSuspicions() {
        for (String role : List.of("analyst", "named-analyst", "forum-member", "publication-owner", "fer-lead")) {
            given().header("Authorization", bearer(role))
                    .get("/v1/suspicion-totals")
                    .then()
                    .statusCode(200);
            given().header("Authorization", bearer(role))
                    .get("/v1/suspicions")
                    .then()
                    .statusCode(403);
        }
    }

    private String cellsOf(String month) {
        return cellsOf(month, "SCP");
    }

    private String cellsOf(String month, String benefit) {
        return read(month, month)
                .extract()
                .jsonPath()
                .getMap("items.find { it.benefit == '" + benefit + "' }")
                .toString();
    }

    private ValidatableResponse read(String from, String to) {
        return asked("&from=" + from + "&to=" + to).statusCode(200);
    }

    private ValidatableResponse asked(String more) {
        return given().header("Authorization", bearer("forum-member"))
                .get("/v1/suspicion-totals?dataset=" + dataset + more)
                .then();
    }

    private static ValidatableResponse page(String query) {
        return given().header("Authorization", bearer("analyst"))
                .accept("text/html")
                .get("/suspicion-totals" + query)
                .then();
    }

    private UUID errorCase(String benefit) {
        UUID id = UUID.randomUUID();
        QuarkusTransaction.requiringNew().run(() -> sql.update("""
                        insert into error_case (id, dataset, benefit, case_token, determination_token, wrong_period,
                          currency, opened_on, referrals, found_over, found_under)
                        values (?, ?, ?, gen_random_uuid(), gen_random_uuid(), '..', 'GBP', date '2024-05-01', 1, 5, 0)""", id, dataset, benefit));
        return id;
    }

    private void ended(int howMany, UUID errorCase, String openedAt, String closedAt, String outcome) {
        QuarkusTransaction.requiringNew().run(() -> sql.update("""
                        insert into suspicion (id, error_case, grounds, opened_at, opened_by, outcome, closed_at, closed_by)
                        select gen_random_uuid(), ?, 'x', ?::timestamptz, 'C-0015', ?, ?::timestamptz, 'C-0015'
                        from generate_series(1, ?)""", errorCase, openedAt, outcome, closedAt, howMany));
    }

    private static String bearer(String role) {
        return "Bearer " + Tokens.of(role).with("colleague", "C-0042").signed();
    }
}
