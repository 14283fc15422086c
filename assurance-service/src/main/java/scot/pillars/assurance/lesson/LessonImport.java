package scot.pillars.assurance.lesson;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import scot.pillars.assurance.register.Register;
import scot.pillars.assurance.register.RegisterImport;

/** Files of lessons and good practice. */
@ApplicationScoped
class LessonImport extends RegisterImport<Lesson> {
    @Inject
    Lessons lessons;

    @Override
    protected Register<Lesson> register() {
        return lessons;
    }

    @Override
    protected String exampleCode() {
        return "LL-2026-000125";
    }

    @Override
    public String kind() {
        return "lessons";
    }

    @Override
    public String title() {
        return "Lessons and good practice";
    }

    @Override
    public String ability() {
        return "keep-standards";
    }
}
