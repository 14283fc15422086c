package scot.pillars.resolution.suspicion;

import io.quarkus.qute.TemplateExtension;
import java.util.List;
import scot.pillars.kit.pages.Formats;

/** Codes in words: {@code suspicion:ending(...)} in templates. */
@TemplateExtension(namespace = "suspicion")
final class SuspicionWords {
    private SuspicionWords() {}

    /** How one can end, in the order of the form. */
    static List<String> endings() {
        return List.of("no-fraud-found", "fiscal-disposal", "conviction", "not-pursued");
    }

    /** How it ended, in words. */
    static String ending(String outcome) {
        return switch (outcome) {
            case "no-fraud-found" -> "No fraud found";
            case "fiscal-disposal" -> "Fraud: fiscal disposal";
            case "conviction" -> "Fraud: conviction";
            default -> "Not pursued";
        };
    }

    /** A published number, or that it is withheld. */
    static String number(Long counted) {
        return counted == null ? "withheld" : Formats.grouped(counted);
    }
}
