package scot.pillars.assurance.exercise;

import io.quarkus.qute.TemplateExtension;
import scot.pillars.assurance.exercise.model.EvidencePolicy;
import scot.pillars.kit.pages.Formats;

/** Codes in words: {@code exercise:policy(...)} in templates. */
@TemplateExtension(namespace = "exercise")
final class ExerciseWords {
    private ExerciseWords() {}

    static String policy(EvidencePolicy policy) {
        return switch (policy) {
            case DEEM -> "deemed wrong";
            case EXCLUDE -> "left out";
            case IMPUTE -> "imputed";
        };
    }

    static String rate(Double rate) {
        return rate == null ? "–" : Formats.percent(rate);
    }
}
