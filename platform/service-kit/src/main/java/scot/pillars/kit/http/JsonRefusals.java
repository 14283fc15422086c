package scot.pillars.kit.http;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidDefinitionException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** What is wrong with a JSON body, with the path of the field and without a word about our classes. */
final class JsonRefusals {
    private static final Map<Class<?>, String> EXPECTED = Map.of(
            LocalDate.class, "a date such as 2025-06-03",
            Instant.class, "an instant such as 2025-06-03T09:30:00Z",
            YearMonth.class, "a month such as 2025-06",
            UUID.class, "a UUID",
            String.class, "a string");

    private JsonRefusals() {}

    /** The refusal; empty when our own type is to blame. */
    static Optional<Refusal> from(JacksonException exception) {
        if (exception instanceof InvalidDefinitionException) {
            return Optional.empty();
        }
        if (exception instanceof JsonMappingException mapping) {
            boolean malformed = mapping.getCause() instanceof JacksonException;
            return Optional.of(
                    malformed ? malformed((JacksonException) mapping.getCause(), pathOf(mapping)) : mapped(mapping));
        }
        return Optional.of(malformed(exception, pathOf(exception)));
    }

    private static Refusal malformed(JacksonException exception, String path) {
        if (exception instanceof StreamConstraintsException) {
            return Refusal.badRequest(
                    path,
                    "json-limits",
                    "The JSON is nested deeper than " + JsonRules.MAX_DEPTH + " levels, or has a text longer than "
                            + JsonRules.MAX_TEXT + " characters or a number longer than " + JsonRules.MAX_NUMBER);
        }
        JsonLocation at = exception.getLocation();
        String where = at == null ? "" : " at line " + at.getLineNr() + ", column " + at.getColumnNr();
        String why = String.valueOf(exception.getOriginalMessage()).startsWith("Duplicate field")
                ? "A field is there twice"
                : "The body is not valid JSON";
        return Refusal.badRequest(path, "json", why + where);
    }

    private static Refusal mapped(JsonMappingException exception) {
        String path = pathOf(exception);
        if (exception instanceof UnrecognizedPropertyException unknown) {
            return Refusal.badRequest(path, "unknown-property", "This field is not known here" + known(unknown));
        }
        if (exception instanceof ValueInstantiationException refused) {
            Throwable cause = refused.getCause();
            String why = cause instanceof IllegalArgumentException && cause.getMessage() != null
                    ? cause.getMessage()
                    : "the value does not fit";
            return Refusal.badRequest(path, "value", capital(why));
        }
        if (exception instanceof InvalidFormatException format) {
            return Refusal.badRequest(path, "format", "Expected is " + expected(format));
        }
        if (exception instanceof MismatchedInputException mismatch && mismatch.getTargetType() != null) {
            return Refusal.badRequest(path, "type", "Expected is " + expected(mismatch.getTargetType()));
        }
        return Refusal.badRequest(path, "value", "The value does not fit");
    }

    private static String known(UnrecognizedPropertyException unknown) {
        Collection<Object> names = unknown.getKnownPropertyIds();
        return names == null || names.isEmpty()
                ? ""
                : "; known are " + names.stream().map(String::valueOf).sorted().collect(Collectors.joining(", "));
    }

    private static String expected(InvalidFormatException format) {
        String original = String.valueOf(format.getOriginalMessage());
        int ours = original.indexOf(JsonRules.OURS);
        return ours >= 0 ? original.substring(ours + JsonRules.OURS.length()) : expected(format.getTargetType());
    }

    static String expected(Class<?> type) {
        if (type == null) {
            return "another kind of value";
        }
        if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants())
                    .map(constant -> Kebab.of((Enum<?>) constant))
                    .collect(Collectors.joining(", ", "one of ", ""));
        }
        if (EXPECTED.containsKey(type)) {
            return EXPECTED.get(type);
        }
        if (type == boolean.class || type == Boolean.class) {
            return "true or false";
        }
        if (type == BigDecimal.class || type == double.class || type == Double.class) {
            return "a decimal number";
        }
        if (type.isPrimitive() || Number.class.isAssignableFrom(type)) {
            return "a whole number";
        }
        return Collection.class.isAssignableFrom(type) || type.isArray() ? "a list" : "an object";
    }

    private static String pathOf(JsonMappingException exception) {
        StringBuilder path = new StringBuilder();
        for (JsonMappingException.Reference step : exception.getPath()) {
            if (step.getFieldName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
            }
        }
        return path.isEmpty() ? "body" : path.toString();
    }

    private static String pathOf(JacksonException exception) {
        JsonParser parser = exception instanceof StreamReadException read ? read.getProcessor() : null;
        if (parser == null) {
            return "body";
        }
        List<String> steps =
                List.of(parser.getParsingContext().pathAsPointer().toString().split("/"));
        String path = steps.stream()
                .filter(step -> !step.isEmpty())
                .limit(20)
                .map(step -> step.matches("\\d+") ? "[" + step + "]" : "." + step)
                .collect(Collectors.joining());
        return path.isEmpty() ? "body" : path.startsWith(".") ? path.substring(1) : path;
    }

    private static String capital(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
