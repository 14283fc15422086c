package scot.pillars.assurance.lesson;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import scot.pillars.assurance.lesson.model.LessonState;
import scot.pillars.assurance.people.BusinessAreas;
import scot.pillars.assurance.register.Kept;
import scot.pillars.kit.inbox.Inbox;
import scot.pillars.kit.inbox.Message;
import scot.pillars.kit.time.BusinessClock;

/** Tells who proposed a lesson what became of it, and who heads a business area that there is one for it. */
@ApplicationScoped
class LessonNews {
    @Inject
    Inbox inbox;

    @Inject
    BusinessAreas areas;

    @Inject
    BusinessClock clock;

    void decided(Kept<Lesson> kept) {
        inbox.tell(new Message(
                kept.entry().proposedBy(),
                "lesson-decided",
                kept.entry().state() == LessonState.VALIDATED
                        ? "The lesson you proposed is validated; it will be shared"
                        : "The lesson you proposed is declined; the reason stands beside it",
                page(kept)));
    }

    void shared(Kept<Lesson> kept, Collection<String> told) {
        told.stream()
                .flatMap(area -> areas.heads(area, clock.today()).stream())
                .distinct()
                .forEach(head -> inbox.tell(new Message(
                        head,
                        "lesson-shared",
                        "A lesson is shared with your business area; say whether you take it up",
                        page(kept))));
    }

    void withdrawn(Kept<Lesson> kept) {
        List<String> told =
                kept.entry().areas().stream().map(Lesson.TakeUp::area).toList();
        told.stream()
                .flatMap(area -> areas.heads(area, clock.today()).stream())
                .distinct()
                .forEach(head -> inbox.tell(new Message(
                        head, "lesson-shared", "A lesson that was shared with you holds no more", page(kept))));
    }

    private static String page(Kept<Lesson> kept) {
        return "/lessons/" + kept.code();
    }
}
