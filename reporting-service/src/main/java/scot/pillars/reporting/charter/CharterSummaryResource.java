package scot.pillars.reporting.charter;

import io.quarkus.security.PermissionsAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import scot.pillars.kit.http.Csv;
import scot.pillars.reporting.view.ViewAnswers;

/** The Charter summary by section and figure. */
@Path("/v1/views/charter-summary")
@Tag(name = "Views")
@PermissionsAllowed("read-views")
public class CharterSummaryResource {
    private static final Set<String> PARAMETERS = Set.of("financialYear", "dataset", "section", "format");

    @Inject
    CharterSummaries summaries;

    @Inject
    ViewAnswers answers;

    @GET
    @Produces({MediaType.APPLICATION_JSON, Csv.MEDIA_TYPE})
    @Operation(
            operationId = "viewCharterSummary",
            summary = "Charter summary by section and figure",
            description =
                    "Each figure's value with numerator and base where they are published, and where it came from;"
                            + " how many figures exist and how many are missing. Never a score.")
    @APIResponse(
            responseCode = "200",
            description = "The summary; CSV holds the items",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = CharterSummary.class)))
    public Response view(
            @QueryParam("financialYear")
                    @Parameter(
                            description = "1 April to 31 March; the latest with any figure when absent",
                            example = "2025-26")
                    String financialYear,
            @QueryParam("dataset")
                    @Parameter(description = "Whose data; all, each for itself, when absent", example = "synthetic")
                    String dataset,
            @QueryParam("section") @Parameter(description = "Code of the section", example = "PS") String section,
            @QueryParam("format") @Parameter(description = "json or csv; else by Accept", example = "json")
                    String format) {
        answers.only(PARAMETERS);
        CharterSummary summary = summaries.read(financialYear, dataset, section);
        return answers.of(summary, summary.items(), CharterFigure.TABLE);
    }
}
