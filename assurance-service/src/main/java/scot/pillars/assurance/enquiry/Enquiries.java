package scot.pillars.assurance.enquiry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import scot.pillars.assurance.register.Field;
import scot.pillars.assurance.register.Fields;
import scot.pillars.assurance.register.Kept;
import scot.pillars.assurance.register.KnownCodes;
import scot.pillars.assurance.register.Register;
import scot.pillars.assurance.register.Where;
import scot.pillars.kit.http.Cursor;
import scot.pillars.kit.http.FieldError;
import scot.pillars.kit.http.Page;
import scot.pillars.kit.http.PageQuery;
import scot.pillars.kit.http.Refusal;
import scot.pillars.kit.inbox.Inbox;
import scot.pillars.kit.inbox.Message;
import scot.pillars.kit.time.WorkingDays;

/** Questions to Decision Support: who raised one sees it, who answers sees all, everybody reads the precedents. */
@ApplicationScoped
public class Enquiries extends Register<Enquiry> {
    static final Fields FIELDS = Fields.of(
            Field.code("benefit", "Which benefit? Its code", "", "SCP").optional(),
            Field.text("checkId", "The check it arose from", "", "").optional(),
            Field.list("guidance", "Codes of guidance it is about", "G-RESIDENCE"),
            Field.words("question", "What is the question?", "Does a temporary stay abroad end residence?"),
            Field.text("raisedBy", "Raised by", "", "C-000731"),
            Field.date("raisedOn", "Raised on", "2026-06-03"),
            Field.date("dueOn", "Answer due on", "2026-06-10"),
            Field.text("queue", "Queue", "", "complex-residence").optional(),
            Field.text("assignedTo", "Assigned to", "", "C-0012").optional(),
            Field.words("answer", "Answer", "Not below 52 weeks").optional(),
            Field.text("answeredBy", "Answered by", "", "C-0012").optional(),
            Field.date("answeredOn", "Answered on", "2026-06-09").optional(),
            Field.text("precedent", "Title as a precedent", "", "Temporary absence")
                    .optional());
    /** What the form for raising asks. */
    static final Fields RAISING = new Fields(FIELDS.all().subList(0, 4));

    /** What the form for routing asks. */
    static final Fields ROUTING = Fields.of(
            Field.text(
                            "queue",
                            "Which queue?",
                            "Of Decision Support, for example complex-residence",
                            "complex-residence")
                    .optional(),
            Field.text("assignedTo", "Who is to answer? Their number", "", "C-0012")
                    .optional());

    static final int WORKING_DAYS = 5;

    @Inject
    KnownCodes known;

    @Inject
    Inbox inbox;

    Enquiries() {
        super("enquiry", Enquiry.class, FIELDS);
    }

    /** Raises a question, to be answered within five working days. */
    public Kept<Enquiry> raise(Enquiry.Raising asked) {
        LocalDate today = clock.today();
        return raised(
                "raise-enquiry",
                "DS",
                new Enquiry(
                        asked.benefit(),
                        asked.checkId(),
                        asked.guidance(),
                        asked.question(),
                        user.who(),
                        today,
                        WorkingDays.BY_RULE.after(today, WORKING_DAYS),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null),
                asked.falseAlarm());
    }

    /** Routes it to a queue or a person, who is told. @throws Refusal 404, 409, 412, 422 when to neither or to nobody known, 428 */
    @Transactional
    public Kept<Enquiry> route(String code, Enquiry.Routing routing, String ifMatch) {
        if (routing.queue() == null && routing.assignedTo() == null) {
            throw Refusal.unprocessable("queue", "queue-or-person", "Name a queue or who is to answer");
        }
        boolean toSomebodyElse =
                routing.assignedTo() != null && !routing.assignedTo().equals(user.who());
        if (toSomebodyElse) {
            List<FieldError> unknown = known.colleagues("assignedTo", List.of(routing.assignedTo()));
            if (!unknown.isEmpty()) {
                throw Refusal.unprocessable("Nobody has the number of who is to answer", unknown);
            }
        }
        Kept<Enquiry> routed = change(
                "route-enquiry",
                code,
                ifMatch,
                null,
                enquiry -> unanswered(enquiry).routed(routing));
        if (toSomebodyElse) {
            inbox.tell(new Message(
                    routing.assignedTo(),
                    "enquiry-routed",
                    "An enquiry to Decision Support is routed to you",
                    "/enquiries/" + code));
        }
        return routed;
    }

    /** Answers it. @throws Refusal 409 when it is answered already */
    public Kept<Enquiry> reply(String code, Enquiry.Answering answering, String ifMatch) {
        return change(
                "answer-enquiry",
                code,
                ifMatch,
                answering.falseAlarm(),
                enquiry -> unanswered(enquiry).answered(answering, user.who(), clock.today()));
    }

    /** Published answers that hold the text or are linked to the guidance, the latest first. */
    public Page<Precedent> precedents(String text, String guidance, PageQuery query) {
        Cursor.Parts from = Cursor.decode(query.after(), 2);
        List<Precedent> rows = sql.list(
                """
                select code, precedent, benefit, guidance, question, answer, answered_on from enquiry
                where precedent is not null
                  and (?::text is null or strpos(lower(concat_ws(' ', precedent, question, answer)), lower(?)) > 0)
                  and (?::text is null or ? = any(guidance))
                  and (?::date is null or (answered_on, code) < (?, ?))
                order by answered_on desc, code desc limit ?""",
                Enquiries::precedent,
                text,
                text,
                guidance,
                guidance,
                from.isEmpty() ? null : from.date(0),
                from.isEmpty() ? clock.today() : from.date(0),
                from.isEmpty() ? "" : from.get(1),
                query.limit() + 1);
        return Page.of(rows, query.limit(), row -> Cursor.encode(row.answeredOn(), row.code()));
    }

    /** Whether the caller sees no more than what they raised. */
    boolean seesOwnOnly() {
        return !user.can("answer-enquiries");
    }

    @Override
    protected void scope(Where where) {
        if (seesOwnOnly()) {
            where.and("raised_by = ?", user.who());
        }
    }

    @Override
    protected List<FieldError> broken(String code, Enquiry enquiry, Kept<Enquiry> before) {
        List<FieldError> broken = new ArrayList<>();
        if (enquiry.benefit() != null) {
            broken.addAll(known.benefits("benefit", List.of(enquiry.benefit())));
        }
        broken.addAll(known.guidance("guidance", enquiry.guidance()));
        if (enquiry.precedent() != null && enquiry.guidance().isEmpty()) {
            broken.add(new FieldError("guidance", "precedent-has-guidance", "A precedent is linked to guidance"));
        }
        return broken;
    }

    private static Enquiry unanswered(Enquiry enquiry) {
        if (enquiry.answer() != null) {
            throw Refusal.conflict("answered", "The enquiry is answered already");
        }
        return enquiry;
    }

    private static Precedent precedent(ResultSet row) throws SQLException {
        return new Precedent(
                row.getString("code"),
                row.getString("precedent"),
                row.getString("benefit"),
                List.of((String[]) row.getArray("guidance").getArray()),
                row.getString("question"),
                row.getString("answer"),
                row.getObject("answered_on", LocalDate.class));
    }
}
