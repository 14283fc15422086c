package scot.pillars.assurance.register;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import scot.pillars.kit.pages.Formats;
import scot.pillars.kit.pages.TypedForm;

/**
 * One field of an entry as people write it: the same in the form of a page, in a file and in an export.
 *
 * @param name component of the entry's record
 * @param label what it is, as the form asks for it and the template of the file explains it
 * @param hint how to write it, may be empty
 * @param choices values of a {@link Kind#CHOICE} with their words
 * @param parts fields of each row of {@link Kind#ROWS}
 */
public record Field(
        String name,
        Kind kind,
        boolean required,
        String label,
        String hint,
        String example,
        Map<String, String> choices,
        List<Field> parts) {

    static final int MOST_ROWS = 100;

    /** How a field is written. */
    public enum Kind {
        /** One line. */
        TEXT,
        /** The code of something registered: the register answers for it, so it is not looked at as free text. */
        CODE,
        /** Several lines by colleagues, without identifiers of clients. */
        WORDS,
        NUMBER,
        /** A number between 0 and 1. */
        SHARE,
        DATE,
        CHOICE,
        /** Yes or no; absent is no. */
        FLAG,
        /** Codes with ; between them. */
        LIST,
        /** Rows of parts; in a file the parts with ; and the rows with | between them. */
        ROWS
    }

    public static Field text(String name, String label, String hint, String example) {
        return new Field(name, Kind.TEXT, true, label, hint, example, Map.of(), List.of());
    }

    public static Field code(String name, String label, String hint, String example) {
        return new Field(name, Kind.CODE, true, label, hint, example, Map.of(), List.of());
    }

    public static Field words(String name, String label, String example) {
        return new Field(
                name, Kind.WORDS, true, label, "No names and no numbers of clients", example, Map.of(), List.of());
    }

    public static Field number(String name, String label, String hint, String example) {
        return new Field(name, Kind.NUMBER, true, label, hint, example, Map.of(), List.of());
    }

    public static Field date(String name, String label, String example) {
        return new Field(name, Kind.DATE, true, label, "", example, Map.of(), List.of());
    }

    /** @param choices value and words in turn */
    public static Field choice(String name, String label, String... choices) {
        Map<String, String> named = new LinkedHashMap<>();
        for (int place = 0; place < choices.length; place += 2) {
            named.put(choices[place], choices[place + 1]);
        }
        return new Field(
                name,
                Kind.CHOICE,
                true,
                label,
                String.join(", ", named.keySet()),
                choices[0],
                Collections.unmodifiableMap(named),
                List.of());
    }

    /** A share of one, which pages show in per cent. */
    public static Field share(String name, String label) {
        return new Field(
                name, Kind.SHARE, true, label, "Between 0 and 1, for example 0.95", "0.95", Map.of(), List.of());
    }

    public static Field flag(String name, String label) {
        return new Field(name, Kind.FLAG, false, label, "", "yes", Map.of(), List.of());
    }

    public static Field list(String name, String label, String example) {
        return new Field(name, Kind.LIST, false, label, "Codes with ; between them", example, Map.of(), List.of());
    }

    /** The same list, whose codes are chosen from these. */
    public Field from(Map<String, String> named) {
        return new Field(name, kind, required, label, hint, example, named, parts);
    }

    /** Rows whose example is one row of the parts' examples. */
    public static Field rows(String name, String label, Field... parts) {
        String example =
                Stream.of(parts).map(part -> part.example().replace(';', ' ')).collect(Collectors.joining(";"));
        return new Field(name, Kind.ROWS, false, label, "", example, Map.of(), List.of(parts));
    }

    /** The same field with another example. */
    public Field like(String otherExample) {
        return new Field(name, kind, required, label, hint, otherExample, choices, parts);
    }

    /** The same field, which may not be left empty. */
    public Field needed() {
        return new Field(name, kind, true, label, hint, example, choices, parts);
    }

    /** The same field, which may be left empty. */
    public Field optional() {
        return new Field(name, kind, false, label, hint, example, choices, parts);
    }

    /** The type of its input in a form. */
    public String input() {
        return kind == Kind.DATE ? "date" : "text";
    }

    /** The register whose codes it holds, from which a form offers by name; null when it holds none. */
    public String register() {
        return switch (name) {
            case "benefit", "benefits" -> "benefits";
            case "subject" -> "benefits-and-teams";
            case "descriptors" -> "descriptors";
            case "guidance" -> "guidance";
            case "area", "businessArea" -> "areas";
            case "colleague", "raisedBy", "assignedTo", "answeredBy", "proposedBy", "decidedBy" -> "colleagues";
            case "queue" -> "queues";
            default -> null;
        };
    }

    /** What a form asks; where it offers by name it does not say how a code is written. */
    public String asked() {
        String words = kind == Kind.LIST || register() != null ? heading() : label;
        return required ? words : words + " (optional)";
    }

    /** Whether a form shows it so. It is not called {@code is}, which Qute takes for its own {@code equals}. */
    public boolean writtenAs(String kindInLowerCase) {
        return kind.name().equalsIgnoreCase(kindInLowerCase);
    }

    /** The label before a value on its line; a question takes no colon. */
    public String before() {
        return label.endsWith("?") ? label : label + ":";
    }

    /** What it is called where it is read: a form says more about how it is written. */
    public String heading() {
        String heading = label.replaceAll("(\\?) (Codes( of \\w+)?|Its code|Their number)$", "$1")
                .replaceAll("^(Codes?|Number) of (the )?", "")
                .replaceAll(": .*", "");
        return Character.toUpperCase(heading.charAt(0)) + heading.substring(1);
    }

    /** What a page shows of a value. */
    public String shown(String value) {
        return switch (kind) {
            case CHOICE -> choices.getOrDefault(value, value);
            case DATE -> value.isEmpty() ? value : Formats.inWords(LocalDate.parse(value));
            case LIST ->
                Stream.of(value.split(";"))
                        .map(code -> choices.getOrDefault(code, code))
                        .collect(Collectors.joining(", "));
            case SHARE ->
                new BigDecimal(value).movePointRight(2).stripTrailingZeros().toPlainString() + "\u00a0%";
            case FLAG -> value.isEmpty() ? "No" : "Yes";
            case NUMBER -> value.matches("\\d{1,18}") ? Formats.grouped(Long.parseLong(value)) : value;
            default -> value;
        };
    }

    /** The name of a part of a row in a form. */
    public String at(int place, Field part) {
        return name + "[" + place + "]." + part.name();
    }

    /** The rows of a form that hold something. */
    public List<Integer> filled(TypedForm form) {
        return IntStream.range(0, MOST_ROWS)
                .filter(place -> parts.stream().anyMatch(part -> form.given(at(place, part)) != null))
                .boxed()
                .toList();
    }

    /** The rows a form offers: those that hold something and an empty one. */
    public List<Integer> offered(TypedForm form) {
        List<Integer> filled = filled(form);
        int next = filled.isEmpty() ? 0 : filled.get(filled.size() - 1) + 1;
        return Stream.concat(filled.stream(), Stream.of(next)).toList();
    }
}
