package scot.pillars.assurance.auditfinding;

import io.quarkus.qute.TemplateExtension;
import scot.pillars.assurance.auditfinding.model.ActionState;
import scot.pillars.assurance.auditfinding.model.FindingKind;
import scot.pillars.assurance.auditfinding.model.Rating;
import scot.pillars.kit.http.Kebab;
import scot.pillars.kit.pages.TypedForm;

/** Codes in words: {@code audited:kind(...)} in templates. */
@TemplateExtension(namespace = "audited")
final class AuditFindingWords {
    private AuditFindingWords() {}

    static String kind(FindingKind kind) {
        return kind == FindingKind.INTERNAL_AUDIT ? "Internal audit" : "Compliance check";
    }

    /** The kind as the form sends it. */
    static String code(FindingKind kind) {
        return Kebab.of(kind);
    }

    /** What was typed into a part of an action. */
    static String value(TypedForm form, int row, String part) {
        return form.value(name(row, part));
    }

    /** The name of a part of an action in the form. */
    static String name(int row, String part) {
        return "action-" + row + "-" + part;
    }

    /** What is wrong about a part of an action, null when nothing is. */
    static String error(TypedForm form, int row, String part) {
        return form.error(name(row, part));
    }

    static String rating(Rating rating) {
        return Kebab.of(rating);
    }

    /** High. */
    static String inWords(Rating rating) {
        return rating.name().charAt(0) + rating(rating).substring(1);
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
