package scot.pillars.assurance.people;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import scot.pillars.kit.database.Sql;
import scot.pillars.testing.RealParts;
import scot.pillars.testing.Tokens;

/** Section 5, rule 16, for colleagues. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class DisposeOfColleaguesTest {
    private final Register register = new Register();

    @Inject
    ColleagueRecords records;

    @Inject
    Sql sql;

    @BeforeEach
    void register() {
        register.create();
    }

    @Test
    void whoLeftLongAgoIsDueOnce() {
        left(LocalDate.of(2020, 1, 31));

        assertTrue(due(LocalDate.of(2020, 2, 1)));
        assertFalse(due(LocalDate.of(2020, 1, 31)), "the day itself is not before the cut-off");
        dispose();
        assertFalse(due(LocalDate.of(2020, 2, 1)));
    }

    @Test
    void theNameGoesAndTheNumberAndPostingsStay() {
        left(LocalDate.of(2020, 1, 31));

        List<String> subjects = dispose();

        assertEquals(List.of("colleague/" + register.maker), subjects);
        given().get("/v1/colleagues/" + register.maker)
                .then()
                .statusCode(200)
                .body("name", equalTo("Former colleague"))
                .body("postings[0].team", equalTo(register.team));
    }

    @Test
    void aColleagueReadsTheirOwnEntryOfTheRegister() {
        given().header(
                        "Authorization",
                        "Bearer "
                                + Tokens.of("decision-maker")
                                        .with("colleague", register.maker)
                                        .signed())
                .get("/v1/subject-access/me")
                .then()
                .statusCode(200)
                .body(containsString("Name of " + register.maker))
                .body(containsString(register.team));
    }

    private void left(LocalDate day) {
        QuarkusTransaction.requiringNew()
                .run(() -> sql.update("update colleague set left_on = ? where number = ?", day, register.maker));
    }

    private List<String> dispose() {
        return QuarkusTransaction.requiringNew()
                .call(() -> records.dispose(UUID.randomUUID(), List.of(register.maker)));
    }

    private boolean due(LocalDate before) {
        return !sql.list(
                        records.due().sql().formatted(records.due().keyed()),
                        row -> row.getString("key"),
                        new String[] {register.maker},
                        before)
                .isEmpty();
    }
}
