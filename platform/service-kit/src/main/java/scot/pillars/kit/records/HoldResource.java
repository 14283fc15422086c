package scot.pillars.kit.records;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import scot.pillars.kit.http.PageQuery;
import scot.pillars.kit.http.Paging;

/** Legal holds of this service. */
@Path("/v1/legal-holds")
@Tag(name = "Records management")
@PermissionsAllowed("read-retention")
@Blocking
public class HoldResource {
    @Inject
    LegalHolds holds;

    @Inject
    Paging paging;

    /** A page of holds, for the documents. */
    @Schema(name = "LegalHoldPage")
    public record HoldPage(
            List<HoldView> items, @Schema(nullable = true) String next) {}

    @GET
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @Operation(operationId = "listLegalHolds", summary = "List legal holds, the latest first")
    @APIResponse(
            responseCode = "200",
            description = "A page of legal holds",
            content = @Content(schema = @Schema(implementation = HoldPage.class)))
    public Response list(
            @Parameter(description = "Only in force, or only lifted", example = "true") @QueryParam("inForce")
                    Boolean inForce,
            @BeanParam @Valid PageQuery page) {
        return paging.answer(holds.page(inForce, page), HoldView.TABLE);
    }

    @POST
    @PermissionsAllowed("hold-records")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "placeLegalHold",
            summary = "Place a legal hold",
            description =
                    "What is held is not disposed of, whatever its age; also not by a disposal that runs already.")
    @APIResponse(
            responseCode = "201",
            description = "Placed",
            content = @Content(schema = @Schema(implementation = HoldView.class)))
    public Response place(@NotNull @Valid HoldRequest request) {
        return Response.status(Response.Status.CREATED)
                .entity(holds.place(request))
                .build();
    }

    @POST
    @Path("/{id}/lift")
    @PermissionsAllowed("hold-records")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "liftLegalHold", summary = "Lift a legal hold")
    @APIResponse(
            responseCode = "200",
            description = "Lifted",
            content = @Content(schema = @Schema(implementation = HoldView.class)))
    public HoldView lift(
            @Parameter(description = "Id of the hold") @PathParam("id") UUID id, @NotNull @Valid LiftRequest request) {
        return holds.lift(id, request);
    }
}
