package scot.pillars.resolution.errorcase;

import scot.pillars.kit.http.FieldError;
import scot.pillars.kit.http.Refusal;
import scot.pillars.resolution.errorcase.model.Decision;
import scot.pillars.resolution.errorcase.model.ErrorCase;

/** What a case decided, in the terms of HTTP. */
final class CaseAnswers {
    private CaseAnswers() {}

    /**
     * The case after the step.
     *
     * @throws Refusal 409 when the case stands elsewhere, 422 when a rule of resolution is broken
     */
    static ErrorCase after(Decision decision) {
        if (decision instanceof Decision.Conflict conflict) {
            throw Refusal.conflict(
                    conflict.reason().word(), sentence(conflict.reason().message()));
        }
        if (decision instanceof Decision.Broken broken) {
            throw Refusal.unprocessable(
                    "A rule of resolution refuses this",
                    broken.rules().stream()
                            .map(rule -> new FieldError(rule.field(), rule.rule(), sentence(rule.message())))
                            .toList());
        }
        return ((Decision.Done) decision).after();
    }

    private static String sentence(String message) {
        return Character.toUpperCase(message.charAt(0)) + message.substring(1);
    }
}
