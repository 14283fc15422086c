package scot.pillars.assurance.dispute;

import io.quarkus.qute.TemplateExtension;
import java.util.List;
import java.util.stream.Stream;
import scot.pillars.assurance.dispute.model.DisputeOutcome;
import scot.pillars.assurance.dispute.model.DisputeState;
import scot.pillars.assurance.dispute.model.OverallResult;
import scot.pillars.kit.http.Kebab;
import scot.pillars.kit.pages.TypedForm;

/** Disputes in words: {@code dispute:state(one.state)} in templates. */
@TemplateExtension(namespace = "dispute")
final class DisputeWords {
    private DisputeWords() {}

    static String state(DisputeState state) {
        return sentence(state);
    }

    static String colour(DisputeState state) {
        return switch (state) {
            case NEW -> "blue";
            case UNDER_REVIEW, REPLY_RECEIVED -> "teal";
            case UNDER_REVIEW_PENDING_ADVICE, AWAITING_REPLY -> "yellow";
            case ESCALATED -> "orange";
            case WITHDRAWN -> "grey";
            case FINALISED -> "green";
        };
    }

    static String outcome(DisputeOutcome outcome) {
        return sentence(outcome);
    }

    static String code(Enum<?> constant) {
        return Kebab.of(constant);
    }

    static String result(Enum<?> result) {
        return sentence(result);
    }

    /** What a reviewer may decide, in the order of the form. */
    static List<DisputeOutcome> decisions() {
        return Stream.of(DisputeOutcome.values())
                .filter(DisputeOutcome::decided)
                .toList();
    }

    /** What was typed into a field of a numbered row, empty when nothing was. */
    static String typed(TypedForm form, String field, int row) {
        return form.value(field + row);
    }

    /** What may be expected of a criterion. */
    static List<OverallResult.Result> results() {
        return List.of(OverallResult.Result.values());
    }

    /** What who reviews may do next without deciding. */
    static List<StepRequest.Step> steps(DisputeState state) {
        return Stream.of(StepRequest.Step.values())
                .filter(step -> state.mayBecome(step.leadsTo()))
                .toList();
    }

    static String step(StepRequest.Step step) {
        return switch (step) {
            case SEEK_ADVICE -> "Seek advice";
            case ASK_FOR_REPLY -> "Ask the first checker for a reply";
            case RESUME -> "Go on with the review";
            case ESCALATE -> "Escalate to a quality lead";
        };
    }

    private static String sentence(Enum<?> constant) {
        String words = Kebab.of(constant).replace('-', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
