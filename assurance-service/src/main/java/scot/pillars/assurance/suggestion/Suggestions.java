package scot.pillars.assurance.suggestion;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import scot.pillars.assurance.register.Field;
import scot.pillars.assurance.register.Fields;
import scot.pillars.assurance.register.Kept;
import scot.pillars.assurance.register.Register;
import scot.pillars.assurance.register.Where;
import scot.pillars.kit.database.Sql;
import scot.pillars.kit.http.Cursor;
import scot.pillars.kit.http.FieldError;
import scot.pillars.kit.http.Page;
import scot.pillars.kit.http.PageQuery;
import scot.pillars.kit.http.Refusal;
import scot.pillars.kit.time.WorkingDays;

/** Suggestions and issues: who raised one sees it, who answers sees all; what was answered everybody reads. */
@ApplicationScoped
public class Suggestions extends Register<Suggestion> {
    static final Fields FIELDS = Fields.of(
            Field.choice("kind", "What is it?", "suggestion", "A suggestion", "issue", "An issue"),
            Field.choice(
                    "recipient",
                    "Who can do something about it?",
                    "business-owner",
                    "The business owner",
                    "live-support",
                    "Live support"),
            Field.words(
                    "text", "What do you see, and what would be better?", "Show the last address beside the new one"),
            Field.text("raisedBy", "Raised by", "", "C-000731"),
            Field.date("raisedOn", "Raised on", "2026-06-03"),
            Field.date("dueOn", "Answer due on", "2026-06-17"),
            Field.choice("outcome", "What came of it?", "done", "Done", "planned", "Planned", "not-done", "Not done")
                    .optional(),
            Field.words("answer", "Answer", "From release 12 on both are shown").optional(),
            Field.text("answeredBy", "Answered by", "", "C-0012").optional(),
            Field.date("answeredOn", "Answered on", "2026-06-10").optional());
    /** What the form for raising asks. */
    static final Fields RAISING = new Fields(FIELDS.all().subList(0, 3));

    static final int WORKING_DAYS = 10;

    Suggestions() {
        super("suggestion", Suggestion.class, FIELDS);
    }

    /** Raises one, to be answered within ten working days. */
    public Kept<Suggestion> raise(Suggestion.Raising said) {
        LocalDate today = clock.today();
        return raised(
                "raise-suggestion",
                "SG",
                new Suggestion(
                        said.kind(),
                        said.recipient(),
                        said.text(),
                        user.who(),
                        today,
                        WorkingDays.BY_RULE.after(today, WORKING_DAYS),
                        null,
                        null,
                        null,
                        null),
                said.falseAlarm());
    }

    /** Answers it. @throws Refusal 409 when it is answered already */
    public Kept<Suggestion> reply(String code, Suggestion.Answering answering, String ifMatch) {
        return change("answer-suggestion", code, ifMatch, answering.falseAlarm(), suggestion -> {
            if (suggestion.answer() != null) {
                throw Refusal.conflict("answered", "The suggestion is answered already");
            }
            return suggestion.answered(answering, user.who(), clock.today());
        });
    }

    /** What was answered, the latest first. */
    public Page<SaidAndDone> answered(PageQuery query) {
        Cursor.Parts from = Cursor.decode(query.after(), 2);
        List<SaidAndDone> rows = sql.list(
                """
                select code, text, outcome, answer, answered_on from suggestion
                where answer is not null and (?::date is null or (answered_on, code) < (?, ?))
                order by answered_on desc, code desc limit ?""",
                row -> new SaidAndDone(
                        row.getString("code"),
                        row.getString("text"),
                        Sql.constant(row, "outcome", Suggestion.Outcome.class),
                        row.getString("answer"),
                        row.getObject("answered_on", LocalDate.class)),
                from.isEmpty() ? null : from.date(0),
                from.isEmpty() ? clock.today() : from.date(0),
                from.isEmpty() ? "" : from.get(1),
                query.limit() + 1);
        return Page.of(rows, query.limit(), row -> Cursor.encode(row.answeredOn(), row.code()));
    }

    @Override
    protected void scope(Where where) {
        if (!user.can("answer-suggestions")) {
            where.and("raised_by = ?", user.who());
        }
    }

    @Override
    protected List<FieldError> broken(String code, Suggestion suggestion, Kept<Suggestion> before) {
        return (suggestion.answer() == null) == (suggestion.outcome() == null)
                        && (suggestion.answer() == null) == (suggestion.answeredOn() == null)
                ? List.of()
                : List.of(new FieldError("answer", "whole-answer", "Outcome, answer and its day go together"));
    }
}
