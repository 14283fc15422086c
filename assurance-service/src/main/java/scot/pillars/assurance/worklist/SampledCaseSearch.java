package scot.pillars.assurance.worklist;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import scot.pillars.assurance.check.model.Disposition;
import scot.pillars.assurance.check.model.Timing;
import scot.pillars.assurance.worklist.model.CaseState;

/** What is sought; a filter that is absent does not restrict. */
public class SampledCaseSearch {
    @QueryParam("state")
    @Parameter(description = "Where it stands", example = "waiting")
    public CaseState state;

    @QueryParam("benefit")
    @Parameter(description = "Code of the benefit", example = "SCP")
    public String benefit;

    @QueryParam("tier")
    @Parameter(description = "Line of defence", example = "1")
    public Integer tier;

    @QueryParam("timing")
    @Parameter(description = "Before or after payment", example = "pre-payment")
    public Timing timing;

    @QueryParam("plan")
    @Parameter(description = "Plan that chose it", example = "NEW-STARTERS")
    public String plan;

    @QueryParam("draw")
    @Parameter(description = "Draw that chose it", example = "0198f0a3-11aa-7bb2-8cc3-0242ac120002")
    public UUID draw;

    @QueryParam("checker")
    @Parameter(description = "Number of who took it", example = "C-000802")
    public String checker;

    @QueryParam("disposition")
    @Parameter(description = "How it ended", example = "complete")
    public Disposition disposition;

    @QueryParam("dueTo")
    @Parameter(description = "Due on or before this day", example = "2026-11-30")
    public LocalDate dueTo;
}
