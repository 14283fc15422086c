package scot.pillars.kit.imports;

import java.util.List;
import java.util.Locale;

/**
 * A query parameter of the upload.
 *
 * @param name its name, camelCase
 * @param required whether an upload without it is refused
 * @param allowed the values it may have; empty when it is free text of at most 100 characters
 * @param defaultValue value when it is not given, may be null
 * @param description what it is for
 */
public record ImportParameter(
        String name, boolean required, List<String> allowed, String defaultValue, String description) {
    public static ImportParameter required(String name, String description) {
        return new ImportParameter(name, true, List.of(), null, description);
    }

    public static ImportParameter optional(String name, String defaultValue, String description) {
        return new ImportParameter(name, false, List.of(), defaultValue, description);
    }

    public static ImportParameter oneOf(String name, List<String> allowed, String defaultValue, String description) {
        return new ImportParameter(name, false, List.copyOf(allowed), defaultValue, description);
    }

    /** Its name in words: newUnits is New units. */
    public String label() {
        String words = name.replaceAll("([A-Z])", " $1").toLowerCase(Locale.UK);
        return words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
    }
}
