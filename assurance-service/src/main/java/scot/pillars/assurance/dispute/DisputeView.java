package scot.pillars.assurance.dispute;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import scot.pillars.assurance.dispute.model.DisputeOutcome;
import scot.pillars.assurance.dispute.model.DisputeState;
import scot.pillars.assurance.dispute.model.OverallResult;
import scot.pillars.kit.http.Kebab;
import scot.pillars.kit.http.Table;
import scot.pillars.kit.pages.Formats;

/** A dispute with its criteria and steps. What is not known or has not happened is absent. */
@Schema(name = "Dispute")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DisputeView(
        UUID id,
        DisputeState state,
        UUID checkId,
        @Schema(examples = "CR-2026-000123") String caseReference,
        @Schema(examples = "SCP") String benefit,
        String area,
        String team,
        Integer tier,
        LocalDate decidedOn,
        LocalDate checkedOn,

        @Schema(description = "Number of whose decision it is", examples = "C-000731")
        String colleague,

        @Schema(description = "Number of who checked, who has a right of reply", examples = "C-000802")
        String checker,

        @Schema(description = "Number of who lodged it: the colleague, or their manager for them")
        String lodgedBy,

        LocalDate lodgedOn,

        @Schema(description = "Last day to lodge, leave included")
        LocalDate lastDay,

        @Schema(description = "Day of return, where only leave makes it in time")
        LocalDate backOn,

        @Schema(description = "Number of the manager who confirmed the leave")
        String leaveConfirmedBy,

        @Schema(description = "Day by which it should be decided")
        LocalDate dueOn,

        String statement,
        List<CriterionView> criteria,

        @Schema(description = "Number of who reviews it", examples = "C-000640")
        String reviewer,

        Instant takenAt,

        @Schema(description = "Day by which the first checker should reply")
        LocalDate replyDueOn,

        @Schema(description = "What the first checker replied")
        String reply,

        DisputeOutcome outcome,

        @Schema(description = "Whether it was finalised without review, because it was late")
        boolean withoutReview,

        @Schema(description = "Why it was decided so") String reason,

        Instant endedAt,
        Integer minutes,
        List<StepView> steps,

        @Schema(description = "Version, also the ETag") long version) {

    /** One disputed criterion. */
    @Schema(name = "DisputedCriterion")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record CriterionView(
            @Schema(examples = "SCP-1-03") String criterion,
            OverallResult.Result recorded,
            OverallResult.Result expected,

            @Schema(description = "Guidance in force at the check, the evidence", examples = "RES-3")
            String guidance,

            Integer guidanceVersion) {}

    /** One step of its history. */
    @Schema(name = "DisputeStep")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record StepView(Instant at, String who, DisputeState state, String note) {}

    static final Table<DisputeView> TABLE = Table.<DisputeView>named("disputes")
            .column("id", DisputeView::id)
            .column("state", one -> Kebab.of(one.state()))
            .column("checkId", DisputeView::checkId)
            .column("caseReference", DisputeView::caseReference)
            .column("benefit", DisputeView::benefit)
            .column("team", DisputeView::team)
            .column("tier", DisputeView::tier)
            .column("checkedOn", DisputeView::checkedOn)
            .column("lodgedOn", DisputeView::lodgedOn)
            .column("dueOn", DisputeView::dueOn)
            .column("reviewer", DisputeView::reviewer)
            .column("outcome", one -> one.outcome() == null ? null : Kebab.of(one.outcome()))
            .column("withoutReview", DisputeView::withoutReview)
            .column("endedAt", DisputeView::endedAt);

    /** Whether it waits for the manager's word on the leave. */
    @JsonIgnore
    public boolean isLeaveUnconfirmed() {
        return backOn != null && leaveConfirmedBy == null && !state.ended();
    }

    /** Whether it should be decided by now. */
    public boolean isOverdueOn(LocalDate today) {
        return !state.ended() && dueOn.isBefore(today);
    }

    /** How it ended in a sentence, null while it has not. */
    public String ending() {
        if (!state.ended()) {
            return null;
        }
        return withoutReview
                ? "Finalised without review: the time to dispute ended on " + Formats.inWords(lastDay)
                : DisputeWords.outcome(outcome);
    }
}
