package scot.pillars.resolution.errorcase;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import scot.pillars.kit.money.Money;
import scot.pillars.resolution.referral.ReferralView;

/** One error case as the API and its page show it: amounts found and established, over and under, always apart. */
@Schema(name = "ErrorCase", description = "One determination and period that is wrong, with its referrals and timeline")
public record ErrorCaseView(
        @Schema(required = true, examples = "0197f1a2-6a34-7cc0-9d3f-2a51f0b0c001")
        UUID id,

        @Schema(required = true, examples = "ER-2025-000123")
        String number,

        @Schema(
                required = true,
                enumeration = {"open", "taken", "resolved"})
        String state,

        @Schema(required = true, description = "Whose data it is", examples = "agency")
        String dataset,

        @Schema(required = true, examples = "SCP") String benefit,
        @Schema(nullable = true, examples = "Dundee City") String area,

        @Schema(required = true, description = "Random name of the client's case")
        UUID caseToken,

        @Schema(required = true, description = "Random name of the determination")
        UUID determinationToken,

        @Schema(nullable = true, description = "First day of the wrong payments")
        LocalDate periodFrom,

        @Schema(nullable = true, description = "Last day of the wrong payments")
        LocalDate periodTo,

        @Schema(nullable = true, description = "Colleague number of the officer", examples = "C-000123")
        String officer,

        @Schema(required = true, description = "Business date on which the case was opened")
        LocalDate openedOn,

        @Schema(nullable = true, description = "Earliest date on which the error was found")
        LocalDate identifiedOn,

        @Schema(required = true, description = "Days from opening to resolution or today", examples = "12")
        long ageDays,

        @Schema(required = true, description = "Overpayments found by referrals")
        Money foundOver,

        @Schema(required = true, description = "Underpayments found by referrals")
        Money foundUnder,

        @Schema(nullable = true, description = "Null until resolved")
        Money establishedOver,

        @Schema(nullable = true, description = "Null until resolved")
        Money establishedUnder,

        @Schema(nullable = true, examples = "referred-for-recovery")
        String outcome,

        @Schema(nullable = true, description = "Why an overpayment is not recovered")
        String reason,

        @Schema(nullable = true, description = "Time spent, in minutes")
        Integer minutes,

        @Schema(nullable = true, description = "Business date on which the case ended")
        LocalDate resolvedOn,

        @Schema(nullable = true, description = "The resolved case of the same determination and period before this one")
        UUID follows,

        @Schema(
                nullable = true,
                description = "Day on which an error of this resolved case was withdrawn, for a lead to look at")
        LocalDate leadAskedOn,

        @Schema(
                nullable = true,
                enumeration = {"other-action"},
                description =
                        "other-action while the case waits for something outside Fraud and Error Resolution's work")
        String waiting,

        @Schema(required = true) List<ReferralView> referrals,

        @Schema(required = true, description = "What happened, first to last")
        List<Moment> timeline,

        @Schema(required = true, description = "The ETag without its quotes", examples = "3")
        long version) {

    /** One entry of the timeline. */
    @Schema(name = "CaseMoment")
    public record Moment(
            @Schema(required = true) Instant at,

            @Schema(
                    required = true,
                    enumeration = {"opened", "joined", "withdrawn", "taken", "resolved"})
            String what,

            @Schema(nullable = true, description = "The officer, for steps of officers")
            String officer,

            @Schema(nullable = true, description = "The referral, for opened, joined and withdrawn")
            UUID referral) {}

    static ErrorCaseView from(
            ErrorCaseRow row, List<ReferralView> referrals, List<CaseStepRow> steps, LocalDate today) {
        return new ErrorCaseView(
                row.id,
                row.number,
                row.state,
                row.dataset,
                row.benefit,
                row.area,
                row.caseToken,
                row.determinationToken,
                row.periodFrom,
                row.periodTo,
                row.officer,
                row.openedOn,
                row.identifiedOn,
                ChronoUnit.DAYS.between(row.openedOn, row.resolvedOn == null ? today : row.resolvedOn),
                new Money(row.foundOver, row.currency),
                new Money(row.foundUnder, row.currency),
                money(row.establishedOver, row.currency),
                money(row.establishedUnder, row.currency),
                row.outcome,
                row.reason,
                row.minutes,
                row.resolvedOn,
                row.follows,
                row.leadAskedOn,
                row.waiting ? ListedCase.OTHER_ACTION : null,
                referrals,
                timeline(referrals, steps),
                row.version);
    }

    private static List<Moment> timeline(List<ReferralView> referrals, List<CaseStepRow> steps) {
        List<Moment> timeline = new ArrayList<>();
        referrals.forEach(referral -> timeline.add(new Moment(
                referral.receivedAt(), referral.openedTheCase() ? "opened" : "joined", null, referral.id())));
        referrals.stream()
                .filter(referral -> referral.withdrawnAt() != null)
                .forEach(
                        referral -> timeline.add(new Moment(referral.withdrawnAt(), "withdrawn", null, referral.id())));
        steps.forEach(step -> timeline.add(new Moment(step.at, step.step, step.officer, null)));
        timeline.sort(Comparator.comparing(Moment::at));
        return timeline;
    }

    private static Money money(BigDecimal amount, String currency) {
        return amount == null ? null : new Money(amount, currency);
    }
}
