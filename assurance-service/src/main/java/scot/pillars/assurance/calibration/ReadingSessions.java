package scot.pillars.assurance.calibration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import scot.pillars.assurance.people.PeopleScope;
import scot.pillars.kit.http.Refusal;
import scot.pillars.kit.security.CurrentUser;

/** Sessions as their reader may see them. */
@ApplicationScoped
class ReadingSessions {
    static final String READ = "read-calibration";
    static final String TAKE_PART = "take-part-in-calibration";
    static final String LEAD = "lead-calibration";

    @Inject
    CalibrationSessions sessions;

    @Inject
    PeopleScope people;

    @Inject
    CurrentUser user;

    /** @throws Refusal 404 when there is no such session */
    SessionView read(UUID id) {
        return shown(sessions.find(id).orElseThrow(ReadingSessions::unknown));
    }

    /** What this reader may see of a session. */
    SessionView shown(SessionView session) {
        boolean leads = user.can(LEAD);
        boolean named = leads || user.can(TAKE_PART);
        boolean opened = session.state().showsScores();
        List<SessionView.CaseView> cases = leads && !session.hasParticipant(caller()) || opened
                ? session.cases()
                : session.cases().stream()
                        .map(one -> new SessionView.CaseView(
                                one.place(),
                                null,
                                one.determinationReference(),
                                one.caseReference(),
                                one.decidedOn(),
                                one.scenario()))
                        .toList();
        return new SessionView(
                session.id(),
                session.title(),
                session.benefit(),
                session.heldOn(),
                session.state(),
                session.form(),
                cases,
                session.criteria(),
                named ? session.participants() : null,
                session.participantCount(),
                session.submittedCount(),
                session.answersSet(),
                opened ? session.answerKind() : null,
                session.discussion(),
                session.actions(),
                session.provenance(),
                session.source(),
                session.openedAt(),
                session.scoringClosedAt(),
                session.discussedAt(),
                session.concludedAt(),
                session.cancelledAt(),
                session.cancelReason(),
                session.version());
    }

    /** The reader's number, null when the register of colleagues does not know them. */
    String caller() {
        return people.caller().orElse(null);
    }

    boolean leads() {
        return user.can(LEAD);
    }

    static Refusal unknown() {
        return Refusal.notFound("No calibration session has this id");
    }
}
