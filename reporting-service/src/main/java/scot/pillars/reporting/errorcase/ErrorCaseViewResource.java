package scot.pillars.reporting.errorcase;

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

/** Error cases opened, open and resolved. */
@Path("/v1/views/error-cases")
@PermissionsAllowed("read-views")
@Tag(name = "Views")
public class ErrorCaseViewResource {
    @Inject
    ErrorCaseViews views;

    @Inject
    ViewAnswers answers;

    @GET
    @Produces({MediaType.APPLICATION_JSON, Csv.MEDIA_TYPE})
    @Operation(
            operationId = "viewErrorCases",
            summary = "Error cases opened, open and resolved",
            description = "By month of opening; found and established amounts, over and under, prevented and incurred"
                    + " apart, one line per currency. Ages are of the open cases, in days, on the day of reading.")
    @APIResponse(
            responseCode = "200",
            description = "The view; CSV holds the items",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ErrorCaseView.class)))
    public Response view(
            @BeanParam ViewFilter filter,
            @QueryParam("by")
                    @Parameter(
                            description = "Group by: benefit, area, month, separated by commas; benefit when absent",
                            example = "benefit,month")
                    String by,
            @QueryParam("sort")
                    @Parameter(description = "Sort by a dimension or count; - for descending", example = "-open")
                    String sort,
            @QueryParam("format") @Parameter(description = "json or csv; else by Accept", example = "json")
                    String format) {
        answers.onlyFilters();
        ErrorCaseView view = views.read(filter, by, sort);
        return answers.of(view, view.items(), ErrorCaseFigures.TABLE);
    }
}
