package scot.pillars.assurance.lesson;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import scot.pillars.assurance.register.EntryRecords;
import scot.pillars.assurance.register.Register;

/** Lessons and good practice that they proposed, for whoever asks what is held about them. */
@ApplicationScoped
class LessonRecords extends EntryRecords {
    @Inject
    Lessons lessons;

    @Override
    protected Register<?> register() {
        return lessons;
    }

    @Override
    protected String named() {
        return "proposedBy";
    }

    @Override
    public String title() {
        return "Lessons and good practice that they proposed";
    }
}
