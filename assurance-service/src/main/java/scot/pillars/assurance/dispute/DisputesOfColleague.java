package scot.pillars.assurance.dispute;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;

/** The disputes about one colleague's results, as far as the caller may know of them. */
@ApplicationScoped
public class DisputesOfColleague {
    @Inject
    Disputes disputes;

    /** Those lodged in these days, both included, without criteria and steps, newest first. */
    public List<DisputeView> lodged(String colleague, LocalDate from, LocalDate to) {
        return disputes.of(colleague, from, to);
    }
}
