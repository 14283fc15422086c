package scot.pillars.assurance.lesson;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a lesson holds no more. */
@Schema(name = "LessonWithdrawal")
public record LessonWithdrawal(
        @NotBlank @Size(max = 2000) @Schema(required = true, examples = "The rule changed in April")
        String withdrawalReason,

        @Size(max = 200) @Schema(description = "Why what looks like an identifier is none")
        String falseAlarm) {
    LessonWithdrawal because(String why) {
        return new LessonWithdrawal(withdrawalReason, why);
    }
}
