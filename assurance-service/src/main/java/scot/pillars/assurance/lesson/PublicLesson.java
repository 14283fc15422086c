package scot.pillars.assurance.lesson;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import scot.pillars.assurance.register.Letter;
import scot.pillars.kit.http.Table;

/** A shared lesson as it leaves the agency: nothing else is in it. */
@Schema(name = "PublicLesson")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PublicLesson(
        @Schema(required = true) Lesson.Kind kind,
        @Schema(required = true) String title,
        @Schema(required = true) String whatHappened,
        @Schema(required = true) String whatToDo,
        @Schema(required = true) Letter letter,

        @Schema(examples = "SCP", description = "Absent when it is for all")
        String benefit,

        @Schema(required = true, examples = "4", description = "Business areas that were told")
        int shared,

        @Schema(required = true, examples = "3") int adopted,
        @Schema(required = true, examples = "1") int notAdopted) {
    static final Table<PublicLesson> TABLE = Table.<PublicLesson>named("lessons-export")
            .column("kind", PublicLesson::kind)
            .column("title", PublicLesson::title)
            .column("whatHappened", PublicLesson::whatHappened)
            .column("whatToDo", PublicLesson::whatToDo)
            .column("letter", PublicLesson::letter)
            .column("benefit", PublicLesson::benefit)
            .column("shared", PublicLesson::shared)
            .column("adopted", PublicLesson::adopted)
            .column("notAdopted", PublicLesson::notAdopted);

    static PublicLesson of(Lesson lesson) {
        return new PublicLesson(
                lesson.kind(),
                lesson.title(),
                lesson.whatHappened(),
                lesson.whatToDo(),
                lesson.letter(),
                lesson.benefit(),
                lesson.areas().size(),
                count(lesson, Lesson.Answer.ADOPTED),
                count(lesson, Lesson.Answer.NOT_ADOPTED));
    }

    private static int count(Lesson lesson, Lesson.Answer answer) {
        return (int)
                lesson.areas().stream().filter(one -> one.answer() == answer).count();
    }
}
