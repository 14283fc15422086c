package scot.pillars.assurance.lesson;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import scot.pillars.assurance.lesson.model.LessonState;

/** Whether a proposed lesson holds. */
@Schema(name = "LessonDecision")
public record LessonDecision(
        @NotNull @Schema(required = true) Decision decision,

        @Size(max = 2000) @Schema(examples = "The guidance says so already", description = "Required to decline")
        String reason,

        @Size(max = 200) @Schema(description = "Why what looks like an identifier is none")
        String falseAlarm) {
    /** What a quality lead makes of a proposal. */
    public enum Decision {
        VALIDATED,
        DECLINED
    }

    LessonDecision because(String why) {
        return new LessonDecision(decision, reason, why);
    }

    LessonState state() {
        return decision == Decision.VALIDATED ? LessonState.VALIDATED : LessonState.DECLINED;
    }
}
