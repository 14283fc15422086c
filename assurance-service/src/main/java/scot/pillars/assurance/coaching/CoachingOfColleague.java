package scot.pillars.assurance.coaching;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** The coaching of one colleague, as far as the caller may know of it. */
@ApplicationScoped
public class CoachingOfColleague {
    private static final int MOST = 100;

    @Inject
    CoachingPlans plans;

    /** Open and ended plans without their steps, newest first, at most 100. */
    public List<CoachingView> all(String colleague) {
        return plans.of(colleague, MOST);
    }
}
