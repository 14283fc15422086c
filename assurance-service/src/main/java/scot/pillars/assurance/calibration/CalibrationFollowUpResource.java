package scot.pillars.assurance.calibration;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
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
import scot.pillars.kit.http.ETags;
import scot.pillars.kit.http.PageQuery;
import scot.pillars.kit.http.Paging;

/** What follows from calibration: open actions, and whether agreement on a criterion grows from session to session. */
@Path("/v1")
@Tag(name = "Calibration")
@PermissionsAllowed(ReadingSessions.READ)
@Blocking
public class CalibrationFollowUpResource {
    @Inject
    CalibrationActions actions;

    @Inject
    ConcludingSession concluding;

    @Inject
    AgreementHistory history;

    @Inject
    Paging paging;

    /** A page of actions, for the documents. */
    @Schema(name = "CalibrationActionPage")
    public record ActionPage(
            List<ActionView> items, @Schema(nullable = true) String next) {}

    /** A page of sessions of a criterion, for the documents. */
    @Schema(name = "CriterionAgreementPage")
    public record AgreementPage(
            List<CriterionAgreementView> items,
            @Schema(nullable = true) String next) {}

    /** What shows that an action was done. */
    @Schema(name = "CalibrationActionClosure")
    public record ClosureRequest(
            @NotBlank @Size(max = 1000) @Schema(required = true, examples = "Guidance version 4, section 2")
            String evidence) {}

    @GET
    @Path("/calibration-actions")
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @Operation(
            operationId = "listOpenCalibrationActions",
            summary = "List open actions of calibration",
            description = "The earliest due first, so that overdue ones lead.")
    @APIResponse(
            responseCode = "200",
            description = "A page of actions",
            content = {
                @Content(mediaType = "application/json", schema = @Schema(implementation = ActionPage.class)),
                @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING))
            })
    public Response actions(@BeanParam @Valid PageQuery page) {
        return paging.answer(actions.open(page), ActionView.TABLE);
    }

    @POST
    @Path("/calibration-actions/{id}/closure")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "closeCalibrationAction",
            summary = "Close an action of calibration",
            description = "Its owner does, or who leads calibration, with what shows that it was done.")
    @APIResponse(
            responseCode = "200",
            description = "The action",
            content = @Content(schema = @Schema(implementation = ActionView.class)))
    public Response close(
            @Parameter(description = "Id of the action", example = CalibrationResource.EXAMPLE) @PathParam("id")
                    UUID id,
            @Parameter(description = CalibrationResource.IF_MATCH, example = "\"1\"") @HeaderParam("If-Match")
                    String ifMatch,
            @NotNull @Valid ClosureRequest request) {
        ActionView action = concluding.close(id, ifMatch, request.evidence());
        return Response.ok(action).header("ETag", ETags.of(action.version())).build();
    }

    @GET
    @Path("/criterion-agreement/{criterion}")
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @Operation(
            operationId = "readCriterionAgreement",
            summary = "Read the agreement on a criterion over sessions",
            description = "The latest session first.")
    @APIResponse(
            responseCode = "200",
            description = "A page of sessions",
            content = {
                @Content(mediaType = "application/json", schema = @Schema(implementation = AgreementPage.class)),
                @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING))
            })
    public Response criterion(
            @Parameter(description = "Code of the criterion", example = "SCP-1-03") @PathParam("criterion")
                    String criterion,
            @BeanParam @Valid PageQuery page) {
        return paging.answer(history.page(criterion, page), CriterionAgreementView.TABLE);
    }
}
