package scot.pillars.assurance.lesson;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import scot.pillars.assurance.lesson.model.LessonState;
import scot.pillars.assurance.people.BusinessAreas;
import scot.pillars.assurance.register.Kept;
import scot.pillars.kit.http.Refusal;
import scot.pillars.kit.time.BusinessClock;

/**
 * A lesson is proposed by a colleague, validated by a quality lead who is somebody else, shared with business areas, and taken
 * up by them or not.
 */
@ApplicationScoped
class TakingUpLessons {
    @Inject
    Lessons lessons;

    @Inject
    LessonNews news;

    @Inject
    BusinessAreas areas;

    @Inject
    BusinessClock clock;

    /** @throws Refusal 422 */
    Kept<Lesson> propose(LessonProposal proposal) {
        return lessons.raised(
                "propose-lesson", "LL", proposal.proposed(lessons.caller(), clock.today()), proposal.falseAlarm());
    }

    /** Validates or declines it. @throws Refusal 404, 409, 412, 422, 428 */
    @Transactional
    Kept<Lesson> decide(String code, LessonDecision decision, String ifMatch) {
        Kept<Lesson> after = lessons.change("decide-lesson", code, ifMatch, decision.falseAlarm(), lesson -> {
            mayBecome(lesson, decision.state());
            if (lessons.caller().equals(lesson.proposedBy())) {
                throw Refusal.unprocessable(
                        "decision", "another-decides", "Another than who proposed it says whether it holds");
            }
            return lesson.decided(decision.state(), lessons.caller(), clock.today(), decision.reason());
        });
        news.decided(after);
        return after;
    }

    /** Tells business areas of it, those that were not told before. @throws Refusal 404, 409, 412, 422, 428 */
    @Transactional
    Kept<Lesson> share(String code, LessonSharing sharing, String ifMatch) {
        List<String> told = lessons.read(code).entry().areas().stream()
                .map(Lesson.TakeUp::area)
                .toList();
        List<String> more = sharing.areas().stream()
                .map(String::strip)
                .filter(area -> !told.contains(area))
                .distinct()
                .toList();
        Kept<Lesson> after = lessons.change("share-lesson", code, ifMatch, null, lesson -> {
            mayBecome(lesson, LessonState.SHARED);
            if (more.isEmpty()) {
                throw Refusal.unprocessable("areas", "new-area", "These business areas were told already");
            }
            return lesson.shared(more, clock.today());
        });
        news.shared(after, more);
        return after;
    }

    /** A business area says whether it takes it up. @throws Refusal 403, 404, 409, 412, 422, 428 */
    @Transactional
    Kept<Lesson> answer(String code, String area, LessonAnswer answer, String ifMatch) {
        boolean own =
                areas.of(lessons.caller(), clock.today()).filter(area::equals).isPresent();
        if (!own && !lessons.seesAll()) {
            throw Refusal.forbidden("You answer for your own business area");
        }
        return lessons.change("answer-lesson", code, ifMatch, answer.falseAlarm(), lesson -> {
            if (lesson.state() != LessonState.SHARED) {
                throw Refusal.conflict("lesson-not-shared", "The lesson is not shared now");
            }
            Lesson.TakeUp told = lesson.of(area);
            if (told == null) {
                throw Refusal.notFound("The lesson was not shared with this business area");
            }
            return lesson.takenUp(sound(told, answer));
        });
    }

    /** @throws Refusal 403 when it is neither the caller's own proposal nor the caller a quality lead, 404, 409, 412, 428 */
    @Transactional
    Kept<Lesson> withdraw(String code, LessonWithdrawal withdrawal, String ifMatch) {
        Kept<Lesson> after = lessons.change("withdraw-lesson", code, ifMatch, withdrawal.falseAlarm(), lesson -> {
            if (!mayWithdraw(lesson)) {
                throw Refusal.forbidden("A quality lead withdraws a lesson, or who proposed it while nobody decided");
            }
            mayBecome(lesson, LessonState.WITHDRAWN);
            return lesson.withdrawn(withdrawal.withdrawalReason());
        });
        news.withdrawn(after);
        return after;
    }

    boolean mayWithdraw(Lesson lesson) {
        return lessons.seesAll()
                || lesson.state() == LessonState.PROPOSED && lessons.caller().equals(lesson.proposedBy());
    }

    private Lesson.TakeUp sound(Lesson.TakeUp told, LessonAnswer answer) {
        boolean adopted = answer.answer() == Lesson.Answer.ADOPTED;
        if (adopted && answer.changed() == null) {
            throw Refusal.unprocessable("changed", "what-changed", "Say what changed with it");
        }
        if (!adopted && answer.note() == null) {
            throw Refusal.unprocessable("note", "reason-given", "Say why it is not adopted");
        }
        return new Lesson.TakeUp(
                told.area(),
                told.sharedOn(),
                answer.answer(),
                answer.answeredOn() == null ? clock.today() : answer.answeredOn(),
                answer.note(),
                answer.changed());
    }

    private static void mayBecome(Lesson lesson, LessonState next) {
        if (!lesson.state().mayBecome(next)) {
            throw Refusal.conflict("step-not-open", "This does not follow where the lesson stands now");
        }
    }
}
