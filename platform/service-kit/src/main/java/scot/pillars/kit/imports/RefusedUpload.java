package scot.pillars.kit.imports;

import java.util.List;
import java.util.Map;
import scot.pillars.kit.http.FieldError;

/**
 * An upload by the form that was refused, kept on the page with what was typed; the file has to be chosen again.
 *
 * @param kind of the import, empty when nothing was refused
 * @param typed what was typed, by name of the parameter
 * @param errors what is wrong about it, by name of the field
 */
public record RefusedUpload(String kind, Map<String, List<String>> typed, List<FieldError> errors) {
    static final RefusedUpload NONE = new RefusedUpload("", Map.of(), List.of());

    /** What is wrong, each led by the field of this import's own form. */
    public List<FieldError> summary() {
        return errors.stream()
                .map(error -> new FieldError(error.field() + "-" + kind, error.rule(), error.message()))
                .toList();
    }

    /** What is wrong about a field, null when nothing is. */
    public String error(String field) {
        return errors.stream()
                .filter(error -> error.field().equals(field))
                .map(FieldError::message)
                .findFirst()
                .orElse(null);
    }

    /** What the form of an import shows for a parameter: what was typed, else what holds when nothing is. */
    public String value(RowImport rows, ImportParameter parameter) {
        if (rows.kind().equals(kind) && typed.containsKey(parameter.name())) {
            return typed.get(parameter.name()).get(0);
        }
        return parameter.defaultValue() == null ? "" : parameter.defaultValue();
    }
}
