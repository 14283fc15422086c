package scot.pillars.assurance.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import scot.pillars.assurance.people.PeopleScope;
import scot.pillars.assurance.worklist.PickingCase;
import scot.pillars.kit.audit.AuditTrail;
import scot.pillars.kit.database.Sql;
import scot.pillars.kit.events.EventIds;
import scot.pillars.kit.http.ETags;
import scot.pillars.kit.http.FreeText;
import scot.pillars.kit.http.Kebab;
import scot.pillars.kit.http.Refusal;
import scot.pillars.kit.inbox.Inbox;
import scot.pillars.kit.inbox.Message;
import scot.pillars.kit.time.BusinessClock;

/**
 * Colleagues report what went wrong in their own work, or what they see; the quality lead says what becomes of it, and the
 * reporter is told. Reports are protected: named to these two alone and counted in nobody's performance
 * (docs/domain/quality-domain.md, section 5, rule 12).
 */
@ApplicationScoped
class Reporting {
    private static final int DAYS_TO_CHECK = 10;
    private static final int MOST = 200;

    @Inject
    Sql sql;

    @Inject
    PeopleScope people;

    @Inject
    PickingCase picking;

    @Inject
    Inbox inbox;

    @Inject
    AuditTrail audit;

    @Inject
    BusinessClock clock;

    /** Keeps a report of whoever is signed in. */
    @Transactional
    ReportView report(ReportView.Kind kind, ReportRequest request) {
        String reporter = people.caller()
                .orElseThrow(() -> Refusal.unprocessable(
                        "what", "colleague-known", "A report is made by a colleague whom the register knows"));
        FreeText.refuseIdentifiers("what", request.what(), request.falseAlarm());
        FreeText.refuseIdentifiers("reference", request.reference(), request.falseAlarm());
        if (request.happenedOn() != null && request.happenedOn().isAfter(clock.today())) {
            throw Refusal.unprocessable("happenedOn", "date-range", "It happened today or earlier");
        }
        UUID id = EventIds.next();
        sql.update(
                """
                insert into work_report (id, kind, what, happened_on, reference, reported_by, reported_at)
                values (?, ?, ?, ?, ?, ?, ?)""",
                id,
                Kebab.of(kind),
                request.what().strip(),
                request.happenedOn(),
                request.reference() == null || request.reference().isBlank()
                        ? null
                        : request.reference().strip(),
                reporter,
                clock.now());
        ReportView made = find(id);
        audit.remember("makeReport", subject(id), null, made);
        return made;
    }

    /** The caller's own reports, newest first. */
    List<ReportView> own() {
        return people.caller()
                .map(number -> sql.list(
                        "select * from work_report where reported_by = ? order by reported_at desc limit " + MOST,
                        ReportView::read,
                        number))
                .orElse(List.of());
    }

    /** What waits for the quality lead, oldest first. */
    List<ReportView> open() {
        return sql.list(
                "select * from work_report where next_step is null order by reported_at, id limit " + MOST,
                ReportView::read);
    }

    /** The quality lead says what becomes of it. */
    @Transactional
    ReportView answer(UUID id, String ifMatch, NextStepRequest request) {
        ReportView before = sql.first("select * from work_report where id = ? for update", ReportView::read, id)
                .orElseThrow(() -> Refusal.notFound("No report has this id"));
        ETags.matches(ETags.required(ifMatch), before.version());
        if (before.nextStep() != null) {
            throw Refusal.conflict("report-answered", "This report was answered already");
        }
        FreeText.refuseIdentifiers("answer", request.answer(), request.falseAlarm());
        sql.update(
                """
                update work_report set next_step = ?, answer = ?, case_id = ?, answered_by = ?, answered_at = ?,
                  version = version + 1 where id = ?""",
                Kebab.of(request.nextStep()),
                request.answer().strip(),
                request.nextStep() == ReportView.NextStep.CHECK ? picked(before, request) : null,
                people.caller().orElse(null),
                clock.now(),
                id);
        ReportView after = find(id);
        inbox.tell(new Message(
                after.reportedBy(),
                "report-answered",
                "What you reported has an answer. Thank you for telling us.",
                "/something-wrong"));
        audit.remember("answerReport", subject(id), before, after);
        return after;
    }

    private UUID picked(ReportView report, NextStepRequest request) {
        String reference = request.determinationReference() == null
                        || request.determinationReference().isBlank()
                ? report.reference()
                : request.determinationReference().strip();
        if (reference == null) {
            throw Refusal.unprocessable("determinationReference", "required", "Name the decision to check");
        }
        LocalDate due = request.dueOn() == null ? clock.today().plusDays(DAYS_TO_CHECK) : request.dueOn();
        return picking.pick(reference, due);
    }

    private ReportView find(UUID id) {
        return sql.first("select * from work_report where id = ?", ReportView::read, id)
                .orElseThrow();
    }

    /** What the audit trail calls a report. */
    static String subject(Object id) {
        return "work-report/" + id;
    }
}
