package scot.pillars.assurance.form;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What versions of check forms are sought. */
public class FormSearch {
    @QueryParam("benefit")
    @Parameter(description = "Code of the benefit", example = "SCP")
    public String benefit;

    @QueryParam("tier")
    @Parameter(description = "Line of defence, 1 to 3", example = "1")
    public Integer tier;

    @QueryParam("inForceOn")
    @Parameter(description = "Only the versions that checks made on this day use", example = "2026-06-03")
    public LocalDate inForceOn;
}
