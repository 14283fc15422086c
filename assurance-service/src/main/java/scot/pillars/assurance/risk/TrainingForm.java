package scot.pillars.assurance.risk;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import scot.pillars.kit.http.FieldError;
import scot.pillars.kit.http.Refusal;
import scot.pillars.kit.pages.TypedForm;

/** The form that has a score trained. */
final class TrainingForm {
    private final TypedForm form;
    private final List<FieldError> errors = new ArrayList<>();

    private TrainingForm(TypedForm form) {
        this.form = form;
    }

    /** @throws Refusal 400 with every field that cannot be read */
    static RiskModelRequest read(TypedForm form) {
        TrainingForm reading = new TrainingForm(form);
        RiskModelRequest request = new RiskModelRequest(
                form.given("name"),
                form.given("purpose"),
                reading.value("decidedFrom", LocalDate::parse, "Give the day as 2025-06-03"),
                reading.value("decidedTo", LocalDate::parse, "Give the day as 2025-06-03"),
                reading.value("testedFrom", LocalDate::parse, "Give the day as 2025-06-03"),
                reading.value("targetedShare", text -> Double.parseDouble(text) / 100, "Give a per cent like 20"),
                reading.value("seed", Long::valueOf, "A seed is a whole number"),
                Arrays.stream(form.value("leaveOut").split("[,;\\s]+"))
                        .filter(name -> !name.isEmpty())
                        .collect(Collectors.toSet()));
        if (!reading.errors.isEmpty()) {
            throw Refusal.badRequest("The form is not complete", reading.errors);
        }
        return request;
    }

    private <T> T value(String field, Function<String, T> reading, String message) {
        try {
            return form.given(field) == null ? null : reading.apply(form.value(field));
        } catch (IllegalArgumentException | DateTimeException e) {
            errors.add(new FieldError(field, "format", message));
            return null;
        }
    }
}
