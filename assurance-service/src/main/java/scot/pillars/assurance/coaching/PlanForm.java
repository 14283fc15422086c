package scot.pillars.assurance.coaching;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import scot.pillars.kit.http.Refusal;
import scot.pillars.kit.pages.TypedForm;

/** What was typed into the forms of a plan. */
public record PlanForm(TypedForm form) {
    private static final int ROWS = 5;

    /** A row of the form of steps. */
    public record Row(int at, String text, boolean leaders, String dueOn) {}

    static PlanForm of(MultivaluedMap<String, String> parameters) {
        return new PlanForm(TypedForm.of(parameters));
    }

    /** The rows to show: what was typed, otherwise what the plan holds. */
    static List<Row> rows(CoachingView plan, TypedForm form) {
        List<Row> rows = new ArrayList<>();
        for (int at = 1; at <= ROWS; at++) {
            boolean kept =
                    !form.typed().containsKey("text-1") && at <= plan.steps().size();
            CoachingView.StepView step = kept ? plan.steps().get(at - 1) : null;
            rows.add(
                    kept
                            ? new Row(
                                    at,
                                    step.text(),
                                    !step.owner().equals(plan.colleague()),
                                    step.dueOn().toString())
                            : new Row(
                                    at,
                                    form.value("text-" + at),
                                    form.value("owner-" + at).equals("leader"),
                                    form.value("dueOn-" + at)));
        }
        return rows;
    }

    String tag() {
        return "\"" + form.value("version") + "\"";
    }

    int place() {
        return form.value("place").matches("\\d{1,2}") ? Integer.parseInt(form.value("place")) : 0;
    }

    /** @throws Refusal 400 when a day cannot be read or nothing was typed */
    CoachingSteps steps(CoachingView plan, Optional<String> leader) {
        List<CoachingSteps.Step> steps = new ArrayList<>();
        for (int at = 1; at <= ROWS; at++) {
            if (form.given("text-" + at) != null) {
                steps.add(new CoachingSteps.Step(
                        form.value("text-" + at),
                        form.value("owner-" + at).equals("leader") ? leader.orElse("") : plan.colleague(),
                        day("dueOn-" + at, "steps")));
            }
        }
        if (steps.isEmpty()) {
            throw Refusal.badRequest("steps", "required", "Write at least one step");
        }
        return new CoachingSteps(steps);
    }

    FollowUpRequest followUp() {
        if (form.given("determinationReference") == null) {
            throw Refusal.badRequest("determinationReference", "required", "Name the decision");
        }
        return new FollowUpRequest(form.given("determinationReference"), 1, day("dueOn", "dueOn"));
    }

    DeclineRequest decline() {
        if (form.given("reason") == null) {
            throw Refusal.badRequest("reason", "required", "Say why it is not taken up");
        }
        return new DeclineRequest(form.given("reason"), form.given("falseAlarm"));
    }

    ClosureRequest closure() {
        if (form.given("evidence") == null) {
            throw Refusal.badRequest("evidence", "required", "Say what shows that it helped");
        }
        return new ClosureRequest(form.given("evidence"), form.given("falseAlarm"));
    }

    private LocalDate day(String name, String field) {
        try {
            return LocalDate.parse(form.value(name));
        } catch (DateTimeParseException e) {
            throw Refusal.badRequest(
                    field, "date", form.given(name) == null ? "Give the day" : "Give the day as 2026-12-18");
        }
    }
}
