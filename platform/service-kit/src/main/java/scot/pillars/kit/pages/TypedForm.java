package scot.pillars.kit.pages;

import jakarta.validation.ConstraintViolation;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import scot.pillars.kit.http.FieldError;
import scot.pillars.kit.http.Refusal;
import scot.pillars.kit.http.ViolationRefusals;

/**
 * What was typed into a form of a page, kept on it when it is refused.
 *
 * @param typed what was typed, by name of the field
 * @param errors what is wrong about it
 */
public record TypedForm(Map<String, String> typed, List<FieldError> errors) {
    /** Nothing typed yet. */
    public static final TypedForm FRESH = new TypedForm(Map.of(), List.of());

    /** Without the spaces around what was typed; boxes ticked under one name stand with ; between them. */
    public static TypedForm of(MultivaluedMap<String, String> parameters) {
        Map<String, String> typed = new TreeMap<>();
        parameters.forEach((field, values) -> typed.put(
                field,
                values.stream()
                        .map(String::strip)
                        .filter(value -> !value.isEmpty())
                        .collect(Collectors.joining(";"))));
        return new TypedForm(typed, List.of());
    }

    /** What was typed into a field, empty when nothing was. */
    public String value(String field) {
        return typed.getOrDefault(field, "");
    }

    /** What was typed into a field, null when nothing was. */
    public String given(String field) {
        return value(field).isEmpty() ? null : value(field);
    }

    /**
     * The day typed into a field, null when none was.
     *
     * @throws Refusal 400 when it is no day
     */
    public LocalDate day(String field) {
        try {
            return given(field) == null ? null : LocalDate.parse(value(field));
        } catch (DateTimeParseException e) {
            throw Refusal.badRequest(field, "date", "Give the day as 2026-11-30");
        }
    }

    /** @throws Refusal 400 when no day was typed into a field */
    public LocalDate neededDay(String field) {
        if (given(field) == null) {
            throw Refusal.badRequest(field, "required", "Give the day");
        }
        return day(field);
    }

    /** What is wrong about a field, null when nothing is. */
    public String error(String field) {
        return errors.stream()
                .filter(error -> error.field().equals(field))
                .map(FieldError::message)
                .findFirst()
                .orElse(null);
    }

    /** Whether to ask why what looks like an identifier is none: it was refused, or the reason was given. */
    public boolean asksFalseAlarm() {
        return given("falseAlarm") != null
                || errors.stream().anyMatch(error -> error.rule().equals("no-identifiers"));
    }

    /** The same form with what a refusal says about it; beside this field where it names none. */
    public TypedForm with(Refusal refusal, String field) {
        return new TypedForm(
                typed,
                refusal.errors().isEmpty()
                        ? List.of(new FieldError(field, refusal.type(), refusal.getMessage()))
                        : refusal.errors());
    }

    /** The same form, in which a field that stands in no request, as a code in its address, may not be left empty. */
    public TypedForm needing(String field) {
        if (given(field) != null || error(field) != null) {
            return this;
        }
        List<FieldError> all = new ArrayList<>(errors);
        all.add(new FieldError(field, "not-null", "Must be filled in"));
        return new TypedForm(typed, all);
    }

    /** @throws Refusal 400 with every rule of its fields that a request breaks */
    public static <T> T sound(T request, Set<ConstraintViolation<T>> broken) {
        if (!broken.isEmpty()) {
            throw Refusal.badRequest("The form is not complete", ViolationRefusals.errors(broken));
        }
        return request;
    }
}
