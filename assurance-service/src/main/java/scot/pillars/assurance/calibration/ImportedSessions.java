package scot.pillars.assurance.calibration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import scot.pillars.assurance.calibration.model.Answer;
import scot.pillars.assurance.calibration.model.AnswerKind;
import scot.pillars.assurance.calibration.model.ScoredCriterion;
import scot.pillars.kit.audit.AuditTrail;
import scot.pillars.kit.events.EventIds;
import scot.pillars.kit.events.Outbox;
import scot.pillars.kit.imports.ImportJob;
import scot.pillars.kit.imports.ImportReport;
import scot.pillars.kit.time.BusinessClock;

/** Lands a session of the past: concluded, with its scores, its key and the agreement that comes of them. */
@ApplicationScoped
class ImportedSessions {
    @Inject
    CalibrationSessions sessions;

    @Inject
    CalibrationScores scores;

    @Inject
    ClosingScoring closing;

    @Inject
    AgreementHistory history;

    @Inject
    Outbox outbox;

    @Inject
    AuditTrail audit;

    @Inject
    BusinessClock clock;

    /**
     * In the transaction of the batch.
     *
     * @param rows sound ones, of one session
     */
    void land(ImportJob job, String sessionId, List<CalibrationAnswerRow> rows, byte[] hash, ImportReport report) {
        CalibrationAnswerRow first = rows.get(0);
        Map<String, Integer> places = new LinkedHashMap<>();
        List<SessionRequest.CaseRequest> cases = new ArrayList<>();
        Map<String, ScoredCriterion> criteria = new LinkedHashMap<>();
        Map<String, List<Answer>> sheets = new LinkedHashMap<>();
        Map<String, AnswersRequest.GivenAnswer> key = new LinkedHashMap<>();
        for (CalibrationAnswerRow row : rows) {
            if (!places.containsKey(row.item())) {
                cases.add(row.scoredCase());
                places.put(row.item(), cases.size());
            }
            int place = places.get(row.item());
            criteria.putIfAbsent(row.criterion(), row.scored());
            sheets.computeIfAbsent(row.checker(), any -> new ArrayList<>())
                    .add(new Answer(place, row.criterion(), row.answer()));
            if (row.key() != null) {
                key.putIfAbsent(
                        place + " " + row.criterion(),
                        new AnswersRequest.GivenAnswer(place, row.criterion(), row.key(), null));
            }
        }
        UUID id = EventIds.next();
        String who = "import:" + job.id();
        sessions.insert(
                id,
                new SessionRequest(
                        first.title() == null ? sessionId : first.title(),
                        first.benefit(),
                        first.heldOn(),
                        null,
                        null,
                        cases,
                        List.copyOf(sheets.keySet()),
                        null),
                List.copyOf(criteria.values()),
                new CalibrationSessions.Origin(who, job.param("source"), sessionId, hash),
                clock.now());
        Instant held = BusinessClock.startOf(first.heldOn());
        sheets.forEach((checker, answers) -> {
            scores.keep(id, checker, answers);
            scores.submit(id, checker, held);
        });
        if (!key.isEmpty()) {
            AnswerKind kind = job.param("keyIs").equals("consensus") ? AnswerKind.CONSENSUS : AnswerKind.EXPERT_KEY;
            scores.answer(id, kind, List.copyOf(key.values()), who);
        }
        sessions.concludeImported(id);
        SessionView session = sessions.find(id).orElseThrow();
        closing.keepAgreement(session);
        audit.rememberAs(who, "importCalibrationSession", "calibration-session/" + id, null, session);
        // Without a right answer the event would say nothing of whose answers count
        if (!key.isEmpty()) {
            outbox.append(CalibrationEvents.completed(session, history.of(id), first.heldOn()));
        }
        int units = cases.size() * criteria.size() * sheets.size();
        report.decided("no-key", "The session has no right answers: only agreement is shown", key.isEmpty() ? 1 : 0);
        report.decided("answers-missing", "A checker did not answer a criterion of an item", units - rows.size());
    }
}
