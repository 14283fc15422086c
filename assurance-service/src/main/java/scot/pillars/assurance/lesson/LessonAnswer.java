package scot.pillars.assurance.lesson;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a business area says of a lesson; it may say something else later. */
@Schema(name = "LessonAnswer")
public record LessonAnswer(
        @NotNull @Schema(required = true) Lesson.Answer answer,

        @Schema(examples = "2026-12-01", description = "From when; today when absent")
        LocalDate answeredOn,

        @Size(max = 2000) @Schema(examples = "From the next induction on", description = "Required when not adopted")
        String note,

        @Size(max = 2000) @Schema(examples = "The call script asks for the day", description = "Required when adopted")
        String changed,

        @Size(max = 200) @Schema(description = "Why what looks like an identifier is none")
        String falseAlarm) {
    LessonAnswer because(String why) {
        return new LessonAnswer(answer, answeredOn, note, changed, why);
    }
}
