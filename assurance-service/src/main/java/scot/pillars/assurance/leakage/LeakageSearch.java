package scot.pillars.assurance.leakage;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which checks are looked at; a filter that is absent does not restrict. */
public class LeakageSearch {
    @QueryParam("benefit")
    @Parameter(description = "Code of the benefit", example = "SCP")
    public String benefit;

    @QueryParam("tier")
    @Parameter(description = "Tier that found what the tier below it passed, 2 or 3", example = "2")
    public Integer tier;

    @QueryParam("from")
    @Parameter(
            description = "First day of the later check; eleven months before the last month when absent",
            example = "2026-01-01")
    public LocalDate from;

    @QueryParam("to")
    @Parameter(description = "Last day of the later check; today when absent", example = "2026-11-30")
    public LocalDate to;

    @QueryParam("dataset")
    @DefaultValue("agency")
    @Parameter(description = "Whose data", example = "agency")
    public String dataset = "agency";
}
