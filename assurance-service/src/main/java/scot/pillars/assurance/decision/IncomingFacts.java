package scot.pillars.assurance.decision;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import scot.pillars.kit.events.ReceivedEvent;
import scot.pillars.kit.http.FieldError;
import scot.pillars.kit.http.Refusal;
import scot.pillars.kit.http.Refusals;

/**
 * Reads what other systems send as events by the same rules as request bodies; fields that are not known yet are
 * ignored, as of every event.
 */
@ApplicationScoped
class IncomingFacts {
    private final ObjectReader reader;
    private final Validator validator;

    @Inject
    IncomingFacts(ObjectMapper json, Validator validator) {
        this.reader = json.reader().without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        this.validator = validator;
    }

    /** A fact that cannot be applied; the message names each field and the rule it breaks. */
    static final class NotApplicable extends RuntimeException {
        NotApplicable(List<FieldError> broken) {
            super(broken.stream()
                    .map(one -> one.field() + ": " + one.rule() + ": " + one.message())
                    .collect(Collectors.joining("; ")));
        }
    }

    /** @throws NotApplicable when the data does not fit */
    <T> T read(ReceivedEvent event, Class<T> type) {
        T fact = parse(event, type);
        if (fact == null) {
            throw new NotApplicable(List.of(new FieldError("body", "not-null", "The event has no data")));
        }
        Set<ConstraintViolation<T>> violations = validator.validate(fact);
        if (!violations.isEmpty()) {
            throw Refusals.from(new ConstraintViolationException(violations))
                    .map(refusal -> new NotApplicable(refusal.errors()))
                    .orElseThrow();
        }
        return fact;
    }

    /** @throws NotApplicable when the record's key is another one: the order of events holds per key */
    static void keyed(ReceivedEvent event, String field, String key) {
        if (!key.equals(event.key())) {
            throw new NotApplicable(
                    List.of(new FieldError(field, "record-key", "The key of the record is the " + field)));
        }
    }

    /** @throws NotApplicable when anything is broken */
    static void sound(List<FieldError> broken) {
        if (!broken.isEmpty()) {
            throw new NotApplicable(broken);
        }
    }

    private <T> T parse(ReceivedEvent event, Class<T> type) {
        try {
            return reader.forType(type).readValue(event.payload());
        } catch (JsonProcessingException e) {
            Refusal refusal = Refusals.from(e).orElseThrow(() -> new IllegalStateException(e));
            throw new NotApplicable(refusal.errors());
        }
    }
}
