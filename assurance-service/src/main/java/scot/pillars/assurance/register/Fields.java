package scot.pillars.assurance.register;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import scot.pillars.kit.http.FieldError;
import scot.pillars.kit.http.Refusal;
import scot.pillars.kit.imports.ImportColumn;

/** The fields of an entry: how texts become its JSON and its JSON becomes texts. */
public record Fields(List<Field> all) {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Pattern ROW = Pattern.compile("\\|");
    private static final Pattern PART = Pattern.compile(";");

    public static Fields of(Field... all) {
        return new Fields(List.of(all));
    }

    /** Those that are no rows, for a page that shows the rows in its own way. */
    public Fields withoutRows() {
        return new Fields(
                all.stream().filter(field -> field.kind() != Field.Kind.ROWS).toList());
    }

    /** Columns of the CSV form, the code first. */
    List<ImportColumn> columns(String codeExample) {
        List<ImportColumn> columns = new ArrayList<>();
        columns.add(ImportColumn.required("code", "Code: capital letters, digits and hyphens", codeExample));
        for (Field field : all) {
            String parts = field.parts().isEmpty()
                    ? ""
                    : field.parts().stream()
                            .map(Field::label)
                            .collect(Collectors.joining("; ", ": ", "; rows with | between them"));
            String hint = field.hint().isEmpty() ? "" : ". " + field.hint();
            columns.add(
                    field.required()
                            ? ImportColumn.required(field.name(), field.label() + hint, field.example())
                            : ImportColumn.optional(field.name(), field.label() + parts + hint, field.example()));
        }
        return columns;
    }

    /**
     * The entry's JSON from the cells of a file.
     *
     * @throws Refusal 400 with every cell that cannot be read
     */
    ObjectNode ofCells(UnaryOperator<String> cell) {
        List<FieldError> errors = new ArrayList<>();
        ObjectNode entry = JSON.objectNode();
        for (Field field : all) {
            String text = cell.apply(field.name());
            entry.set(
                    field.name(),
                    field.kind() == Field.Kind.ROWS
                            ? rowsOfCell(field, text, errors)
                            : node(field, field.name(), text, errors));
        }
        return sound(entry, errors);
    }

    /**
     * The entry's JSON from a form, whose rows are written {@code name[0].part}.
     *
     * @throws Refusal 400 with every field that cannot be read
     */
    ObjectNode ofForm(UnaryOperator<String> typed) {
        List<FieldError> errors = new ArrayList<>();
        ObjectNode entry = JSON.objectNode();
        for (Field field : all) {
            if (field.kind() != Field.Kind.ROWS) {
                entry.set(field.name(), node(field, field.name(), typed.apply(field.name()), errors));
                continue;
            }
            ArrayNode rows = JSON.arrayNode();
            for (int place = 0; place < Field.MOST_ROWS; place++) {
                String at = field.name() + "[" + place + "].";
                if (field.parts().stream().allMatch(part -> typed.apply(at + part.name()) == null)) {
                    continue;
                }
                ObjectNode row = JSON.objectNode();
                String now = field.name() + "[" + rows.size() + "].";
                field.parts()
                        .forEach(part -> row.set(
                                part.name(), node(part, now + part.name(), typed.apply(at + part.name()), errors)));
                rows.add(row);
            }
            entry.set(field.name(), rows);
        }
        return sound(entry, errors);
    }

    /** What a form shows of an entry. */
    Map<String, String> typed(JsonNode entry) {
        Map<String, String> typed = new LinkedHashMap<>();
        for (Field field : all) {
            JsonNode value = entry.path(field.name());
            if (field.kind() == Field.Kind.ROWS) {
                for (int place = 0; place < value.size(); place++) {
                    for (Field part : field.parts()) {
                        put(
                                typed,
                                field.name() + "[" + place + "]." + part.name(),
                                value.get(place).path(part.name()));
                    }
                }
            } else {
                put(typed, field.name(), value);
            }
        }
        return typed;
    }

    /** What a cell of an export shows; reading it again gives the same. */
    static String cell(Field field, JsonNode entry) {
        JsonNode value = entry.path(field.name());
        if (field.kind() != Field.Kind.ROWS) {
            return text(value);
        }
        return StreamSupport.stream(value.spliterator(), false)
                .map(row -> field.parts().stream()
                        .map(part -> text(row.path(part.name())).replaceAll("[;|]", ","))
                        .collect(Collectors.joining(";")))
                .collect(Collectors.joining("|"));
    }

    /** Whether a name of {@link #typed} is a field in which people write freely. */
    boolean isWritten(String name) {
        String field = name.replaceAll("\\[\\d+]\\..*", "");
        String part = name.substring(name.lastIndexOf('.') + 1);
        return all.stream()
                .filter(one -> one.name().equals(field))
                .flatMap(one -> one.parts().isEmpty() ? Stream.of(one) : one.parts().stream())
                .anyMatch(one ->
                        one.name().equals(part) && (one.kind() == Field.Kind.TEXT || one.kind() == Field.Kind.WORDS));
    }

    private static ArrayNode rowsOfCell(Field field, String text, List<FieldError> errors) {
        ArrayNode rows = JSON.arrayNode();
        for (String line : text == null ? new String[0] : ROW.split(text)) {
            String[] cells = PART.split(line, -1);
            ObjectNode row = JSON.objectNode();
            for (int place = 0; place < field.parts().size(); place++) {
                Field part = field.parts().get(place);
                String cell = place < cells.length && !cells[place].isBlank() ? cells[place].strip() : null;
                row.set(
                        part.name(),
                        node(
                                part,
                                field.name(),
                                part.kind() == Field.Kind.LIST && cell != null ? cell.replace(' ', ';') : cell,
                                errors));
            }
            rows.add(row);
        }
        return rows;
    }

    private static JsonNode node(Field field, String at, String text, List<FieldError> errors) {
        return switch (field.kind()) {
            case LIST -> {
                ArrayNode codes = JSON.arrayNode();
                for (String code : text == null ? new String[0] : PART.split(text)) {
                    if (!code.isBlank()) {
                        codes.add(code.strip());
                    }
                }
                yield codes;
            }
            case FLAG -> JSON.booleanNode(text != null && !text.equals("no") && !text.equals("false"));
            case NUMBER, SHARE -> text == null ? JSON.nullNode() : number(at, text, errors);
            default -> text == null ? JSON.nullNode() : JSON.textNode(text);
        };
    }

    private static JsonNode number(String at, String text, List<FieldError> errors) {
        if (!text.matches("-?\\d{1,18}(\\.\\d{1,10})?")) {
            errors.add(new FieldError(at, "number", "Give a number such as 12 or 0.95"));
            return JSON.nullNode();
        }
        return text.contains(".") ? JSON.numberNode(new BigDecimal(text)) : JSON.numberNode(Long.parseLong(text));
    }

    private static void put(Map<String, String> typed, String name, JsonNode value) {
        String text = text(value);
        if (!text.isEmpty()) {
            typed.put(name, text);
        }
    }

    private static String text(JsonNode value) {
        if (value.isArray()) {
            return StreamSupport.stream(value.spliterator(), false)
                    .map(JsonNode::asText)
                    .collect(Collectors.joining(";"));
        }
        if (value.isBoolean()) {
            return value.booleanValue() ? "yes" : "";
        }
        return value.isNumber() ? value.decimalValue().toPlainString() : value.isNull() ? "" : value.asText();
    }

    private static ObjectNode sound(ObjectNode entry, List<FieldError> errors) {
        if (!errors.isEmpty()) {
            throw Refusal.badRequest("Not everything can be read", errors);
        }
        return entry;
    }
}
