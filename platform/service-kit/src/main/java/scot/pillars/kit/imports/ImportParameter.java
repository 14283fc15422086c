package scot.pillars.kit.imports;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A query parameter of the upload.
 *
 * @param name its name, camelCase
 * @param required whether an upload without it is refused
 * @param allowed the values it may have; empty when it is free text of at most 100 characters
 * @param defaultValue value when it is not given, may be null
 * @param description what it is for
 * @param words what its values mean, in a few words, where they do not say it themselves
 */
public record ImportParameter(
        String name,
        boolean required,
        List<String> allowed,
        String defaultValue,
        String description,
        Map<String, String> words) {
    public static ImportParameter required(String name, String description) {
        return new ImportParameter(name, true, List.of(), null, description, Map.of());
    }

    public static ImportParameter optional(String name, String defaultValue, String description) {
        return new ImportParameter(name, false, List.of(), defaultValue, description, Map.of());
    }

    public static ImportParameter oneOf(String name, List<String> allowed, String defaultValue, String description) {
        return new ImportParameter(name, false, List.copyOf(allowed), defaultValue, description, Map.of());
    }

    /** The same parameter, whose values are shown in these words. */
    public ImportParameter said(Map<String, String> inWords) {
        return new ImportParameter(name, required, allowed, defaultValue, description, Map.copyOf(inWords));
    }

    /** What a page shows of a value. */
    public String shown(String value) {
        return words.getOrDefault(value, value);
    }

    /** Its name in words: newUnits is New units. */
    public String label() {
        String words = name.replaceAll("([A-Z])", " $1").toLowerCase(Locale.UK);
        return words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
    }
}
