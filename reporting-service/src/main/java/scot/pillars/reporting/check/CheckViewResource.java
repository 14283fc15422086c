package scot.pillars.reporting.check;

import io.quarkus.security.PermissionsAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import scot.pillars.kit.http.Csv;
import scot.pillars.reporting.view.ViewAnswers;
import scot.pillars.reporting.view.ViewFilter;

/** Checks by benefit, area, period and tier. */
@Path("/v1/views/checks")
@PermissionsAllowed("read-views")
@Tag(name = "Views")
public class CheckViewResource {
    @Inject
    CheckViews views;

    @Inject
    ViewAnswers answers;

    @GET
    @Produces({MediaType.APPLICATION_JSON, Csv.MEDIA_TYPE})
    @Operation(
            operationId = "viewChecks",
            summary = "Checks and case error rates",
            description = "Counts of checks by outcome, grouped as asked. The case error rate is an unweighted share"
                    + " of checks, not an estimate. Figures of two datasets are never summed.")
    @APIResponse(
            responseCode = "200",
            description = "The view; CSV holds the items",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = CheckView.class)))
    public Response view(
            @BeanParam ViewFilter filter,
            @QueryParam("tier") @Min(1) @Max(3) @Parameter(description = "Line of defence", example = "1") Integer tier,
            @QueryParam("by")
                    @Parameter(
                            description =
                                    "Group by: benefit, area, period, tier, separated by commas; benefit when absent",
                            example = "benefit,period")
                    String by,
            @QueryParam("sort")
                    @Parameter(
                            description = "Sort by a dimension or count; - before it for descending",
                            example = "-caseErrorRate")
                    String sort,
            @QueryParam("format") @Parameter(description = "json or csv; else by Accept", example = "json")
                    String format) {
        answers.onlyFilters("tier");
        CheckView view = views.read(filter, tier, by, sort);
        return answers.of(view, view.items(), CheckFigures.TABLE);
    }
}
