package scot.pillars.assurance.guidance;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What guidance is sought. */
public class GuidanceSearch {
    @QueryParam("text")
    @Parameter(description = "Part of code, title or owner", example = "residence")
    public String text;

    @QueryParam("overdue")
    @Parameter(description = "true for those whose review is due", example = "true")
    public Boolean overdue;
}
