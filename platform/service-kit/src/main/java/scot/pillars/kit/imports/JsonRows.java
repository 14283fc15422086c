package scot.pillars.kit.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import scot.pillars.kit.http.FieldError;
import scot.pillars.kit.http.Refusal;
import scot.pillars.kit.http.Refusals;

/** Reads NDJSON rows by the same rules as request bodies, with the same words when they are broken. */
@ApplicationScoped
public class JsonRows {
    @Inject
    ObjectMapper json;

    @Inject
    Validator validator;

    /** The row as a record that keeps its constraints; empty when it does not, which is then in the report. */
    public <T> Optional<T> read(ImportRow row, Class<T> type, ImportReport report) {
        try {
            T value = json.readValue(row.json(), type);
            return valid(row.line(), value, report);
        } catch (JsonProcessingException e) {
            Refusal refusal = Refusals.from(e).orElseThrow(() -> new IllegalStateException(e));
            reject(row.line(), refusal.errors(), report);
            return Optional.empty();
        }
    }

    /** The value when it keeps its constraints; empty when it does not, which is then in the report. */
    public <T> Optional<T> valid(long line, T value, ImportReport report) {
        Set<ConstraintViolation<T>> violations = value == null ? Set.of() : validator.validate(value);
        if (value == null) {
            report.rejected(line, null, "not-null", "The line holds null");
        } else if (!violations.isEmpty()) {
            reject(
                    line,
                    Refusals.from(new ConstraintViolationException(violations))
                            .orElseThrow()
                            .errors(),
                    report);
        }
        return value == null || !violations.isEmpty() ? Optional.empty() : Optional.of(value);
    }

    private static void reject(long line, List<FieldError> errors, ImportReport report) {
        errors.forEach(error -> report.rejected(line, error.field(), error.rule(), error.message()));
    }
}
