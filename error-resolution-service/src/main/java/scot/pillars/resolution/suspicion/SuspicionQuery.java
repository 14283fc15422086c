package scot.pillars.resolution.suspicion;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import scot.pillars.kit.http.PageQuery;

/** Which suspicions. */
public class SuspicionQuery extends PageQuery {
    @QueryParam("errorCase")
    @Parameter(description = "Only about this error case")
    public UUID errorCase;

    @QueryParam("caseNumber")
    @Size(max = 60)
    @Parameter(description = "Only about the error case with this number", example = "ER-2025-000123")
    public String caseNumber;

    @QueryParam("ended")
    @Parameter(description = "Only those that have ended, or only those that have not", example = "false")
    public Boolean ended;
}
