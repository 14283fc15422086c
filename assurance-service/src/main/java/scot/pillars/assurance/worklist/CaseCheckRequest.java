package scot.pillars.assurance.worklist;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import scot.pillars.assurance.check.CheckRequest;
import scot.pillars.assurance.check.model.Disposition;
import scot.pillars.assurance.check.model.Hold;

/** The check of a sampled case; what is known of the decision is not asked for again. */
@Schema(name = "CaseCheck")
public record CaseCheckRequest(
        @Schema(required = true, examples = "complete") Disposition disposition,

        @Schema(examples = "2026-11-24", description = "Today when absent")
        LocalDate checkedOn,

        @Schema(minimum = "0", maximum = "10080", examples = "25", description = "Since the case was taken when absent")
        Integer minutes,

        @Schema(
                examples = "released",
                description = "Before payment: released or returned; when absent it follows from the errors")
        Hold approval,

        List<CheckRequest.FindingRequest> findings,
        List<CheckRequest.ErrorLineRequest> errorLines) {

    CheckRequest of(SampledCaseView sampled, String checker, LocalDate today, Integer minutesMeasured) {
        SampledCaseView.DecisionFacts decision = sampled.decision();
        return new CheckRequest(
                decision.caseReference(),
                decision.reference(),
                decision.benefit(),
                decision.area(),
                decision.team(),
                decision.colleague(),
                checker,
                sampled.tier(),
                sampled.timing(),
                decision.decidedOn(),
                checkedOn == null ? today : checkedOn,
                disposition,
                minutes == null ? minutesMeasured : minutes,
                null,
                findings,
                errorLines,
                sampled.form() == null
                        ? null
                        : new CheckRequest.FormRequest(
                                sampled.form().code(), sampled.form().version()));
    }
}
