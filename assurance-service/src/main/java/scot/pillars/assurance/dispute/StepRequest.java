package scot.pillars.assurance.dispute;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import scot.pillars.assurance.dispute.model.DisputeState;

/** A step of who reviews a dispute. */
@Schema(name = "StepOfReview")
public record StepRequest(
        @NotNull @Schema(required = true, examples = "ask-for-reply")
        Step step,

        @Size(max = 2000) @Schema(examples = "Which date counts?", description = "At most 2,000 characters")
        String note,

        @Size(max = 200)
        @Schema(examples = "0131 is a form number", description = "Why what looks like an identifier is none")
        String falseAlarm) {

    /** Where a reviewer may lead a dispute without deciding it. */
    @Schema(name = "ReviewStep")
    public enum Step {
        SEEK_ADVICE,
        ASK_FOR_REPLY,
        RESUME,
        ESCALATE;

        DisputeState leadsTo() {
            return switch (this) {
                case SEEK_ADVICE -> DisputeState.UNDER_REVIEW_PENDING_ADVICE;
                case ASK_FOR_REPLY -> DisputeState.AWAITING_REPLY;
                case RESUME -> DisputeState.UNDER_REVIEW;
                case ESCALATE -> DisputeState.ESCALATED;
            };
        }
    }
}
