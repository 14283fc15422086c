package scot.pillars.assurance.auditfinding;

import io.quarkus.qute.TemplateExtension;
import scot.pillars.assurance.auditfinding.model.ActionState;
import scot.pillars.assurance.auditfinding.model.FindingKind;
import scot.pillars.assurance.auditfinding.model.Rating;
import scot.pillars.kit.http.Kebab;

/** Codes in words: {@code audited:kind(...)} in templates. */
@TemplateExtension(namespace = "audited")
final class AuditFindingWords {
    private AuditFindingWords() {}

    static String kind(FindingKind kind) {
        return kind == FindingKind.INTERNAL_AUDIT ? "Internal audit" : "Compliance check";
    }

    static String rating(Rating rating) {
        return Kebab.of(rating);
    }

    static String colour(Rating rating) {
        return switch (rating) {
            case LOW -> "grey";
            case MEDIUM -> "yellow";
            case HIGH -> "orange";
            case CRITICAL -> "red";
        };
    }

    static String state(ActionState state) {
        return switch (state) {
            case OPEN -> "Open";
            case ANSWERED -> "Answered, with audit";
            case CLOSED -> "Closed";
        };
    }
}
