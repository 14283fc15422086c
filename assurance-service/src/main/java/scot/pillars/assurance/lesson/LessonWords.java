package scot.pillars.assurance.lesson;

import io.quarkus.qute.TemplateExtension;
import scot.pillars.assurance.lesson.model.LessonState;

/** Lessons in words: {@code lesson:state(one.entry.state)} in templates. */
@TemplateExtension(namespace = "lesson")
final class LessonWords {
    private LessonWords() {}

    static String kind(Lesson.Kind kind) {
        return kind == Lesson.Kind.LESSON ? "Lesson" : "Good practice";
    }

    static String answer(Lesson.Answer answer) {
        return answer == Lesson.Answer.ADOPTED ? "Adopted" : "Not adopted";
    }

    /** How many business areas adopted it. */
    static long adopted(Lesson lesson) {
        return lesson.areas().stream()
                .filter(one -> one.answer() == Lesson.Answer.ADOPTED)
                .count();
    }

    static String state(LessonState state) {
        return switch (state) {
            case PROPOSED -> "Proposed";
            case VALIDATED -> "Validated";
            case DECLINED -> "Declined";
            case SHARED -> "Shared";
            case WITHDRAWN -> "Withdrawn";
        };
    }

    static String colour(LessonState state) {
        return switch (state) {
            case PROPOSED -> "yellow";
            case VALIDATED -> "blue";
            case DECLINED -> "grey";
            case SHARED -> "green";
            case WITHDRAWN -> "purple";
        };
    }
}
