package scot.pillars.assurance.training;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import scot.pillars.assurance.register.Register;
import scot.pillars.assurance.register.RegisterImport;

/** Files of training courses. */
@ApplicationScoped
class CourseImport extends RegisterImport<Course> {
    @Inject
    Courses courses;

    @Override
    protected Register<Course> register() {
        return courses;
    }

    @Override
    protected String exampleCode() {
        return "RESIDENCE";
    }

    @Override
    public String kind() {
        return "training-courses";
    }

    @Override
    public String title() {
        return "Training courses";
    }

    @Override
    public String ability() {
        return "keep-training";
    }
}
