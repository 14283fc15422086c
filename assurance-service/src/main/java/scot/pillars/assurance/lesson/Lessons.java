package scot.pillars.assurance.lesson;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import scot.pillars.assurance.lesson.model.LessonState;
import scot.pillars.assurance.lesson.model.PublicText;
import scot.pillars.assurance.people.PeopleScope;
import scot.pillars.assurance.register.Field;
import scot.pillars.assurance.register.Fields;
import scot.pillars.assurance.register.Kept;
import scot.pillars.assurance.register.KnownCodes;
import scot.pillars.assurance.register.Letter;
import scot.pillars.assurance.register.Register;
import scot.pillars.assurance.register.Where;
import scot.pillars.kit.http.FieldError;
import scot.pillars.kit.http.Page;
import scot.pillars.kit.http.PageQuery;

/**
 * Lessons and good practice. Quality leads see every one; others what they proposed themselves and what was shared, without
 * who proposed it and what it came from.
 */
@ApplicationScoped
public class Lessons extends Register<Lesson> {
    /** To read what was shared. */
    static final String READ = "read-standards";
    /** To propose one. */
    static final String PROPOSE = "raise";
    /** To validate, decline, share and withdraw; widens reading to every lesson. */
    static final String VALIDATE = "validate-lessons";
    /** To say whether one's business area takes a lesson up. */
    static final String TAKE_UP = "take-up-lessons";

    static final Fields FIELDS = Fields.of(
            Field.choice("kind", "What is it?", "lesson", "A lesson", "good-practice", "A good practice"),
            Field.text("title", "Title", "What to remember, in one line", "Ask for the day of the move, not the month"),
            Field.words("whatHappened", "What happened?", "Awards began a month early after a move"),
            Field.words("whatToDo", "What should others do?", "The call script asks for the day"),
            Letter.field("letter", "Which letter of PILLARS?"),
            Field.code("benefit", "Which benefit? Its code", "", "SCP").optional(),
            Field.list("descriptors", "Which errors does it prevent? Codes of descriptors", "RES-WRONG-DATE"),
            Field.text(
                            "source",
                            "What did it come from?",
                            "Reference of a check, dispute, audit finding or suggestion; it stays inside",
                            "SG-2026-000124")
                    .optional(),
            Field.text("proposedBy", "Proposed by", "", "C-000731"),
            Field.date("proposedOn", "Proposed on", "2026-06-03"),
            Field.choice(
                    "state",
                    "State",
                    "proposed",
                    "Proposed",
                    "validated",
                    "Validated",
                    "declined",
                    "Declined",
                    "shared",
                    "Shared",
                    "withdrawn",
                    "Withdrawn"),
            Field.text("decidedBy", "Decided by", "", "C-0012").optional(),
            Field.date("decidedOn", "Decided on", "2026-06-10").optional(),
            Field.words("reason", "Why it was declined or withdrawn", "").optional(),
            Field.rows(
                    "areas",
                    "Business areas",
                    Field.code("area", "Business area", "", "child-payments"),
                    Field.date("sharedOn", "Shared on", "2026-06-11"),
                    Field.choice("answer", "Answer", "adopted", "Adopted", "not-adopted", "Not adopted")
                            .optional(),
                    Field.date("answeredOn", "From", "2026-07-01").optional(),
                    Field.words("note", "Note", "Read out in the team meeting").optional(),
                    Field.words("changed", "What changed", "The prompt asks for both dates")
                            .optional()));

    @Inject
    KnownCodes known;

    @Inject
    PeopleScope people;

    Lessons() {
        super("lesson", Lesson.class, FIELDS);
    }

    /** Who calls, as lessons name them. */
    String caller() {
        return people.caller().orElseGet(user::who);
    }

    boolean seesAll() {
        return user.can(VALIDATE);
    }

    @Override
    public List<Kept<Lesson>> all(Where where) {
        return super.all(where).stream().map(this::shown).toList();
    }

    @Override
    public Page<Kept<Lesson>> page(Where where, PageQuery query) {
        return super.page(where, query).map(this::shown);
    }

    /** The lesson as the caller may see it. */
    Kept<Lesson> shown(Kept<Lesson> kept) {
        return seesAll() || caller().equals(kept.entry().proposedBy())
                ? kept
                : new Kept<>(
                        kept.code(), kept.entry().withoutOrigin(), kept.version(), kept.changedBy(), kept.changedAt());
    }

    @Override
    protected void scope(Where where) {
        if (!seesAll()) {
            where.and("state = 'shared' or state = 'withdrawn' and areas <> '[]'::jsonb or proposed_by = ?", caller());
        }
    }

    @Override
    protected List<FieldError> broken(String code, Lesson lesson, Kept<Lesson> before) {
        List<FieldError> broken = new ArrayList<>(known.descriptors("descriptors", lesson.descriptors()));
        if (lesson.benefit() != null) {
            broken.addAll(known.benefits("benefit", List.of(lesson.benefit())));
        }
        List<String> areas = lesson.areas().stream().map(Lesson.TakeUp::area).toList();
        broken.addAll(known.businessAreas("areas", areas));
        if (areas.stream().distinct().count() < areas.size()) {
            broken.add(new FieldError("areas", "once", "A business area stands here once"));
        }
        Map.of("title", lesson.title(), "whatHappened", lesson.whatHappened(), "whatToDo", lesson.whatToDo())
                .forEach((field, text) -> PublicText.references(text)
                        .forEach(found -> broken.add(new FieldError(
                                field,
                                "no-references",
                                "Others read this: say it without " + found + ", which belongs into the source"))));
        broken.addAll(whole(lesson));
        return broken;
    }

    /** What belongs to where a lesson stands. */
    private static List<FieldError> whole(Lesson lesson) {
        List<FieldError> broken = new ArrayList<>();
        if (lesson.proposedBy() == null) {
            broken.add(new FieldError("proposedBy", "required", "Say who proposed it"));
        }
        if (lesson.state() == LessonState.SHARED && lesson.areas().isEmpty()) {
            broken.add(new FieldError("areas", "shared-with", "A shared lesson names the areas that were told"));
        }
        boolean ended = lesson.state() == LessonState.DECLINED || lesson.state() == LessonState.WITHDRAWN;
        if (ended && lesson.reason() == null) {
            broken.add(new FieldError("reason", "reason-given", "Say why it is declined or withdrawn"));
        }
        for (Lesson.TakeUp one : lesson.areas()) {
            if ((one.answer() == null) != (one.answeredOn() == null)) {
                broken.add(new FieldError("answeredOn", "whole-answer", "An answer and its day go together"));
            }
        }
        return broken;
    }
}
