package scot.pillars.assurance.check;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import scot.pillars.assurance.check.model.Disposition;
import scot.pillars.kit.http.ETags;

/** The revisions of a check: every one is kept, the latest is the check. */
@Path("/v1/checks/{id}/revisions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Checks")
@PermissionsAllowed(CheckScope.OWN_LINE)
@Blocking
public class CheckRevisionResource {
    @Inject
    RegradingCheck regrading;

    /** The earlier revisions. */
    @Schema(name = "CheckRevisionList")
    public record CheckRevisionList(List<CheckRevisionView> items) {}

    /** A check graded anew. */
    @Schema(name = "Regrade")
    public record RegradeRequest(
            @Schema(
                    examples = "regrade",
                    description = "regrade when absent; second-check when a second check is what it rests on",
                    enumeration = {"regrade", "second-check"})
            RevisingCheck.Why why,

            @NotBlank @Size(max = 2000) @Schema(required = true, examples = "The tenancy began on 7 April")
            String note,

            @Size(max = 500) @Schema(description = "Why what looks like an identifier in the note is none")
            String falseAlarm,

            @NotNull @Schema(required = true, examples = "complete")
            Disposition disposition,

            @Schema(minimum = "0", maximum = "10080", examples = "40", description = "Time it took")
            Integer minutes,

            List<CheckRequest.FindingRequest> findings,

            @Schema(description = "All that stand from now on: a line that says the same keeps its id")
            List<CheckRequest.ErrorLineRequest> errorLines) {

        RevisingCheck.Revision revision() {
            return new RevisingCheck.Revision(
                    why == RevisingCheck.Why.SECOND_CHECK ? why : RevisingCheck.Why.REGRADE,
                    note,
                    disposition,
                    findings,
                    errorLines,
                    minutes,
                    falseAlarm);
        }
    }

    @POST
    @PermissionsAllowed("revise-checks")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "regradeCheck",
            summary = "Grade a check anew",
            description =
                    "The revision before is kept whole. Publishes check-revised, one error-withdrawn per error line "
                            + "that stands no more and one error-found per new one on assurance.case.v1. Nobody regrades the "
                            + "check of a decision that they, or their line, made. Imported history is not revised.")
    @APIResponse(
            responseCode = "201",
            description = "The check as it stands now, with its new ETag",
            content = @Content(schema = @Schema(implementation = CheckView.class)))
    public Response regrade(
            @Parameter(description = "Id of the check", example = "0198f0a2-6d3e-7c41-9f53-0242ac120002")
                    @PathParam("id")
                    UUID id,
            @Parameter(
                            description = "ETag of the revision that was read",
                            example = "\"1\"",
                            schema = @Schema(type = SchemaType.STRING))
                    @HeaderParam("If-Match")
                    String ifMatch,
            @NotNull @Valid RegradeRequest request) {
        CheckView check = regrading.regrade(id, ifMatch, request.revision());
        return Response.status(Response.Status.CREATED)
                .header("ETag", ETags.of(check.version()))
                .entity(check)
                .build();
    }

    @GET
    @Operation(
            operationId = "readCheckRevisions",
            summary = "Read the earlier revisions of a check",
            description = "First to last, each whole with what took its place why; empty when it was never revised.")
    @APIResponse(
            responseCode = "200",
            description = "The earlier revisions",
            content = @Content(schema = @Schema(implementation = CheckRevisionList.class)))
    public CheckRevisionList history(
            @Parameter(description = "Id of the check", example = "0198f0a2-6d3e-7c41-9f53-0242ac120002")
                    @PathParam("id")
                    UUID id) {
        return new CheckRevisionList(regrading.history(id));
    }
}
