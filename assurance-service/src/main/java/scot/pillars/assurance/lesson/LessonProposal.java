package scot.pillars.assurance.lesson;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import scot.pillars.assurance.lesson.model.LessonState;
import scot.pillars.assurance.register.Letter;

/** A lesson or good practice as a colleague proposes it. */
@Schema(name = "LessonProposal")
public record LessonProposal(
        @NotNull @Schema(required = true) Lesson.Kind kind,

        @NotBlank @Size(max = 200) @Schema(required = true, examples = "Ask for the day of the move, not the month")
        String title,

        @NotBlank @Size(max = 4000) @Schema(required = true, examples = "Awards began a month early after a move")
        String whatHappened,

        @NotBlank @Size(max = 4000) @Schema(required = true, examples = "The call script asks for the day")
        String whatToDo,

        @NotNull @Schema(required = true) Letter letter,
        @Size(max = 40) @Schema(examples = "SCP") String benefit,
        @Size(max = 100) List<String> descriptors,

        @Size(max = 200) @Schema(examples = "SG-2026-000124", description = "What it came from; stays inside")
        String source,

        @Size(max = 200) @Schema(description = "Why what looks like an identifier is none")
        String falseAlarm) {

    LessonProposal because(String why) {
        return new LessonProposal(kind, title, whatHappened, whatToDo, letter, benefit, descriptors, source, why);
    }

    Lesson proposed(String by, LocalDate on) {
        return new Lesson(
                kind,
                title,
                whatHappened,
                whatToDo,
                letter,
                benefit,
                descriptors,
                source,
                by,
                on,
                LessonState.PROPOSED,
                null,
                null,
                null,
                List.of());
    }
}
