package scot.pillars.resolution.referral;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import scot.pillars.kit.money.Money;

/** A referral as the API and the pages show it. */
@Schema(name = "Referral", description = "One source's message that opened or joined an error case")
public record ReferralView(
        @Schema(required = true, examples = "0197f1a2-6a34-7cc0-9d3f-2a51f0b0c001")
        UUID id,

        @Schema(required = true, description = "What referred it", enumeration = "check-finding")
        String source,

        @Schema(description = "The error line behind it", nullable = true)
        UUID errorId,

        @Schema(required = true, description = "True for the referral that opened the case")
        boolean openedTheCase,

        @Schema(
                required = true,
                enumeration = {"overpayment", "underpayment"})
        String direction,

        @Schema(description = "What was found; null when the referral does not say", nullable = true)
        Money amountFound,

        @Schema(
                required = true,
                enumeration = {"incurred", "prevented"})
        String effect,

        @Schema(required = true, description = "Period in which it was found")
        FoundPeriod foundPeriod,

        @Schema(description = "Business date on which it was found", nullable = true)
        LocalDate foundOn,

        @Schema(required = true, description = "When it reached error resolution (UTC)")
        Instant receivedAt,

        @Schema(description = "When its error was withdrawn (UTC); null while it stands", nullable = true)
        Instant withdrawnAt) {

    /** A period in the grain its source has. */
    public record FoundPeriod(
            @Schema(
                    required = true,
                    enumeration = {"month", "uk-financial-year", "us-fiscal-year"})
            String calendar,

            @Schema(required = true, examples = "2025-06") String value) {}

    static ReferralView from(ReferralRow row, String currency) {
        return new ReferralView(
                row.id,
                row.source,
                row.errorId,
                row.openedTheCase,
                row.direction,
                row.amountFound == null ? null : new Money(row.amountFound, currency),
                row.effect,
                new FoundPeriod(row.foundPeriodCalendar, row.foundPeriod),
                row.foundOn,
                row.receivedAt,
                row.withdrawnAt);
    }
}
