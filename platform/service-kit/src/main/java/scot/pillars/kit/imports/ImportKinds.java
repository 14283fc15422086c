package scot.pillars.kit.imports;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import scot.pillars.kit.http.FieldError;
import scot.pillars.kit.http.Refusal;
import scot.pillars.kit.security.CurrentUser;

/** The kinds of import this service takes, and the reading of an upload's parameters. */
@ApplicationScoped
class ImportKinds {
    private static final Set<String> OURS = Set.of("dryRun");
    private static final int LONGEST = 100;

    @All
    @Inject
    List<RowImport> kinds;

    @Inject
    CurrentUser user;

    List<RowImport> all() {
        return kinds;
    }

    /** The kinds the caller may upload. */
    List<RowImport> allowed() {
        return kinds.stream().filter(this::isAllowed).toList();
    }

    /** @throws Refusal 404 when there is no such kind; 403 when the caller may not upload it */
    RowImport toUpload(String name) {
        RowImport kind = named(name);
        if (!isAllowed(kind)) {
            throw Refusal.forbidden("Your role may not import rows of this kind");
        }
        return kind;
    }

    private boolean isAllowed(RowImport kind) {
        return kind.ability() == null || user.can(kind.ability());
    }

    /** @throws Refusal 404 when there is no such kind */
    RowImport named(String name) {
        return kinds.stream()
                .filter(kind -> kind.kind().equals(name))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("There is no import of this kind"));
    }

    /**
     * The values of the kind's parameters with defaults filled in.
     *
     * @throws Refusal 400 for unknown, missing, repeated or wrong ones
     */
    Map<String, String> params(RowImport kind, Map<String, List<String>> given) {
        List<FieldError> errors = new ArrayList<>();
        Map<String, String> values = new TreeMap<>();
        for (ImportParameter parameter : kind.parameters()) {
            List<String> sent = given.getOrDefault(parameter.name(), List.of()).stream()
                    .filter(value -> !value.isBlank())
                    .toList();
            String value =
                    sent.isEmpty() ? parameter.defaultValue() : sent.get(0).strip();
            if (value != null) {
                values.put(parameter.name(), value);
            }
            check(parameter, value, sent.size(), errors);
        }
        for (String name : given.keySet()) {
            boolean known = OURS.contains(name)
                    || kind.parameters().stream()
                            .anyMatch(parameter -> parameter.name().equals(name));
            if (!known) {
                errors.add(new FieldError(name, "unknown-parameter", "This import has no such parameter"));
            }
        }
        if (errors.isEmpty()) {
            errors.addAll(kind.check(values));
        }
        if (!errors.isEmpty()) {
            throw Refusal.badRequest("The request is not valid", errors);
        }
        return values;
    }

    private static void check(ImportParameter parameter, String value, int sent, List<FieldError> errors) {
        String name = parameter.name();
        if (value == null) {
            if (parameter.required()) {
                errors.add(new FieldError(name, "required", "The parameter is missing: " + parameter.description()));
            }
        } else if (sent > 1) {
            errors.add(new FieldError(name, "once", "The parameter is there more than once"));
        } else if (!parameter.allowed().isEmpty() && !parameter.allowed().contains(value)) {
            errors.add(new FieldError(name, "one-of", "Allowed are " + String.join(", ", parameter.allowed())));
        } else if (value.length() > LONGEST || value.chars().anyMatch(Character::isISOControl)) {
            errors.add(new FieldError(name, "text", "A text of 1 to " + LONGEST + " printable characters"));
        }
    }
}
