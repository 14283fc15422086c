package scot.pillars.assurance.objective;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import scot.pillars.assurance.level.Level;
import scot.pillars.assurance.level.Levels;
import scot.pillars.assurance.level.Window;
import scot.pillars.assurance.people.NamedScope;
import scot.pillars.assurance.register.Conditions;
import scot.pillars.assurance.register.Field;
import scot.pillars.assurance.register.Fields;
import scot.pillars.assurance.register.Keeping;
import scot.pillars.assurance.register.Kept;
import scot.pillars.assurance.register.KnownCodes;
import scot.pillars.assurance.register.Register;
import scot.pillars.assurance.register.Where;
import scot.pillars.kit.http.FieldError;

/** Key work objectives, as far as the caller may know of them: their own, their line's, as a quality lead all. */
@ApplicationScoped
public class Objectives extends Register<Objective> {
    static final Fields FIELDS = Fields.of(
            Field.code("colleague", "Number of the colleague", "", "C-000731"),
            Field.words("text", "What is to be reached?", "Test residence before every award"),
            Field.choice(
                            "measure",
                            "What is measured?",
                            "case-accuracy",
                            "Cases right",
                            "overpayment",
                            "Cases without an overpayment",
                            "underpayment",
                            "Cases without an underpayment")
                    .optional(),
            Field.share("level", "Least share").optional(),
            Field.date("inForceFrom", "From", "2026-04-01"),
            Field.date("inForceTo", "To", "2027-03-31"),
            Field.choice("outcome", "How did it end?", "met", "Met", "partly-met", "Partly met", "not-met", "Not met")
                    .optional());

    @Inject
    NamedScope scope;

    @Inject
    KnownCodes known;

    @Inject
    Levels levels;

    Objectives() {
        super("key_work_objective", Objective.class, FIELDS);
    }

    @Override
    protected void scope(Where where) {
        scope.numbers().ifPresent(numbers -> where.and("colleague = any(?)", (Object) numbers.toArray(String[]::new)));
    }

    /** @throws scot.pillars.kit.http.Refusal 404 when the colleague is not of the caller's line, nor the caller a lead */
    @Override
    public Keeping<Kept<Objective>> keep(String code, Objective entry, Conditions conditions) {
        scope.mayDecideFor(entry.colleague());
        return super.keep(code, entry, conditions);
    }

    /** What was measured of it so far; null when it has no measure, withheld when too few are shown to this caller. */
    public Level measured(Objective objective) {
        return measured(objective, !scope.knowsBeforeRelease(objective.colleague()));
    }

    /** The objectives of a colleague in these days, each with what released checks say of it, whoever asks. */
    public List<MeasuredObjective> released(String colleague, Window days) {
        return all(new Where()
                        .and("colleague = ?", colleague)
                        .and("in_force_from <= ? and in_force_to >= ?", days.to(), days.from()))
                .stream()
                .map(kept -> new MeasuredObjective(kept, measured(kept.entry(), true)))
                .toList();
    }

    private Level measured(Objective objective, boolean released) {
        if (objective.measure() == null) {
            return null;
        }
        Window window = Window.of(objective.inForceFrom(), objective.inForceTo(), clock.today());
        return scope.shown(
                objective.colleague(),
                levels.ofColleague(objective.colleague(), objective.measure(), window, released));
    }

    @Override
    protected List<FieldError> broken(String code, Objective objective, Kept<Objective> before) {
        List<FieldError> broken = new ArrayList<>(known.colleagues("colleague", List.of(objective.colleague())));
        if (objective.inForceTo().isBefore(objective.inForceFrom())) {
            broken.add(new FieldError("inForceTo", "in-order", "The last day must not lie before the first"));
        }
        if ((objective.measure() == null) != (objective.level() == null)) {
            broken.add(new FieldError("level", "measure-and-level", "A measure and its least share go together"));
        }
        if (before != null && !before.entry().colleague().equals(objective.colleague())) {
            broken.add(new FieldError("colleague", "stays", "An objective stays with its colleague"));
        }
        return broken;
    }
}
