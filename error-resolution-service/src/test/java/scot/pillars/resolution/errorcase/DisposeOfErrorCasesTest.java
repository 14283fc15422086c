package scot.pillars.resolution.errorcase;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import scot.pillars.kit.database.Sql;
import scot.pillars.resolution.FoundErrors;
import scot.pillars.testing.Tokens;

/** Section 5, rule 16, for error cases. */
@QuarkusTest
class DisposeOfErrorCasesTest extends CaseTest {
    private final FoundErrors found = new FoundErrors();

    @Inject
    ErrorCaseRecords records;

    @Inject
    Sql sql;

    @Test
    void allErrorCasesOfACaseGoTogetherWhenTheLastIsLongResolved() {
        UUID id = resolved("2019-05-02");

        assertTrue(due(LocalDate.of(2019, 5, 3)));
        assertFalse(due(LocalDate.of(2019, 5, 2)));
        List<String> subjects = dispose();

        assertEquals(List.of("error-case/" + id), subjects);
        given().get(LIST + "/" + id).then().statusCode(404);
    }

    @Test
    void anOpenErrorCaseKeepsTheWholeCase() {
        resolved("2019-05-02");
        found.periodFrom = LocalDate.of(2025, 6, 2);
        found.periodTo = LocalDate.of(2025, 6, 29);
        opened(found.overpayment("5.00"));

        assertFalse(due(LocalDate.of(2030, 1, 1)));
    }

    @Test
    void aSuspicionKeepsItsErrorCaseUntilItHasEndedAsLongAgo() {
        UUID id = resolved("2019-05-02");
        write(
                "insert into suspicion (id, error_case, grounds, opened_at, opened_by)"
                        + " values (gen_random_uuid(), ?, 'x', '2019-05-01', 'C-0015')",
                id);
        assertFalse(due(LocalDate.of(2030, 1, 1)));

        write(
                "update suspicion set outcome = 'no-fraud-found', closed_at = '2019-08-01', closed_by = 'C-0015'"
                        + " where error_case = ?",
                id);

        assertFalse(due(LocalDate.of(2019, 8, 1)));
        assertTrue(due(LocalDate.of(2019, 8, 2)));
        assertEquals(2, dispose().size());
    }

    @Test
    void rule_5_8_publishedTotalsOfSuspicionsStayAsTheyWereAndARowTellsNothing() {
        UUID id = resolved("2019-05-02");
        QuarkusTransaction.requiringNew().run(() -> sql.update("""
                        insert into suspicion (id, error_case, grounds, opened_at, opened_by, outcome, closed_at, closed_by)
                        select gen_random_uuid(), ?, 'x', '2019-05-01', 'C-0015', 'no-fraud-found', '2019-08-01', 'C-0015'
                        from generate_series(1, 11)""", id));
        String before = totals();
        assertTrue(before.contains("2019-08,SCP,withheld,"), before);

        dispose();

        assertEquals(before, totals());
        String counted = kept();
        resolved("2019-05-02");
        dispose();
        assertEquals(counted, kept());
    }

    private static String totals() {
        return given().header("Authorization", "Bearer " + Tokens.of("analyst").signed())
                .get("/v1/suspicion-totals?format=csv&from=2019-05&to=2019-08")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private String kept() {
        return sql.list(
                        "select concat_ws(' ', what, suspicions) from disposed_suspicion_count"
                                + " where benefit = 'SCP' and month between '2019-05-01' and '2019-08-01' order by what",
                        row -> row.getString(1))
                .toString();
    }

    private UUID resolved(String day) {
        UUID id = opened(found.overpayment("26.70"));
        write(
                "update error_case set state = 'resolved', officer = 'C-0011', outcome = 'corrected', resolved_on = '"
                        + day + "', established_over = 0, established_under = 0 where id = ?",
                id);
        return id;
    }

    private void write(String statement, UUID id) {
        QuarkusTransaction.requiringNew().run(() -> sql.update(statement, id));
    }

    private List<String> dispose() {
        return QuarkusTransaction.requiringNew()
                .call(() -> records.dispose(UUID.randomUUID(), List.of(found.caseToken.toString())));
    }

    private boolean due(LocalDate before) {
        return !sql.list(
                        records.due().sql().formatted(records.due().keyed()),
                        row -> row.getString("key"),
                        new String[] {found.caseToken.toString()},
                        before)
                .isEmpty();
    }
}
