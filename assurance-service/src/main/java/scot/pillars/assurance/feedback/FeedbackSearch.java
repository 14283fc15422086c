package scot.pillars.assurance.feedback;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import scot.pillars.assurance.feedback.model.FeedbackState;

/** What is sought; a filter that is absent does not restrict. */
public class FeedbackSearch {
    @QueryParam("state")
    @Parameter(description = "Where it stands", example = "waiting")
    public FeedbackState state;

    @QueryParam("benefit")
    @Parameter(description = "Code of the benefit", example = "SCP")
    public String benefit;

    @QueryParam("team")
    @Parameter(description = "Team of who decided", example = "T-014")
    public String team;

    @QueryParam("colleague")
    @Parameter(description = "Number of who decided", example = "C-000731")
    public String colleague;

    @QueryParam("checkedFrom")
    @Parameter(description = "First day of checking", example = "2026-06-01")
    public LocalDate checkedFrom;

    @QueryParam("checkedTo")
    @Parameter(description = "Last day of checking", example = "2026-06-30")
    public LocalDate checkedTo;
}
