package scot.pillars.assurance.feedback;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import scot.pillars.events.EventJson;
import scot.pillars.events.EventType;
import scot.pillars.events.Money;
import scot.pillars.events.ReferralResolved;
import scot.pillars.kit.time.BusinessClock;
import scot.pillars.testing.RealParts;
import scot.pillars.testing.TestEvents;

/** Found and established are two figures everywhere (docs/domain/quality-domain.md, section 1). */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class EstablishedResultsTest {
    private final CheckedWork work = new CheckedWork();

    @Inject
    BusinessClock clock;

    @Test
    void whatErrorResolutionEstablishedStandsBesideWhatTheCheckFound() {
        work.create();
        LocalDate today = clock.today();
        String check = work.wrong(today);
        work.release(check);
        UUID token = UUID.fromString(work.asMaker().get("/v1/feedback/" + check).path("check.caseToken"));
        ReferralResolved resolved = new ReferralResolved(
                UUID.randomUUID(),
                token,
                "referred-for-recovery",
                new Money(new BigDecimal("24.10"), "GBP"),
                null,
                "incurred",
                today,
                30);
        try (TestEvents topic =
                TestEvents.from(EventType.REFERRAL_RESOLVED.source(), EventType.REFERRAL_RESOLVED.topic())) {
            topic.createTopic(12);
            topic.send(EventType.REFERRAL_RESOLVED.id(), token.toString(), EventJson.write(resolved));
        }

        JsonPath answer = await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> work.asMaker().get("/v1/feedback/" + check).jsonPath(),
                        one -> one.getList("established").size() == 1);

        assertEquals("referred-for-recovery", answer.getString("established[0].outcome"));
        assertEquals("24.10", answer.getString("established[0].overpaid.value"));
        assertEquals("26.70", answer.getString("check.errorLines[0].amount.value"));
        work.asMaker()
                .get("/my-results/" + check)
                .then()
                .body(containsString("What error resolution established"))
                .body(containsString("£24.10"));
    }
}
