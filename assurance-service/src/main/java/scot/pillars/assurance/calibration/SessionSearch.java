package scot.pillars.assurance.calibration;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import scot.pillars.assurance.calibration.model.SessionState;

/** What is sought; a filter that is absent does not restrict. */
public class SessionSearch {
    @QueryParam("state")
    @Parameter(description = "Where it stands", example = "open")
    public SessionState state;

    @QueryParam("benefit")
    @Parameter(description = "Code of the benefit", example = "SCP")
    public String benefit;

    @QueryParam("mine")
    @Parameter(description = "Only those in which the reader scores", example = "true")
    public boolean mine;
}
