package scot.pillars.reporting.page;

import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The address of a page with what it is narrowed to and sorted by. */
public record Address(String path, Map<String, String> parameters) {

    /** As it was asked for; empty parameters are left out. */
    public static Address of(String path, MultivaluedMap<String, String> query) {
        Map<String, String> parameters = new TreeMap<>();
        query.forEach((name, values) -> {
            if (!values.isEmpty() && !values.get(0).isBlank()) {
                parameters.put(name, values.get(0));
            }
        });
        return new Address(path, parameters);
    }

    public String value(String name) {
        return parameters.get(name);
    }

    /** The same with one parameter set anew, or left out when null. */
    public Address with(String name, String value) {
        Map<String, String> changed = new LinkedHashMap<>(parameters);
        if (value == null) {
            changed.remove(name);
        } else {
            changed.put(name, value);
        }
        return new Address(path, changed);
    }

    /** The same parameters at another path. */
    public Address at(String other) {
        return new Address(other, parameters);
    }

    /** For an {@code href}. */
    public String href() {
        if (parameters.isEmpty()) {
            return path;
        }
        return path + "?"
                + parameters.entrySet().stream()
                        .map(parameter -> encoded(parameter.getKey()) + "=" + encoded(parameter.getValue()))
                        .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
