package scot.pillars.assurance.worklist;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import scot.pillars.assurance.worklist.model.SecondCheckState;

/** Which second checks are sought; a filter that is absent does not restrict. */
public class SecondCheckSearch {
    @QueryParam("state")
    @Parameter(description = "Where it stands", example = "to-decide")
    public SecondCheckState state;

    @QueryParam("differs")
    @Parameter(description = "Whether the two said different things; only ended ones", example = "true")
    public Boolean differs;

    @QueryParam("benefit")
    @Parameter(description = "Code of the benefit", example = "SCP")
    public String benefit;

    @QueryParam("tier")
    @Parameter(description = "Line of defence", example = "1")
    public Integer tier;

    @QueryParam("askedFrom")
    @Parameter(description = "First day on which it was asked for", example = "2026-11-01")
    public LocalDate askedFrom;

    @QueryParam("askedTo")
    @Parameter(description = "Last day on which it was asked for", example = "2026-11-30")
    public LocalDate askedTo;
}
