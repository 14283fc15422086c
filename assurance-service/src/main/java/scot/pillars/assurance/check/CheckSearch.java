package scot.pillars.assurance.check;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import scot.pillars.assurance.check.model.CheckOutcome;

/** What is sought; a filter that is absent does not restrict. */
public class CheckSearch {
    @QueryParam("benefit")
    @Parameter(description = "Code of the benefit", example = "SCP")
    public String benefit;

    @QueryParam("dataset")
    @Parameter(description = "Whose data", example = "synthetic")
    public String dataset;

    @QueryParam("area")
    @Parameter(description = "Area of the agency or country", example = "Dundee City")
    public String area;

    @QueryParam("outcome")
    @Parameter(description = "Outcome of complete checks", example = "overpayment")
    public CheckOutcome outcome;

    @QueryParam("tier")
    @Parameter(description = "Line of defence", example = "1")
    public Integer tier;

    @QueryParam("checkedFrom")
    @Parameter(description = "First day of checking", example = "2025-06-01")
    public LocalDate checkedFrom;

    @QueryParam("checkedTo")
    @Parameter(description = "Last day of checking", example = "2025-06-30")
    public LocalDate checkedTo;

    @QueryParam("source")
    @Parameter(description = "Source of imported checks", example = "SNAP-QC-FY2019")
    public String source;

    @QueryParam("caseReference")
    @Parameter(description = "Reference of the case, exactly", example = "CR-2025-000123")
    public String caseReference;
}
