package scot.pillars.assurance.decision;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import scot.pillars.kit.http.ETags;
import scot.pillars.kit.http.PageQuery;
import scot.pillars.kit.http.Paging;
import scot.pillars.kit.http.Refusal;

/** Plans that select decisions before payment. */
@Path("/v1/gate-plans")
@Tag(name = "Decisions")
@PermissionsAllowed("read-decisions")
@Blocking
public class GatePlanResource {
    @Inject
    GatePlans plans;

    @Inject
    Paging paging;

    /** A page of plans, for the documents. */
    @Schema(name = "GatePlanPage")
    public record GatePlanPage(
            List<GatePlanView> items,
            @Schema(nullable = true) String next) {}

    @GET
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @Operation(operationId = "listGatePlans", summary = "List gate plans", description = "The newest version of each.")
    @APIResponse(
            responseCode = "200",
            description = "A page of plans",
            content = @Content(schema = @Schema(implementation = GatePlanPage.class)))
    public Response list(@BeanParam @Valid PageQuery page) {
        return paging.answer(plans.page(page), GatePlanView.TABLE);
    }

    @GET
    @Path("/{code}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "readGatePlan", summary = "Read a gate plan")
    @APIResponse(
            responseCode = "200",
            description = "The newest version, with its ETag",
            content = @Content(schema = @Schema(implementation = GatePlanView.class)))
    public Response read(@Parameter(description = "Code", example = "NEW-STARTERS") @PathParam("code") String code) {
        GatePlanView plan = plans.find(code).orElseThrow(() -> Refusal.notFound("No gate plan has this code"));
        return Response.ok(plan).header("ETag", ETags.of(plan.version())).build();
    }

    @PUT
    @Path("/{code}")
    @PermissionsAllowed("keep-gate-plans")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "keepGatePlan",
            summary = "Create a gate plan or make its next version",
            description =
                    "`If-None-Match: *` creates, `If-Match` with the ETag that was read changes. Answers given stay; "
                            + "an end is its last day in force.")
    @APIResponse(
            responseCode = "200",
            description = "Changed",
            content = @Content(schema = @Schema(implementation = GatePlanView.class)))
    @APIResponse(
            responseCode = "201",
            description = "Created",
            content = @Content(schema = @Schema(implementation = GatePlanView.class)))
    public Response keep(
            @Parameter(description = "Code", example = "NEW-STARTERS") @PathParam("code") String code,
            @NotNull @Valid GatePlanRequest request,
            @Parameter(description = "ETag of the version to change", example = "\"1\"") @HeaderParam("If-Match")
                    String ifMatch,
            @Parameter(description = "* to create", example = "*") @HeaderParam("If-None-Match") String ifNoneMatch) {
        return plans.keep(code, request, ifMatch, ifNoneMatch).answer();
    }
}
