package scot.pillars.assurance.automation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import scot.pillars.assurance.level.Levels;
import scot.pillars.assurance.level.Window;
import scot.pillars.assurance.register.Field;
import scot.pillars.assurance.register.Fields;
import scot.pillars.assurance.register.Kept;
import scot.pillars.assurance.register.KnownCodes;
import scot.pillars.assurance.register.Register;
import scot.pillars.assurance.register.Where;
import scot.pillars.kit.http.FieldError;

/** Automation opportunities, with what the manual step costs. */
@ApplicationScoped
public class Opportunities extends Register<Opportunity> {
    static final Fields FIELDS = Fields.of(
            Field.text("step", "Which manual step?", "", "Typing dates of residence"),
            Field.words("idea", "What could the system do?", "The dates stand in the evidence already"),
            Field.list("descriptors", "Which errors come of it? Codes of descriptors", "RES-WRONG-DATE")
                    .needed(),
            Field.number("minutesEach", "Minutes each time", "", "4.5"),
            Field.number("timesMonthly", "How often in a month", "", "1200"),
            Field.choice(
                    "decision", "What was decided?", "open", "Open", "accepted", "Accepted", "rejected", "Rejected"),
            Field.words("reason", "Why?", "").optional(),
            Field.date("inPlaceFrom", "The system does it from", "").optional());

    private static final BigDecimal MINUTES = BigDecimal.valueOf(60);
    private static final int DAYS = 180;

    @Inject
    KnownCodes known;

    @Inject
    Levels levels;

    Opportunities() {
        super("automation_opportunity", Opportunity.class, FIELDS);
    }

    /** What the step costs and what came of automating it. */
    public OpportunityCost cost(Kept<Opportunity> kept) {
        Opportunity one = kept.entry();
        LocalDate from = one.inPlaceFrom();
        boolean done = from != null && !from.isAfter(clock.today());
        return new OpportunityCost(
                kept.code(),
                one.step(),
                one.decision(),
                one.minutesEach()
                        .multiply(BigDecimal.valueOf(one.timesMonthly()))
                        .divide(MINUTES, 1, RoundingMode.HALF_UP),
                levels.errors(one.descriptors(), Window.of(null, null, clock.today())),
                done
                        ? levels.withErrors(
                                one.descriptors(), List.of(), new Window(from.minusDays(DAYS), from.minusDays(1)))
                        : null,
                done
                        ? levels.withErrors(one.descriptors(), List.of(), new Window(from, from.plusDays(DAYS - 1L)))
                        : null);
    }

    /** All of them, those that cost the most hours first. */
    public List<OpportunityCost> costs() {
        return all(new Where()).stream()
                .map(this::cost)
                .sorted(Comparator.comparing(OpportunityCost::hoursMonthly).reversed())
                .toList();
    }

    @Override
    protected List<FieldError> broken(String code, Opportunity one, Kept<Opportunity> before) {
        List<FieldError> broken = new ArrayList<>(known.descriptors("descriptors", one.descriptors()));
        if (one.decision() != Opportunity.Decision.OPEN && one.reason() == null) {
            broken.add(new FieldError("reason", "reason-required", "A decision has a reason"));
        }
        if (one.inPlaceFrom() != null && one.decision() != Opportunity.Decision.ACCEPTED) {
            broken.add(new FieldError("inPlaceFrom", "accepted-only", "Only what was accepted is put in place"));
        }
        return broken;
    }
}
