package scot.pillars.reporting.amount;

import io.quarkus.security.PermissionsAllowed;
import jakarta.inject.Inject;
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

/** Amounts found by direction and effect. */
@Path("/v1/views/amounts")
@PermissionsAllowed("read-views")
@Tag(name = "Views")
public class AmountViewResource {
    @Inject
    AmountViews views;

    @Inject
    ViewAnswers answers;

    @GET
    @Produces({MediaType.APPLICATION_JSON, Csv.MEDIA_TYPE})
    @Operation(
            operationId = "viewAmounts",
            summary = "Amounts found by direction and effect",
            description = "What checkers found in money. Prevented and incurred, over and under, and two currencies are"
                    + " never added together. Not an estimate.")
    @APIResponse(
            responseCode = "200",
            description = "The view; CSV holds the items",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = AmountView.class)))
    public Response view(
            @BeanParam ViewFilter filter,
            @QueryParam("by")
                    @Parameter(
                            description = "Group by: benefit, area, period, separated by commas; benefit when absent",
                            example = "benefit,period")
                    String by,
            @QueryParam("sort")
                    @Parameter(
                            description = "Sort by a dimension, lines or amountFound; - for descending",
                            example = "-lines")
                    String sort,
            @QueryParam("format") @Parameter(description = "json or csv; else by Accept", example = "json")
                    String format) {
        answers.onlyFilters();
        AmountView view = views.read(filter, by, sort);
        return answers.of(view, view.items(), AmountFigures.TABLE);
    }
}
