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
import java.util.function.BiFunction;
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

    /** What a row holds, or what is wrong with it; neither when the line holds null. */
    record Reading<T>(Class<T> type, T value, List<FieldError> errors) {}

    /** The row as a record that keeps its constraints; empty when it does not, which is then in the report. */
    public <T> Optional<T> read(ImportRow row, Class<T> type, ImportReport report) {
        return told(row.line(), reading(row, type), report);
    }

    /** The row of either form as a record that keeps its constraints; empty when it does not, which is then in the report. */
    public <T> Optional<T> read(
            ImportRow row, Class<T> type, BiFunction<ImportRow, ImportReport, Optional<T>> csv, ImportReport report) {
        return row.isJson()
                ? read(row, type, report)
                : csv.apply(row, report).flatMap(one -> valid(row.line(), one, report));
    }

    /** The value when it keeps its constraints; empty when it does not, which is then in the report. */
    public <T> Optional<T> valid(long line, T value, ImportReport report) {
        return told(line, valid(null, value), report);
    }

    /** Reads a row, or gives what reading it gave before. */
    @SuppressWarnings("unchecked")
    <T> Reading<T> reading(ImportRow row, Class<T> type) {
        if (row.reading() == null || row.reading().type() != type) {
            row.read(parsed(row.json(), type));
        }
        return (Reading<T>) row.reading();
    }

    private <T> Reading<T> parsed(String text, Class<T> type) {
        try {
            return valid(type, json.readValue(text, type));
        } catch (JsonProcessingException e) {
            Refusal refusal = Refusals.from(e).orElseThrow(() -> new IllegalStateException(e));
            return new Reading<>(type, null, refusal.errors());
        }
    }

    private <T> Reading<T> valid(Class<T> type, T value) {
        if (value == null) {
            return new Reading<>(type, null, List.of());
        }
        Set<ConstraintViolation<T>> violations = validator.validate(value);
        if (violations.isEmpty()) {
            return new Reading<>(type, value, List.of());
        }
        Refusal refusal =
                Refusals.from(new ConstraintViolationException(violations)).orElseThrow();
        return new Reading<>(type, null, refusal.errors());
    }

    private static <T> Optional<T> told(long line, Reading<T> reading, ImportReport report) {
        if (reading.value() == null && reading.errors().isEmpty()) {
            report.rejected(line, null, "not-null", "The line holds null");
        }
        reading.errors().forEach(error -> report.rejected(line, error.field(), error.rule(), error.message()));
        return Optional.ofNullable(reading.value());
    }
}
