package scot.pillars.reporting.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static scot.pillars.reporting.Samples.JUNE;
import static scot.pillars.reporting.Samples.check;
import static scot.pillars.reporting.Samples.error;
import static scot.pillars.reporting.Samples.gbp;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import scot.pillars.events.CheckCompleted;
import scot.pillars.events.CheckRevised;
import scot.pillars.events.Descriptor;
import scot.pillars.events.ErrorFound;
import scot.pillars.events.ErrorWithdrawn;
import scot.pillars.events.EventType;
import scot.pillars.reporting.PublishedEvents;
import scot.pillars.testing.RealParts;

/** Statistics use the latest revision: section 3, rule 11, and section 4, rule 7. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class RevisedCheckTest {
    private static final LocalDate DAY = LocalDate.of(2025, 6, 20);

    private final String dataset = PublishedEvents.freshDataset();

    @Test
    void section4_rule7_aCheckOverturnedByADisputeIsCountedAsItIsNow_inChecksDescriptorsAndAmounts() {
        CheckCompleted check = check(dataset, "SCP", "Dundee City", JUNE, 1, "complete", "overpayment", 2, null);
        Descriptor descriptor = new Descriptor("PILLARS", "RATE-WRONG", "Rate", "Wrong");
        ErrorFound wrong = error(dataset, descriptor, true, "overpayment", gbp("26.70"), "incurred");
        ErrorFound stays = error(dataset, descriptor, true, "overpayment", gbp("10.00"), "incurred");
        String key = check.caseToken().toString();
        PublishedEvents.send(EventType.CHECK_COMPLETED, key, check);
        PublishedEvents.send(EventType.ERROR_FOUND, key, wrong);
        PublishedEvents.send(EventType.ERROR_FOUND, key, stays);
        PublishedEvents.await("/v1/views/amounts?dataset=" + dataset, "totals.lines.sum()", 2);

        PublishedEvents.send(EventType.ERROR_WITHDRAWN, key, withdrawn(wrong));
        PublishedEvents.send(EventType.CHECK_REVISED, key, revised(check));

        JsonPath checks = PublishedEvents.await("/v1/views/checks?dataset=" + dataset, "totals[0].correct", 1);
        assertEquals(1, checks.getInt("totals[0].checks"));
        assertEquals(0, checks.getInt("totals[0].overpayment"));
        assertEquals(1, checks.getInt("totals[0].errorLines"));
        assertEquals(
                1,
                PublishedEvents.read("/v1/views/descriptors?dataset=" + dataset).getInt("totals[0].lines"));
        JsonPath amounts = PublishedEvents.read("/v1/views/amounts?dataset=" + dataset);
        assertEquals(1, amounts.getInt("totals[0].lines"));
        assertEquals("10.00", amounts.getString("totals[0].amountFound"));
    }

    private static CheckRevised revised(CheckCompleted check) {
        return new CheckRevised(
                check.checkId(),
                check.caseToken(),
                check.dataset(),
                check.provenance(),
                check.benefit(),
                check.area(),
                check.team(),
                check.colleague(),
                check.period(),
                check.tier(),
                check.checkedOn(),
                "complete",
                "correct",
                check.findings(),
                0,
                1,
                "complete",
                check.outcome(),
                check.findings(),
                check.findingsNotMet(),
                check.errorLines(),
                2,
                "dispute",
                DAY,
                40,
                check.timing(),
                null,
                null,
                null,
                null,
                null);
    }

    private static ErrorWithdrawn withdrawn(ErrorFound error) {
        return new ErrorWithdrawn(
                error.errorId(),
                error.checkId(),
                error.caseToken(),
                error.determinationToken(),
                error.dataset(),
                error.provenance(),
                error.benefit(),
                error.area(),
                error.team(),
                error.colleague(),
                error.period(),
                error.tier(),
                error.descriptor(),
                error.official(),
                error.direction(),
                error.amountFound(),
                error.effect(),
                "dispute",
                DAY);
    }
}
