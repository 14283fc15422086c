package scot.pillars.assurance.auditfinding;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import scot.pillars.assurance.auditfinding.model.FindingKind;

/** What is sought; a filter that is absent does not restrict. */
public class AuditFindingSearch {
    @QueryParam("open")
    @Parameter(description = "true for open findings, false for closed ones", example = "true")
    public Boolean open;

    @QueryParam("kind")
    @Parameter(description = "Who found it", example = "internal-audit")
    public FindingKind kind;

    @QueryParam("benefit")
    @Parameter(description = "Code of the benefit", example = "ADP")
    public String benefit;
}
