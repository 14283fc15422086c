package scot.pillars.assurance.feedback;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import scot.pillars.assurance.check.CheckView;
import scot.pillars.assurance.check.model.CheckOutcome;
import scot.pillars.assurance.check.model.Disposition;
import scot.pillars.assurance.check.model.FindingResult;
import scot.pillars.assurance.feedback.model.WhatWasGood;

/** One result as the colleague reads it: what was good first, then what was found. */
@Schema(name = "FeedbackOfCheck")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FeedbackDetail(
        FeedbackView feedback,

        @Schema(
                description = "What was good, in a sentence",
                examples = "The decision was right the first time: all 12 criteria were met.")
        String good,

        CheckView check,

        @Schema(
                description =
                        "What was asked of the criteria that were not met, by the form and the guidance of the day")
        List<RequiredStandards.Standard> standards,

        @Schema(description = "What error resolution established since, beside what the check found")
        List<EstablishedResults.Established> established,

        @Schema(description = "Last day of a dispute") LocalDate disputableUntil,

        @Schema(description = "Last day of a dispute if the manager confirms the leave; absent without leave")
        LocalDate disputableUntilAfterLeave) {

    static FeedbackDetail of(
            FeedbackView feedback,
            CheckView check,
            List<RequiredStandards.Standard> standards,
            List<EstablishedResults.Established> established,
            LocalDate until,
            LocalDate untilAfterLeave) {
        return new FeedbackDetail(
                feedback,
                good(check),
                check,
                standards,
                established,
                until,
                untilAfterLeave.equals(until) ? null : untilAfterLeave);
    }

    /** The findings that were not met. */
    public List<CheckView.FindingView> notMet() {
        return check.findings().stream()
                .filter(finding -> finding.result() == FindingResult.NOT_MET)
                .toList();
    }

    /** What was asked of a criterion, null when no form says so. */
    public RequiredStandards.Standard standardOf(String criterion) {
        return standards.stream()
                .filter(one -> one.criterion().equals(criterion))
                .findFirst()
                .orElse(null);
    }

    /** The error lines that belong to a criterion. */
    public List<CheckView.ErrorLineView> linesOf(String criterion) {
        return check.errorLines().stream()
                .filter(line -> criterion.equals(line.criterion()))
                .toList();
    }

    /** The error lines that belong to no finding of the check. */
    public List<CheckView.ErrorLineView> otherLines() {
        List<String> shown =
                notMet().stream().map(CheckView.FindingView::criterion).toList();
        return check.errorLines().stream()
                .filter(line -> line.criterion() == null || !shown.contains(line.criterion()))
                .toList();
    }

    private static String good(CheckView check) {
        List<CheckView.FindingView> applicable = check.findings().stream()
                .filter(finding -> finding.result() != FindingResult.NOT_APPLICABLE)
                .toList();
        List<CheckView.FindingView> met = applicable.stream()
                .filter(finding -> finding.result() == FindingResult.MET)
                .toList();
        WhatWasGood.Criteria criteria =
                new WhatWasGood.Criteria(met.size(), applicable.size(), critical(met), critical(applicable));
        boolean complete = check.disposition() == Disposition.COMPLETE && check.outcome() != null;
        return WhatWasGood.sentence(
                complete ? check.outcome() == CheckOutcome.CORRECT : null,
                complete && !check.outcome().wrongInMoney(),
                criteria);
    }

    private static int critical(List<CheckView.FindingView> findings) {
        return (int) findings.stream().filter(CheckView.FindingView::critical).count();
    }
}
