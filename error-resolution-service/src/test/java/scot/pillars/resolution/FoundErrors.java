package scot.pillars.resolution;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import scot.pillars.events.Descriptor;
import scot.pillars.events.ErrorFound;
import scot.pillars.events.EventJson;
import scot.pillars.events.EventType;
import scot.pillars.events.Money;
import scot.pillars.events.Period;
import scot.pillars.testing.TestEvents;

/** Errors as assurance finds them: one determination of one case, varied where a test says so. */
public final class FoundErrors {
    public final UUID caseToken = UUID.randomUUID();
    public final UUID determinationToken = UUID.randomUUID();
    public String dataset = "agency";
    public String provenance = "recorded";
    public String benefit = "SCP";
    public String area = "Dundee City";
    public String effect = "incurred";
    public boolean correctedAtSource;
    public LocalDate periodFrom = LocalDate.of(2025, 4, 7);
    public LocalDate periodTo = LocalDate.of(2025, 5, 4);

    public ErrorFound overpayment(String amount) {
        return error("overpayment", amount);
    }

    public ErrorFound underpayment(String amount) {
        return error("underpayment", amount);
    }

    public ErrorFound procedural() {
        effect = null;
        return error("none", null);
    }

    public ErrorFound error(String direction, String amount) {
        return new ErrorFound(
                UUID.randomUUID(),
                UUID.randomUUID(),
                caseToken,
                determinationToken,
                dataset,
                provenance,
                benefit,
                area,
                "T-014",
                "C-000731",
                new Period("month", "2025-06"),
                1,
                new Descriptor("PILLARS", "RES-WRONG-DATE", "Residence", "wrong date"),
                "GUIDANCE",
                List.of("SSS"),
                true,
                direction,
                amount == null ? null : new Money(new BigDecimal(amount), "GBP"),
                effect,
                "case-record",
                periodFrom,
                periodTo,
                LocalDate.of(2025, 4, 7),
                LocalDate.of(2025, 6, 3),
                correctedAtSource);
    }

    /** Publishes as assurance does and waits for the broker. */
    public static void publish(ErrorFound... errors) {
        try (TestEvents topic = TestEvents.from("/assurance-service", EventType.ERROR_FOUND.topic())) {
            for (ErrorFound error : errors) {
                topic.send(EventType.ERROR_FOUND.id(), error.caseToken().toString(), EventJson.write(error));
            }
        }
    }
}
