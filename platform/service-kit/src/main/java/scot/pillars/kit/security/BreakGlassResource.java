package scot.pillars.kit.security;

import io.quarkus.arc.properties.IfBuildProperty;
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

/** Emergency access: take, list, review. Only in services that have something to take. */
@Path("/v1/break-glass")
@Tag(name = "Emergency access")
@PermissionsAllowed("review-break-glass")
@Blocking
@IfBuildProperty(name = "pillars.break-glass.enabled", stringValue = "true")
public class BreakGlassResource {
    @Inject
    BreakGlass breakGlass;

    @Inject
    Paging paging;

    /** A page of emergency access, for the documents. */
    @Schema(name = "BreakGlassPage")
    public record BreakGlassPage(
            List<BreakGlassView> items,
            @Schema(nullable = true) String next) {}

    @POST
    @PermissionsAllowed("break-glass")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "takeBreakGlass",
            summary = "Take access in an emergency",
            description = "It needs a reason, ends by itself, and is listed for review.")
    @APIResponse(
            responseCode = "201",
            description = "Taken",
            content = @Content(schema = @Schema(implementation = BreakGlassView.class)))
    public Response take(@NotNull @Valid BreakGlassRequest request) {
        return Response.status(Response.Status.CREATED)
                .entity(breakGlass.take(request))
                .build();
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @Operation(operationId = "listBreakGlass", summary = "List emergency access, the latest first")
    @APIResponse(
            responseCode = "200",
            description = "A page of emergency access",
            content = @Content(schema = @Schema(implementation = BreakGlassPage.class)))
    public Response list(
            @Parameter(description = "Only reviewed, or only not reviewed", example = "false") @QueryParam("reviewed")
                    Boolean reviewed,
            @BeanParam @Valid PageQuery page) {
        return paging.answer(breakGlass.page(reviewed, null, page), BreakGlassView.TABLE);
    }

    @POST
    @Path("/{id}/review")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "reviewBreakGlass", summary = "Review emergency access of somebody else")
    @APIResponse(
            responseCode = "200",
            description = "Reviewed",
            content = @Content(schema = @Schema(implementation = BreakGlassView.class)))
    public BreakGlassView review(
            @Parameter(description = "Id of the access") @PathParam("id") UUID id,
            @NotNull @Valid BreakGlassReview review) {
        return breakGlass.review(id, review);
    }
}
