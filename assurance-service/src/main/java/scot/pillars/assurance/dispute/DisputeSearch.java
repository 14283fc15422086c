package scot.pillars.assurance.dispute;

import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import scot.pillars.assurance.dispute.model.DisputeOutcome;
import scot.pillars.assurance.dispute.model.DisputeState;

/** What is sought; a filter that is absent does not restrict. */
public class DisputeSearch {
    @QueryParam("state")
    @Parameter(description = "Where it stands", example = "under-review")
    public DisputeState state;

    @QueryParam("open")
    @Parameter(description = "Only those that have not ended, or only those that have", example = "true")
    public Boolean open;

    @QueryParam("outcome")
    @Parameter(description = "How it ended", example = "overturned")
    public DisputeOutcome outcome;

    @QueryParam("benefit")
    @Parameter(description = "Code of the benefit", example = "SCP")
    public String benefit;

    @QueryParam("reviewer")
    @Parameter(description = "Number of who reviews it", example = "C-000640")
    public String reviewer;

    @QueryParam("check")
    @Parameter(description = "The disputed check", example = "0198f0a2-6d3e-7c41-9f53-0242ac120002")
    public UUID check;
}
