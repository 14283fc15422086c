package scot.pillars.assurance.coaching;

import io.quarkus.qute.TemplateExtension;
import scot.pillars.assurance.coaching.model.CoachingState;

/** Coaching in words: {@code coaching:state(one.state)} in templates. */
@TemplateExtension(namespace = "coaching")
final class CoachingWords {
    private CoachingWords() {}

    static String state(CoachingState state) {
        return switch (state) {
            case PROPOSED -> "Proposed";
            case AGREED -> "Agreed";
            case IN_PROGRESS -> "In progress";
            case FOLLOW_UP -> "Follow-up check";
            case CLOSED -> "Closed";
            case DECLINED -> "Declined";
        };
    }

    static String colour(CoachingState state) {
        return switch (state) {
            case PROPOSED -> "grey";
            case AGREED -> "blue";
            case IN_PROGRESS -> "teal";
            case FOLLOW_UP -> "yellow";
            case CLOSED -> "green";
            case DECLINED -> "grey";
        };
    }
}
