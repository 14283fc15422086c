package scot.pillars.assurance.lesson;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import scot.pillars.assurance.lesson.model.LessonState;
import scot.pillars.assurance.people.BusinessAreas;
import scot.pillars.assurance.register.EntryPages;
import scot.pillars.assurance.register.Fields;
import scot.pillars.assurance.register.Kept;
import scot.pillars.kit.pages.TypedForm;
import scot.pillars.kit.security.CurrentUser;
import scot.pillars.kit.time.BusinessClock;

/** The page of one lesson, with the steps that are open to the visitor. */
@ApplicationScoped
class LessonPage {
    /** All but the business areas, which have a table of their own. */
    private static final Fields SHOWN = new Fields(Lessons.FIELDS.all().subList(0, 14));

    @Inject
    @Location("lesson/lesson")
    Template template;

    @Inject
    Lessons lessons;

    @Inject
    TakingUpLessons takingUp;

    @Inject
    BusinessAreas areas;

    @Inject
    EntryPages entries;

    @Inject
    CurrentUser user;

    @Inject
    BusinessClock clock;

    /** A step with its form, which keeps what was typed when it was this one that was refused. */
    public record Step(String title, String action, Fields fields, TypedForm form, String button) {}

    /** @param refused the step whose form was refused, null for none */
    TemplateInstance show(String code, String refused, TypedForm form, String done) {
        Kept<Lesson> kept = lessons.read(code);
        return template.data("kept", kept)
                .data("asKept", entries.form(lessons, kept))
                .data("fields", SHOWN)
                .data("names", areas.names())
                .data("steps", new Steps(kept, refused, form).open())
                .data("form", form)
                .data("done", done == null ? "" : done)
                .data("crumbs", entries.crumbs("What have we learned, and who has taken it up?", "/lessons"));
    }

    Fields sharing() {
        return LessonForms.sharing(areas.names());
    }

    private final class Steps {
        private final Kept<Lesson> kept;
        private final String refused;
        private final TypedForm form;

        Steps(Kept<Lesson> kept, String refused, TypedForm form) {
            this.kept = kept;
            this.refused = refused;
            this.form = form;
        }

        List<Step> open() {
            Lesson lesson = kept.entry();
            LessonState state = lesson.state();
            boolean lead = lessons.seesAll();
            boolean proposer = lessons.caller().equals(lesson.proposedBy());
            List<Step> open = new ArrayList<>();
            if (lead && state == LessonState.PROPOSED && !proposer) {
                open.add(step("Does it hold?", "decision", "/decision", LessonForms.DECIDING, "Decide"));
            }
            areaToAnswer(lesson)
                    .ifPresent(area -> open.add(step(
                            "What does " + areas.names().getOrDefault(area, area) + " say?",
                            "answer",
                            "/areas/" + area,
                            LessonForms.answering(),
                            "Answer")));
            if (lead && state.mayBecome(LessonState.SHARED)) {
                open.add(step("Share it", "areas", "/sharing", sharing(), "Share it"));
            }
            if (user.can(Lessons.PROPOSE) && takingUp.mayWithdraw(lesson) && state.mayBecome(LessonState.WITHDRAWN)) {
                open.add(
                        step("Withdraw it", "withdrawalReason", "/withdrawal", LessonForms.WITHDRAWING, "Withdraw it"));
            }
            return open;
        }

        private Optional<String> areaToAnswer(Lesson lesson) {
            return user.can(Lessons.TAKE_UP) && lesson.state() == LessonState.SHARED
                    ? areas.of(lessons.caller(), clock.today()).filter(area -> lesson.of(area) != null)
                    : Optional.empty();
        }

        private Step step(String title, String name, String path, Fields fields, String button) {
            TypedForm shown =
                    name.equals(refused) ? form : EntryPages.fresh(Map.of("version", Long.toString(kept.version())));
            return new Step(title, "/lessons/" + kept.code() + path, fields, shown, button);
        }
    }
}
