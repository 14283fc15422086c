package scot.pillars.assurance.worklist;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Of which second checks the agreement is counted, by the day on which they ended. */
public class AgreementSearch {
    @QueryParam("from")
    @Parameter(description = "First day; a year before the last one when absent", example = "2025-12-01")
    public LocalDate from;

    @QueryParam("to")
    @Parameter(description = "Last day; today when absent", example = "2026-11-30")
    public LocalDate to;

    @QueryParam("benefit")
    @Parameter(description = "Code of the benefit", example = "SCP")
    public String benefit;

    @QueryParam("tier")
    @Parameter(description = "Line of defence", example = "1")
    public Integer tier;
}
