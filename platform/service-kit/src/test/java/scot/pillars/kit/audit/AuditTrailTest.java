package scot.pillars.kit.audit;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import scot.pillars.kit.database.Sql;
import scot.pillars.testing.RealParts;
import scot.pillars.testing.TestEvents;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class AuditTrailTest {
    @Inject
    AuditTrail trail;

    @Inject
    AuditSealer sealer;

    @Inject
    AuditVerification verification;

    @Inject
    Sql sql;

    @BeforeEach
    @AfterEach
    void emptyTrail() throws SQLException {
        asOwner("truncate audit_seal, audit_content, audit_disposed, audit_entry");
    }

    @Test
    void anEntryTellsWhoWhenWhatOldNewAndWhy() {
        remember(new AuditEntry("moveShelf", "shelf/7", "{\"room\":1}", "{\"room\":2}", "more \"light\""));

        given().queryParam("subject", "shelf/7")
                .get("/v1/audit")
                .then()
                .statusCode(200)
                .body("items.who", hasItem("event:test"))
                .body("items[0].action", equalTo("moveShelf"))
                .body("items[0].content.old.room", equalTo(1))
                .body("items[0].content.new.room", equalTo(2))
                .body("items[0].content.why", equalTo("more \"light\""));
    }

    @Test
    void theTrailComesAsCsv() {
        remember(AuditEntry.created("buildShelf", "shelf/8", "{}"));

        given().queryParam("format", "csv")
                .get("/v1/audit")
                .then()
                .statusCode(200)
                .body(containsString("event:test,,buildShelf,shelf/8"));
    }

    @Test
    void whatIsRolledBackIsNotRemembered() {
        assertThrows(
                IllegalStateException.class,
                () -> QuarkusTransaction.requiringNew().run(() -> {
                    trail.rememberAs("event:test", AuditEntry.created("buildShelf", "shelf/9", "{}"));
                    throw new IllegalStateException("rolled back");
                }));

        assertEquals(0, count("audit_entry"));
    }

    @Test
    void aTrailAsItWasWrittenIsIntact() {
        threeEntriesUnderTwoSeals();

        AuditVerdict verdict = verification.verify();

        assertTrue(verdict.intact(), verdict.toString());
        assertEquals(3, verdict.entries());
    }

    @Test
    void entriesNotYetSealedAreCounted() {
        seal();
        remember(AuditEntry.created("buildShelf", "shelf/1", "{}"));

        assertEquals(1, verification.verify().notYetSealed());
    }

    @Test
    void aChangedEntryIsFound() throws SQLException {
        threeEntriesUnderTwoSeals();

        asOwner("update audit_entry set who = 'C0002' where subject = 'shelf/3'");

        AuditVerdict verdict = verification.verify();
        assertFalse(verdict.intact());
        assertEquals(id("shelf/3"), verdict.firstBadEntry());
    }

    @Test
    void aChangedContentIsFound() throws SQLException {
        threeEntriesUnderTwoSeals();

        asOwner("update audit_content set content = '{}' where entry_id = " + id("shelf/2"));

        AuditVerdict verdict = verification.verify();
        assertFalse(verdict.intact());
        assertEquals(id("shelf/2"), verdict.firstBadEntry());
    }

    @Test
    void contentThatIsGoneWithoutADisposalIsFound() throws SQLException {
        threeEntriesUnderTwoSeals();

        asOwner("delete from audit_content where entry_id = " + id("shelf/2"));

        AuditVerdict verdict = verification.verify();
        assertFalse(verdict.intact());
        assertEquals(id("shelf/2"), verdict.firstBadEntry());
    }

    @Test
    void aRemovedEntryIsFound() throws SQLException {
        threeEntriesUnderTwoSeals();
        long removed = id("shelf/1");

        asOwner("delete from audit_content where entry_id = " + removed);
        asOwner("delete from audit_entry where id = " + removed);

        AuditVerdict verdict = verification.verify();
        assertFalse(verdict.intact());
        assertEquals(removed, verdict.firstBadEntry());
    }

    @Test
    void aRemovedSealIsFound() throws SQLException {
        threeEntriesUnderTwoSeals();

        asOwner("delete from audit_seal where number = 1");

        assertFalse(verification.verify().intact());
    }

    @Test
    void aSealMadeAnewWithoutTheKeyIsFound() throws SQLException {
        threeEntriesUnderTwoSeals();

        asOwner("update audit_seal set digest = sha256(digest) where number = 2");

        assertEquals(2, verification.verify().badSeal());
    }

    @Test
    void anEndThatWasCutOffIsFoundByTheTopicOfTheSeals() throws SQLException {
        threeEntriesUnderTwoSeals();
        String published = sql.first(
                        "select payload from outbox where topic = ? order by id desc limit 1",
                        row -> row.getString(1),
                        AuditTopic.of("kit-test"))
                .orElseThrow();
        long removed = id("shelf/3");

        try (TestEvents topic = TestEvents.to(AuditTopic.of("kit-test")).createTopic(1)) {
            topic.send(AuditSealer.TYPE, "kit-test", published);
            AuditVerdict whole = verification.verify();
            asOwner("delete from audit_seal where number = 2");
            asOwner("delete from audit_content where entry_id = " + removed);
            asOwner("delete from audit_entry where id = " + removed);
            AuditVerdict cut = verification.verify();
            topic.send(AuditSealer.TYPE, "kit-test", "{\"number\":0,\"entries\":0,\"digest\":\"\",\"at\":null}");

            assertTrue(whole.intact() && whole.comparedWithTopic(), whole.toString());
            assertFalse(cut.intact());
            assertEquals(2, cut.badSeal());
        }
    }

    @Test
    void theFirstOfSeveralChangedEntriesIsNamed() throws SQLException {
        threeEntriesUnderTwoSeals();

        asOwner("update audit_entry set at = at + interval '1 day' where subject in ('shelf/2', 'shelf/3')");

        assertEquals(id("shelf/2"), verification.verify().firstBadEntry());
    }

    @Test
    void theApplicationRoleCannotChangeOrRemoveEntries() {
        remember(AuditEntry.created("buildShelf", "shelf/1", "{}"));

        for (String change : new String[] {
            "update audit_entry set who = 'x'",
            "delete from audit_entry",
            "truncate audit_entry cascade",
            "delete from audit_content",
            "update audit_content set content = ''",
            "delete from audit_seal",
            "update audit_seal set number = 9",
            "insert into audit_disposed select id, gen_random_uuid() from audit_entry"
        }) {
            SQLException refused = assertThrows(SQLException.class, () -> asApp(change), change);
            assertEquals("42501", refused.getSQLState(), change);
        }
    }

    private void threeEntriesUnderTwoSeals() {
        remember(AuditEntry.created("buildShelf", "shelf/1", "{\"room\":1}"));
        remember(AuditEntry.created("buildShelf", "shelf/2", "{\"room\":2}"));
        seal();
        remember(AuditEntry.created("buildShelf", "shelf/3", "{\"room\":3}"));
        seal();
    }

    private void remember(AuditEntry entry) {
        QuarkusTransaction.requiringNew().run(() -> trail.rememberAs("event:test", entry));
    }

    private void seal() {
        QuarkusTransaction.requiringNew().run(sealer::seal);
    }

    private long id(String subject) {
        return sql.first("select id from audit_entry where subject = ?", row -> row.getLong(1), subject)
                .orElseThrow();
    }

    private int count(String table) {
        return sql.first("select count(*) from " + table, row -> row.getInt(1)).orElseThrow();
    }

    private static void asOwner(String statement) throws SQLException {
        try (Connection connection = RealParts.asOwner();
                Statement running = connection.createStatement()) {
            running.execute(statement);
        }
    }

    private static void asApp(String statement) throws SQLException {
        try (Connection connection = RealParts.asApp();
                Statement running = connection.createStatement()) {
            running.execute(statement);
        }
    }
}
