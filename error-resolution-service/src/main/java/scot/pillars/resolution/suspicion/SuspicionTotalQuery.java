package scot.pillars.resolution.suspicion;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.YearMonth;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which months; one that is not over yet is refused. */
public class SuspicionTotalQuery {
    @QueryParam("from")
    @Parameter(description = "First month; eleven months before the last one when absent", example = "2025-11")
    public YearMonth from;

    @QueryParam("to")
    @Parameter(description = "Last month; the last that is over when absent", example = "2026-10")
    public YearMonth to;

    @QueryParam("dataset")
    @DefaultValue("agency")
    @Size(max = 60)
    @Parameter(description = "Whose data: agency, synthetic, ...", example = "agency")
    public String dataset = "agency";
}
