package scot.pillars.resolution.errorcase;

import jakarta.validation.Validator;
import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import scot.pillars.kit.http.FieldError;

/**
 * The worklist's filters as they were typed, and what they ask for.
 *
 * @param typed what is set, by name of the field; fields left empty are not in it
 * @param query what is asked for; meaningless when there are errors
 * @param errors what cannot be understood
 */
public record WorklistForm(Map<String, String> typed, CaseQuery query, List<FieldError> errors) {
    private static final List<String> FIELDS = List.of(
            "text",
            "state",
            "benefit",
            "area",
            "dataset",
            "direction",
            "officer",
            "flagged",
            "openedFrom",
            "openedTo",
            "sort");
    private static final Map<String, List<String>> STATES = Map.of(
            "open", List.of("open"),
            "taken", List.of("taken"),
            "resolved", List.of("resolved"),
            "all", List.of());

    static WorklistForm of(MultivaluedMap<String, String> parameters, Validator validator) {
        Map<String, String> typed = new LinkedHashMap<>();
        for (String field : FIELDS) {
            String value = parameters.getFirst(field);
            if (value != null && !value.isBlank()) {
                typed.put(field, value.strip());
            }
        }
        List<FieldError> errors = new ArrayList<>();
        CaseQuery query = new CaseQuery();
        query.after = parameters.getFirst("after");
        query.state = STATES.getOrDefault(typed.getOrDefault("state", ""), List.of("open", "taken"));
        query.benefit = typed.get("benefit");
        query.area = typed.get("area");
        query.dataset = typed.get("dataset");
        query.direction = typed.get("direction");
        query.officer = typed.get("officer");
        query.flagged = typed.get("flagged");
        if ("true".equals(query.flagged) && typed.get("state") == null) {
            query.state = List.of();
        }
        query.text = typed.get("text");
        query.sort = typed.getOrDefault("sort", query.sort);
        query.openedFrom = day("openedFrom", typed, errors);
        query.openedTo = day("openedTo", typed, errors);
        validator
                .validate(query)
                .forEach(broken ->
                        errors.add(new FieldError(broken.getPropertyPath().toString(), "form", broken.getMessage())));
        return new WorklistForm(typed, query, List.copyOf(errors));
    }

    /** What was typed into a field, empty when nothing was. */
    public String value(String field) {
        return typed.getOrDefault(field, "");
    }

    /** What is wrong about a field, null when nothing is. */
    public String error(String field) {
        return errors.stream()
                .filter(error -> error.field().equals(field))
                .map(FieldError::message)
                .findFirst()
                .orElse(null);
    }

    /** The filters that narrow the list, without the order. */
    public List<String> chips() {
        return typed.keySet().stream().filter(field -> !field.equals("sort")).toList();
    }

    /** The page's address with one field left out. */
    public String without(String field) {
        Map<String, String> rest = new LinkedHashMap<>(typed);
        rest.remove(field);
        return encoded(rest);
    }

    /** The address of the next page. */
    public String behind(String cursor) {
        Map<String, String> next = new LinkedHashMap<>(typed);
        next.put("after", cursor);
        return encoded(next);
    }

    /** The same list from the API, as CSV. */
    public String csv() {
        Map<String, String> rest = new LinkedHashMap<>(typed);
        rest.remove("state");
        String states = query.state.stream().map(state -> "&state=" + state).collect(Collectors.joining());
        rest.put("format", "csv");
        rest.put("limit", "1000");
        return encoded(rest) + states;
    }

    private static LocalDate day(String field, Map<String, String> typed, List<FieldError> errors) {
        String text = typed.get(field);
        if (text == null) {
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(text);
            if (day.getYear() >= 1 && day.getYear() <= 9999) {
                return day;
            }
        } catch (DateTimeException e) {
            // answered below, like a day outside the calendar
        }
        errors.add(new FieldError(field, "format", "Enter a date as year, month and day, for example 2025-04-01"));
        return null;
    }

    private static String encoded(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", "?", ""));
    }
}
