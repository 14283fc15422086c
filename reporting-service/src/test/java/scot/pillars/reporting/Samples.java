package scot.pillars.reporting;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import scot.pillars.events.CheckCompleted;
import scot.pillars.events.Descriptor;
import scot.pillars.events.ErrorFound;
import scot.pillars.events.Money;
import scot.pillars.events.Period;
import scot.pillars.events.ReferralOpened;

/** Events as the other services publish them, with only what a test is about said. */
public final class Samples {
    public static final Period JUNE = month("2025-06");

    private Samples() {}

    public static Period month(String value) {
        return new Period("month", value);
    }

    public static Money gbp(String value) {
        return new Money(new BigDecimal(value), "GBP");
    }

    /** A complete check of tier 1 with two findings and 20 minutes. */
    public static CheckCompleted check(String dataset, String benefit, String area, Period period, String outcome) {
        int lines = outcome.equals("correct") ? 0 : 1;
        return check(dataset, benefit, area, period, 1, "complete", outcome, lines, 20);
    }

    public static CheckCompleted check(
            String dataset,
            String benefit,
            String area,
            Period period,
            Integer tier,
            String disposition,
            String outcome,
            int lines,
            Integer minutes) {
        return new CheckCompleted(
                UUID.randomUUID(),
                UUID.randomUUID(),
                dataset,
                "recorded",
                benefit,
                area,
                null,
                null,
                period,
                tier,
                "post-payment",
                null,
                null,
                disposition,
                outcome,
                2,
                lines,
                lines,
                minutes,
                null,
                null,
                null,
                null);
    }

    public static ErrorFound error(
            String dataset, Descriptor descriptor, Boolean official, String direction, Money found, String effect) {
        return new ErrorFound(
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                dataset,
                "recorded",
                "SCP",
                "Dundee City",
                null,
                null,
                JUNE,
                1,
                descriptor,
                "GUIDANCE",
                List.of("SSS"),
                official,
                direction,
                found,
                effect,
                null,
                null,
                null,
                null,
                null,
                false);
    }

    public static ReferralOpened opened(
            UUID errorCase, UUID caseToken, String dataset, String direction, Money found, LocalDate on) {
        return new ReferralOpened(
                errorCase,
                UUID.randomUUID(),
                "check-finding",
                UUID.randomUUID(),
                caseToken,
                dataset,
                "SCP",
                "Dundee City",
                JUNE,
                direction,
                found,
                "incurred",
                on);
    }
}
