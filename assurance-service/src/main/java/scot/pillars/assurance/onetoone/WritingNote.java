package scot.pillars.assurance.onetoone;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import scot.pillars.kit.audit.AuditTrail;
import scot.pillars.kit.http.ETags;
import scot.pillars.kit.http.FreeText;
import scot.pillars.kit.http.Refusal;
import scot.pillars.kit.inbox.Inbox;
import scot.pillars.kit.inbox.Message;
import scot.pillars.kit.time.BusinessClock;

/**
 * The team leader writes what was settled and the colleague agrees. What was agreed stays: what is settled later is a note of its
 * own.
 */
@ApplicationScoped
class WritingNote {
    @Inject
    Notes notes;

    @Inject
    OneToOneScope scope;

    @Inject
    Inbox inbox;

    @Inject
    AuditTrail audit;

    @Inject
    BusinessClock clock;

    /** @throws Refusal 403 when the caller does not lead the line, 404, 422 */
    @Transactional
    NoteView write(String colleague, NoteRequest request) {
        String leader = sound(colleague, request);
        UUID id = notes.add(colleague, request, leader, clock.today());
        tell(
                colleague,
                "one-to-one-written",
                "Your team leader wrote a note of your one-to-one; read it and agree",
                colleague);
        return remembered("writeOneToOneNote", null, colleague, id);
    }

    /** Changes a note that is not agreed yet. @throws Refusal 403, 404, 409, 412, 422, 428 */
    @Transactional
    NoteView change(String colleague, UUID id, String ifMatch, NoteRequest request) {
        String leader = sound(colleague, request);
        NoteView before = open(colleague, id, ifMatch);
        notes.change(id, request, leader, clock.today());
        return remembered("changeOneToOneNote", before, colleague, id);
    }

    /** The colleague agrees. @throws Refusal 403, 404, 409, 412, 428 */
    @Transactional
    NoteView agree(String colleague, UUID id, String ifMatch) {
        scope.mayKnow(colleague);
        if (!scope.isColleague(colleague)) {
            throw Refusal.forbidden("The colleague whose one-to-one it was agrees to its note");
        }
        NoteView before = open(colleague, id, ifMatch);
        notes.agree(id, clock.today());
        tell(
                before.writtenBy(),
                "one-to-one-agreed",
                "A colleague of your line agreed to the note of a one-to-one",
                colleague);
        return remembered("agreeOneToOneNote", before, colleague, id);
    }

    private String sound(String colleague, NoteRequest request) {
        scope.mayKnow(colleague);
        if (!scope.leads(colleague)) {
            throw Refusal.forbidden("Who leads the colleague's line writes the note");
        }
        FreeText.refuseIdentifiers("text", request.text(), request.falseAlarm());
        if (request.periodTo().isBefore(request.periodFrom())) {
            throw Refusal.unprocessable("periodTo", "in-order", "The last day must not lie before the first");
        }
        return scope.caller().orElseThrow();
    }

    private NoteView open(String colleague, UUID id, String ifMatch) {
        NoteView before = notes.lock(colleague, id).orElseThrow(() -> Refusal.notFound("There is no such note"));
        if (before.agreedOn() != null) {
            throw Refusal.conflict("note-agreed", "The note is agreed and stays as it is; write another one");
        }
        ETags.matches(ETags.required(ifMatch), before.version());
        return before;
    }

    private void tell(String recipient, String kind, String text, String colleague) {
        inbox.tell(new Message(recipient, kind, text, "/one-to-one/" + colleague));
    }

    private NoteView remembered(String action, NoteView before, String colleague, UUID id) {
        NoteView after = notes.find(colleague, id).orElseThrow();
        audit.remember(action, subject(id), before, after);
        return after;
    }

    /** What the audit trail calls a note. */
    static String subject(Object id) {
        return "one-to-one-note/" + id;
    }
}
