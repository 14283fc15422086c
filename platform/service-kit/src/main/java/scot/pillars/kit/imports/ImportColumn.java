package scot.pillars.kit.imports;

/**
 * A column of the CSV form.
 *
 * @param name header, camelCase
 * @param required whether a file without the column is refused
 * @param description what it holds, with format and unit
 * @param example value in the first row of the template's example, empty for none
 */
public record ImportColumn(String name, boolean required, String description, String example) {
    public static ImportColumn required(String name, String description, String example) {
        return new ImportColumn(name, true, description, example);
    }

    public static ImportColumn optional(String name, String description, String example) {
        return new ImportColumn(name, false, description, example);
    }
}
