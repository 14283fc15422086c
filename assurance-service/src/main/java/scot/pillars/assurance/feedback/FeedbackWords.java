package scot.pillars.assurance.feedback;

import io.quarkus.qute.TemplateExtension;
import scot.pillars.assurance.check.CheckWords;
import scot.pillars.assurance.feedback.model.FeedbackState;

/** Feedback in words: {@code feedback:state(one)} in templates. */
@TemplateExtension(namespace = "feedback")
final class FeedbackWords {
    private FeedbackWords() {}

    static String result(FeedbackView one) {
        return one.outcome() == null ? CheckWords.sentence(one.disposition()) : CheckWords.sentence(one.outcome());
    }

    static String resultColour(FeedbackView one) {
        if (one.outcome() == null) {
            return "grey";
        }
        return one.right() ? "green" : one.outcome().wrongInMoney() ? "orange" : "yellow";
    }

    static String state(FeedbackState state) {
        return switch (state) {
            case WAITING -> "Waiting for release";
            case RELEASED -> "Not read yet";
            case READ -> "Read";
            case ACKNOWLEDGED -> "Acknowledged";
        };
    }

    static String stateColour(FeedbackState state) {
        return switch (state) {
            case WAITING -> "grey";
            case RELEASED -> "blue";
            case READ -> "yellow";
            case ACKNOWLEDGED -> "green";
        };
    }
}
