package scot.pillars.assurance.training;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import scot.pillars.assurance.level.Levels;
import scot.pillars.assurance.level.Window;
import scot.pillars.assurance.register.Field;
import scot.pillars.assurance.register.Fields;
import scot.pillars.assurance.register.Kept;
import scot.pillars.assurance.register.KnownCodes;
import scot.pillars.assurance.register.Letter;
import scot.pillars.assurance.register.Register;
import scot.pillars.assurance.register.Where;
import scot.pillars.assurance.training.model.Around;
import scot.pillars.kit.http.FieldError;

/** The training catalogue, and what it leaves open. */
@ApplicationScoped
public class Courses extends Register<Course> {
    static final Fields FIELDS = Fields.of(
            Field.text("name", "What is it called?", "", "Residence conditions in practice"),
            Field.words("content", "What is learned, and how?", "Half a day with worked cases"),
            Field.choice("audience", "For whom?", "colleagues", "Colleagues", "partners", "Partners", "both", "Both"),
            Field.list(
                            "letters",
                            "Letters of PILLARS: prevent, identify, learning, leadership, accountability, resolution, standards",
                            "prevent;learning")
                    .from(Letter.field("letter", "Letter").choices()),
            Field.list("descriptors", "Which errors should it prevent? Codes of descriptors", "RES-WRONG-DATE"),
            Field.rows(
                    "sessions",
                    "Sessions",
                    Field.date("heldOn", "Held on", "2026-06-03"),
                    Field.number("attended", "How many came", "No names", "14")),
            Field.date("retiredOn", "Offered no more from", "").optional());

    private static final int FREQUENT = 20;

    @Inject
    KnownCodes known;

    @Inject
    Levels levels;

    Courses() {
        super("course", Course.class, FIELDS);
    }

    /** The most frequent descriptors of the window that no course on offer addresses. */
    public List<Levels.Frequent> without(Window window) {
        Set<String> addressed = new HashSet<>();
        all(new Where().and("retired_on is null or retired_on > ?", window.to()))
                .forEach(kept -> addressed.addAll(kept.entry().descriptors()));
        return levels.frequent(window, FREQUENT).stream()
                .filter(one -> !addressed.contains(one.code()))
                .toList();
    }

    /** Errors of the course's descriptors before and after each session, the latest first. */
    public List<SessionEffect> effects(Course course) {
        return course.sessions().stream()
                .sorted((one, other) -> other.heldOn().compareTo(one.heldOn()))
                .map(session -> effect(course, session))
                .toList();
    }

    @Override
    protected List<FieldError> broken(String code, Course course, Kept<Course> before) {
        List<FieldError> broken = new ArrayList<>(known.descriptors("descriptors", course.descriptors()));
        for (int place = 0; place < course.sessions().size(); place++) {
            if (course.sessions().get(place).heldOn().isAfter(clock.today())) {
                broken.add(new FieldError(
                        "sessions[" + place + "].heldOn", "not-in-future", "A session is recorded when it was held"));
            }
        }
        return broken;
    }

    private SessionEffect effect(Course course, Course.Session session) {
        Around around = new Around(session.heldOn(), clock.today());
        Window before = new Window(around.beforeFrom(), around.beforeTo());
        Window after = around.hasAfter() ? new Window(around.afterFrom(), around.afterTo()) : null;
        return new SessionEffect(
                session.heldOn(),
                session.attended(),
                before,
                levels.withErrors(course.descriptors(), List.of(), before),
                after,
                after == null ? null : levels.withErrors(course.descriptors(), List.of(), after));
    }
}
