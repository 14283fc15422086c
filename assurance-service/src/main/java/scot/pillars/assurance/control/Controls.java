package scot.pillars.assurance.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import scot.pillars.assurance.level.Levels;
import scot.pillars.assurance.register.Field;
import scot.pillars.assurance.register.Fields;
import scot.pillars.assurance.register.Kept;
import scot.pillars.assurance.register.KnownCodes;
import scot.pillars.assurance.register.Register;
import scot.pillars.assurance.register.Where;
import scot.pillars.events.ControlTested;
import scot.pillars.events.EventJson;
import scot.pillars.events.EventType;
import scot.pillars.kit.events.EventIds;
import scot.pillars.kit.events.Outbox;
import scot.pillars.kit.events.OutboxEvent;
import scot.pillars.kit.http.FieldError;

/** Preventative controls, and the errors that passed them. */
@ApplicationScoped
public class Controls extends Register<Control> {
    static final Fields FIELDS = Fields.of(
            Field.text("name", "What is it called?", "", "Prompt for residence before award"),
            Field.words(
                    "stops", "What should it stop, and how?", "The award cannot be made before the dates are entered"),
            Field.list("descriptors", "Which errors? Codes of descriptors", "RES-NOT-TESTED")
                    .needed(),
            Field.number("yearlyCost", "What does it cost a year, in pounds?", "", "12000")
                    .optional(),
            Field.words("clientImpact", "What does it mean for clients?", "One more question in the call")
                    .optional(),
            Field.rows(
                    "tests",
                    "Tests",
                    Field.date("testedOn", "Tested on", "2026-06-03"),
                    Field.flag("passed", "It stopped what it should"),
                    Field.number("sample", "Cases tried", "", "40")),
            Field.date("retiredOn", "Works no more from", "").optional());

    @Inject
    KnownCodes known;

    @Inject
    Levels levels;

    @Inject
    Outbox outbox;

    Controls() {
        super("control", Control.class, FIELDS);
    }

    /** What got past this control after the last test it passed. */
    public ControlResult result(Kept<Control> kept) {
        LocalDate since = kept.entry().lastGoodTest();
        return new ControlResult(
                kept.code(),
                kept.entry().name(),
                since,
                since == null ? null : levels.errorsAfter(since, kept.entry().descriptors()));
    }

    /** The results of all controls at work, most errors first; those without a passed test at the end. */
    public List<ControlResult> results() {
        return all(new Where().and("retired_on is null or retired_on > ?", clock.today())).stream()
                .map(this::result)
                .sorted(Comparator.comparing(ControlResult::errors, Comparator.nullsLast(Comparator.reverseOrder())))
                .toList();
    }

    @Override
    protected List<FieldError> broken(String code, Control control, Kept<Control> before) {
        List<FieldError> broken = new ArrayList<>(known.descriptors("descriptors", control.descriptors()));
        for (int place = 0; place < control.tests().size(); place++) {
            if (control.tests().get(place).testedOn().isAfter(clock.today())) {
                broken.add(new FieldError(
                        "tests[" + place + "].testedOn", "not-in-future", "A test is recorded when it was made"));
            }
        }
        if (before != null && !control.tests().containsAll(before.entry().tests())) {
            broken.add(new FieldError(
                    "tests", "test-stays", "The result of a test stays as it was recorded: add another"));
        }
        return broken;
    }

    @Override
    protected void kept(Kept<Control> before, Kept<Control> after) {
        List<Control.Test> known = before == null ? List.of() : before.entry().tests();
        after.entry().tests().stream()
                .filter(test -> !known.contains(test))
                .forEach(test -> outbox.append(new OutboxEvent(
                        EventIds.next(),
                        EventType.CONTROL_TESTED.topic(),
                        after.code(),
                        EventType.CONTROL_TESTED.id(),
                        after.code(),
                        EventJson.write(new ControlTested(
                                after.code(),
                                test.testedOn(),
                                test.passed(),
                                test.sample(),
                                after.entry().descriptors())))));
    }
}
