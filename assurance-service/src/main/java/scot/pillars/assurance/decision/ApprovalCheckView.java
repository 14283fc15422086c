package scot.pillars.assurance.decision;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import scot.pillars.assurance.check.model.Hold;
import scot.pillars.assurance.decision.model.Gate;

/** Must this decision be checked before payment? The same answer whenever it is asked. */
@Schema(name = "ApprovalCheck")
public record ApprovalCheckView(
        @Schema(required = true, description = "Whether payment waits for a check")
        boolean required,

        @Schema(required = true, minimum = "0", maximum = "1", examples = "0.51")
        double inclusionProbability,

        @Schema(required = true, description = "Each plan that looked at the decision")
        List<Reason> reasons,

        @Schema(
                nullable = true,
                examples = "held",
                description =
                        "Where a payment that waits stands: held until the check, then released or returned; the one "
                                + "part of the answer that changes")
        Hold hold) {

    /** What one plan said. */
    @Schema(name = "ApprovalCheckReason")
    public record Reason(
            @Schema(required = true, examples = "NEW-STARTERS")
            String plan,

            @Schema(required = true, examples = "1") int version,

            @Schema(required = true, examples = "0.02", description = "Its chance of selecting this decision")
            double probability,

            @Schema(required = true) boolean selected) {}

    static ApprovalCheckView from(Gate.Answer answer) {
        return new ApprovalCheckView(
                answer.required(),
                answer.inclusionProbability(),
                answer.said().stream()
                        .map(said -> new Reason(said.plan(), said.version(), said.probability(), said.selected()))
                        .toList(),
                answer.required() ? Hold.HELD : null);
    }
}
