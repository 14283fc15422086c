package scot.pillars.kit.records;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import scot.pillars.kit.audit.AuditEntry;
import scot.pillars.kit.audit.AuditSealer;
import scot.pillars.kit.audit.AuditTrail;
import scot.pillars.kit.audit.AuditVerdict;
import scot.pillars.kit.audit.AuditVerification;
import scot.pillars.kit.database.Sql;
import scot.pillars.kit.time.BusinessClock;
import scot.pillars.testing.RealParts;
import scot.pillars.testing.Tokens;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class DisposalTest {
    private static final String PROPOSER = "C-0101";
    private static final String APPROVER = "C-0102";

    @Inject
    Sql sql;

    @Inject
    AuditTrail trail;

    @Inject
    AuditSealer sealer;

    @Inject
    AuditVerification verification;

    @Inject
    DisposalWorker worker;

    @Inject
    BusinessClock clock;

    @BeforeEach
    void nothingIsHeldOrUnderWay() {
        QuarkusTransaction.requiringNew().run(() -> {
            sql.update("delete from loan");
            sql.update("update legal_hold set lifted_at = now(), lifted_by = 'test', lifted_reason = 'test'"
                    + " where lifted_at is null");
            sql.update("update disposal set state = 'rejected', decided_by = 'test', decided_at = now()"
                    + " where state = 'proposed'");
            sql.update("delete from retention");
        });
    }

    @Test
    void whatIsDueIsDisposedOfAfterSomebodyElseApprovedAndTheRestStays() {
        UUID old = loan(13);
        UUID recent = loan(11);

        String disposal = propose();
        assertEquals(2, loans(), "nothing goes before the decision");
        approve(disposal);

        assertEquals(List.of(recent), left());
        disposal(disposal)
                .then()
                .body("state", equalTo("completed"))
                .body("disposed", equalTo(1))
                .body("proposedBy", equalTo(PROPOSER))
                .body("decidedBy", equalTo(APPROVER));
        given().get("/v1/disposals/" + disposal + "/items")
                .then()
                .body("items.key", contains(old.toString()))
                .body("items.state", contains("disposed"));
    }

    @Test
    void whoProposedMayNotApprove() {
        loan(13);

        decide(PROPOSER, propose(), true).then().statusCode(422).body("errors.rule", hasItem("not-own-proposal"));

        assertEquals(1, loans());
    }

    @Test
    void aChangedPeriodHoldsForOldRecordsToo() {
        loan(13);
        loan(11);

        given().contentType(ContentType.JSON)
                .header("If-Match", "\"0\"")
                .body("{\"months\": 6, \"reason\": \"Records policy\"}")
                .put("/v1/retention/loan")
                .then()
                .statusCode(200)
                .body("months", equalTo(6))
                .body("shippedMonths", equalTo(12));

        disposal(propose()).then().body("due", equalTo(2)).body("months", equalTo(6));
    }

    @Test
    void aPeriodSetByTwoPeopleAtOnceIsSetOnce() {
        String body = "{\"months\": 6, \"reason\": \"Records policy\"}";
        given().contentType(ContentType.JSON)
                .header("If-Match", "\"0\"")
                .body(body)
                .put("/v1/retention/loan");

        given().contentType(ContentType.JSON)
                .header("If-Match", "\"0\"")
                .body(body)
                .put("/v1/retention/loan")
                .then()
                .statusCode(412);
    }

    @Test
    void recordsWithoutAPeriodAreKept() {
        given().contentType(ContentType.JSON)
                .header("If-Match", "\"0\"")
                .body("{\"months\": null, \"reason\": \"Inquiry\"}")
                .put("/v1/retention/loan")
                .then()
                .statusCode(200);

        proposal().then().statusCode(422).body("errors.rule", hasItem("period-set"));
    }

    @Test
    void whatIsHeldStays() {
        UUID held = loan(13);
        loan(14);
        hold("null", "\"" + held + "\"");

        String disposal = propose();
        approve(disposal);

        assertEquals(List.of(held), left());
        disposal(disposal).then().body("disposed", equalTo(1)).body("held", equalTo(1));
    }

    @Test
    void aHoldPlacedAfterTheApprovalSavesWhatIsLeft() {
        UUID held = loan(13);
        String disposal = propose();
        decide(APPROVER, disposal, true).then().statusCode(200);
        String hold = hold("\"loan\"", "null");

        work();

        assertEquals(List.of(held), left());
        disposal(disposal).then().body("state", equalTo("completed")).body("held", equalTo(1));
        given().contentType(ContentType.JSON)
                .body("{\"reason\": \"decided\"}")
                .post("/v1/legal-holds/" + hold + "/lift")
                .then()
                .statusCode(200);
        approve(propose());
        assertEquals(0, loans());
    }

    @Test
    void aRecordWithNewWorkSinceTheProposalIsKept() {
        UUID renewed = loan(13);
        String disposal = propose();
        QuarkusTransaction.requiringNew().run(() -> sql.update("update loan set returned_on = ?", clock.today()));

        approve(disposal);

        assertEquals(List.of(renewed), left());
        disposal(disposal).then().body("noLongerDue", equalTo(1));
    }

    @Test
    void theAuditTrailKeepsItsEntriesAndLosesTheirContent() {
        UUID old = loan(13);
        QuarkusTransaction.requiringNew()
                .run(() -> trail.rememberAs("test", AuditEntry.created("lend", "loan/" + old, "{\"name\":\"Morag\"}")));

        QuarkusTransaction.requiringNew().run(sealer::seal);

        approve(propose());

        given().queryParam("subject", "loan/" + old)
                .get("/v1/audit")
                .then()
                .body("items.action", contains("lend"))
                .body("items[0].content", equalTo(null));
        AuditVerdict verdict = verification.verify();
        assertNull(verdict.firstBadEntry(), verdict.toString());
    }

    @Test
    void theCertificateProvesTheListOfWhatWent() throws Exception {
        List<String> keys = Stream.of(loan(13), loan(14), loan(15))
                .map(UUID::toString)
                .sorted()
                .toList();
        String disposal = propose();
        given().get("/v1/disposals/" + disposal + "/certificate").then().statusCode(409);

        approve(disposal);

        String list = keys.stream().map(key -> key + "\n").collect(Collectors.joining());
        given().get("/v1/disposals/" + disposal + "/certificate")
                .then()
                .statusCode(200)
                .body("number", equalTo(disposal))
                .body("title", equalTo("Loans"))
                .body("disposal.disposed", equalTo(3))
                .body(
                        "digest",
                        equalTo(HexFormat.of()
                                .formatHex(MessageDigest.getInstance("SHA-256")
                                        .digest(list.getBytes(StandardCharsets.UTF_8)))));
    }

    @Test
    void twoProposalsOfOneClassDoNotStandSideBySide() {
        propose();

        proposal().then().statusCode(409).body("type", equalTo("urn:pillars:problem:disposal-under-way"));
    }

    @Test
    void moreThanOneLotIsDisposedOf() {
        QuarkusTransaction.requiringNew()
                .run(() -> sql.update(
                        "insert into loan select gen_random_uuid(), ? from generate_series(1, 2100)",
                        clock.today().minusMonths(13)));

        approve(propose());

        assertEquals(0, loans());
    }

    @Test
    void contentOfTheAuditTrailGoesByMonth() {
        approve(propose("audit-content"));

        given().get("/v1/retention/audit-content").then().statusCode(200).body("months", equalTo(84));
    }

    @Test
    void aHoldThatNamesNothingOrAnUnknownClassIsRefused() {
        placing("null", "null").then().statusCode(422).body("errors.rule", hasItem("hold-names-something"));
        placing("\"letters\"", "null").then().statusCode(422).body("errors.rule", hasItem("record-class-known"));
    }

    @Test
    void aClientLearnsWhatIsHeldAndAColleagueWhatIsHeldOfThem() {
        UUID token = loan(1);

        given().get("/v1/subject-access/cases/" + token)
                .then()
                .statusCode(200)
                .body("service", equalTo("kit-test"))
                .body("records.title", contains("Loans"))
                .body("records[0].items[0].case_token", equalTo(token.toString()));
        given().queryParam("subject", "case/" + token)
                .get("/v1/audit")
                .then()
                .body("items.action", contains("readSubjectAccess"));
        given().get("/v1/subject-access/me")
                .then()
                .statusCode(200)
                .body("about", equalTo("C-0001"))
                .body("records.items.flatten().action", hasItem("readOwnData"));
        given().header("Authorization", "Bearer " + Tokens.of("system/shelves").signed())
                .get("/v1/subject-access/me")
                .then()
                .statusCode(403);
    }

    private UUID loan(int monthsAgo) {
        UUID token = UUID.randomUUID();
        LocalDate returned = clock.today().minusMonths(monthsAgo).minusDays(1);
        QuarkusTransaction.requiringNew().run(() -> sql.update("insert into loan values (?, ?)", token, returned));
        return token;
    }

    private int loans() {
        return left().size();
    }

    private List<UUID> left() {
        return sql.list("select case_token from loan", row -> row.getObject(1, UUID.class));
    }

    private String propose() {
        return propose("loan");
    }

    private static String propose(String of) {
        return proposal(of).then().statusCode(201).extract().path("id");
    }

    private static Response proposal() {
        return proposal("loan");
    }

    private static Response proposal(String of) {
        return given().header("Authorization", bearer(PROPOSER))
                .contentType(ContentType.JSON)
                .body("{\"recordClass\": \"" + of + "\"}")
                .post("/v1/disposals");
    }

    private void approve(String disposal) {
        decide(APPROVER, disposal, true).then().statusCode(200);
        work();
    }

    private void work() {
        worker.work();
    }

    private static Response decide(String who, String disposal, boolean approve) {
        return given().header("Authorization", bearer(who))
                .contentType(ContentType.JSON)
                .body("{\"approve\": " + approve + ", \"reason\": \"yearly disposal\"}")
                .post("/v1/disposals/" + disposal + "/decision");
    }

    private static String hold(String recordClass, String key) {
        return placing(recordClass, key).then().statusCode(201).extract().path("id");
    }

    private static Response placing(String recordClass, String key) {
        return given().contentType(ContentType.JSON)
                .body("{\"recordClass\": " + recordClass + ", \"key\": " + key + ", \"reason\": \"appeal\"}")
                .post("/v1/legal-holds");
    }

    private static Response disposal(String id) {
        return given().get("/v1/disposals/" + id);
    }

    private static String bearer(String colleague) {
        return "Bearer " + Tokens.of("archivist").with("colleague", colleague).signed();
    }
}
