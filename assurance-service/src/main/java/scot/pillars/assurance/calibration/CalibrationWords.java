package scot.pillars.assurance.calibration;

import io.quarkus.qute.TemplateExtension;
import java.util.Locale;
import scot.pillars.assurance.calculator.AgreementView;
import scot.pillars.assurance.calibration.model.ActionKind;
import scot.pillars.assurance.calibration.model.AnswerKind;
import scot.pillars.assurance.calibration.model.SessionState;
import scot.pillars.kit.pages.Formats;
import scot.pillars.kit.pages.TypedForm;

/** Codes in words: {@code calibration:state(...)} in templates. */
@TemplateExtension(namespace = "calibration")
final class CalibrationWords {
    private CalibrationWords() {}

    static String state(SessionState state) {
        return switch (state) {
            case PLANNED -> "Planned";
            case OPEN -> "Open for scoring";
            case SCORING_CLOSED -> "Scoring closed";
            case DISCUSSED -> "Discussed";
            case CONCLUDED -> "Concluded";
            case CANCELLED -> "Cancelled";
        };
    }

    static String colour(SessionState state) {
        return switch (state) {
            case PLANNED, CANCELLED -> "grey";
            case OPEN -> "blue";
            case SCORING_CLOSED, DISCUSSED -> "yellow";
            case CONCLUDED -> "green";
        };
    }

    static String kind(ActionKind kind) {
        return switch (kind) {
            case GUIDANCE_CLARIFIED -> "Clarify guidance";
            case CRITERION_REWORDED -> "Reword criterion";
            case TRAINING -> "Training";
            case NONE -> "Nothing needs to follow";
        };
    }

    static String answers(AnswerKind kind) {
        return kind == AnswerKind.EXPERT_KEY ? "Expert key" : "Consensus";
    }

    /** met is Met, not-applicable is Not applicable. */
    static String answer(String answer) {
        String words = answer.replace('-', ' ');
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
    }

    /** 0.318, or a dash where it is undefined. */
    static String number(AgreementView.CoefficientView coefficient) {
        return number(coefficient.value());
    }

    /** 0.318, or a dash where it is undefined. */
    static String number(Double value) {
        return value == null ? "–" : Formats.decimal(value, 3);
    }

    /** 85.0 %, or a dash where it is undefined. */
    static String share(AgreementView.CoefficientView coefficient) {
        return share(coefficient.value());
    }

    /** 85.0 %, or a dash where it is undefined. */
    static String share(Double value) {
        return value == null ? "–" : Formats.percent(value);
    }

    /** Whether this answer is chosen on the score form. */
    static boolean chosen(TypedForm form, String criterion, String answer) {
        return form.value("a-" + criterion).equals(answer);
    }

    /** Whether this answer is chosen on the form of the right answers. */
    static boolean right(TypedForm form, int place, String criterion, String answer) {
        return form.value("a-" + place + "-" + criterion).equals(answer);
    }

    /** Why an answer is right, as it was typed. */
    static String why(TypedForm form, int place, String criterion) {
        return form.value("d-" + place + "-" + criterion);
    }

    /** Whether this kind of action is chosen. */
    static boolean same(TypedForm form, ActionKind kind) {
        return form.value("kind").equals(kind.name());
    }
}
