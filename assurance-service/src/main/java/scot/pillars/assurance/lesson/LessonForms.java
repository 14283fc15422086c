package scot.pillars.assurance.lesson;

import java.util.List;
import java.util.Map;
import scot.pillars.assurance.register.Field;
import scot.pillars.assurance.register.Fields;

/** What the forms of a lesson's steps ask. */
final class LessonForms {
    /** For proposing one. */
    static final Fields PROPOSING = new Fields(Lessons.FIELDS.all().subList(0, 8));

    static final Fields DECIDING = Fields.of(
            Field.choice("decision", "Does it hold?", "validated", "Yes, validate it", "declined", "No, decline it"),
            Field.words("reason", "Why? Needed to decline it", "").optional());

    static final Fields WITHDRAWING = Fields.of(Field.words("withdrawalReason", "Why does it hold no more?", ""));

    private static final List<Field> ANSWER = List.of(
            Field.choice("answer", "Do you take it up?", "adopted", "Yes, adopted", "not-adopted", "No"),
            Field.date("answeredOn", "From when?", "").optional(),
            Field.words("changed", "What changed with it? Needed when it is adopted", "")
                    .optional(),
            Field.words("note", "Note; needed when it is not adopted", "").optional());

    private LessonForms() {}

    /** @param areas names of the business areas that can be told, by their codes */
    static Fields sharing(Map<String, String> areas) {
        return Fields.of(
                Field.list("areas", "With which business areas?", "").needed().from(areas));
    }

    static Fields answering() {
        return new Fields(ANSWER);
    }
}
