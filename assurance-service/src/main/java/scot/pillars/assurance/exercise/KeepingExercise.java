package scot.pillars.assurance.exercise;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import scot.pillars.kit.audit.AuditEntry;
import scot.pillars.kit.audit.AuditTrail;
import scot.pillars.kit.events.EventIds;
import scot.pillars.kit.http.ETags;
import scot.pillars.kit.http.Kebab;
import scot.pillars.kit.http.Page;
import scot.pillars.kit.http.PageQuery;
import scot.pillars.kit.http.Refusal;
import scot.pillars.kit.security.CurrentUser;
import scot.pillars.kit.time.BusinessClock;

/** An exercise is begun, given its draws, and closed when every case has ended. Nothing is estimated here. */
@ApplicationScoped
class KeepingExercise {
    @Inject
    Exercises exercises;

    @Inject
    AuditTrail audit;

    @Inject
    CurrentUser user;

    @Inject
    BusinessClock clock;

    @Transactional
    ExerciseView begin(ExerciseRequest request) {
        if (request.periodTo().isBefore(request.periodFrom())) {
            throw Refusal.unprocessable("periodTo", "order", "The last day is not before the first");
        }
        UUID id = EventIds.next();
        if (!exercises.insert(id, request, user.who(), clock.now())) {
            throw Refusal.conflict("exercise-exists", "There is an exercise with this code");
        }
        return remembered("beginExercise", id, null);
    }

    /** @throws Refusal 422 when the draw is not of the third line, 409 when it belongs to an exercise */
    @Transactional
    ExerciseView addDraw(UUID id, String ifMatch, UUID draw) {
        ExerciseView before = open(id, ifMatch);
        Exercises.Draw drawn = exercises.draw(draw);
        if (drawn.cases() == 0) {
            throw Refusal.unprocessable("draw", "draw-known", "No case was drawn by it");
        }
        if (drawn.independent() < drawn.cases()) {
            throw Refusal.unprocessable(
                    "draw", "independent-draw", "The sample of an exercise is of tier 3, unknown to operations");
        }
        if (!exercises.add(id, draw)) {
            throw Refusal.conflict("draw-taken", "The draw belongs to an exercise already");
        }
        return remembered("addExerciseDraw", id, before);
    }

    /** @throws Refusal 422 while a case is open: none is dropped */
    @Transactional
    ExerciseView close(UUID id, String ifMatch) {
        ExerciseView before = open(id, ifMatch);
        if (!before.progress().ended() || before.progress().drawn() == 0) {
            throw Refusal.unprocessable(
                    "cases", "every-case-ended", "An exercise has cases, and each of them ends in a disposition");
        }
        exercises.close(id, clock.today());
        return remembered("closeExercise", id, before);
    }

    /** The cases one by one; every reading is in the audit trail (section 6, rule 10). */
    @Transactional
    Page<ExerciseCaseView> microdata(UUID id, PageQuery query) {
        ExerciseView exercise = exercises.find(id).orElseThrow(KeepingExercise::unknown);
        audit.remember(AuditEntry.changed("readExerciseCases", "exercise/" + id, null, null));
        return exercises.cases(id, Kebab.of(exercise.evidencePolicy()), query);
    }

    private ExerciseView open(UUID id, String ifMatch) {
        ExerciseView exercise = exercises.lock(id).orElseThrow(KeepingExercise::unknown);
        ETags.matches(ETags.required(ifMatch), exercise.version());
        if (exercise.closedOn() != null) {
            throw Refusal.conflict("exercise-closed", "The exercise is closed");
        }
        return exercise;
    }

    private ExerciseView remembered(String action, UUID id, ExerciseView before) {
        ExerciseView after = exercises.find(id).orElseThrow();
        audit.remember(action, "exercise/" + id, before, after);
        return after;
    }

    static Refusal unknown() {
        return Refusal.notFound("No exercise has this id");
    }
}
