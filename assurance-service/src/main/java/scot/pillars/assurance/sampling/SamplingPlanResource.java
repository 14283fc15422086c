package scot.pillars.assurance.sampling;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import scot.pillars.assurance.sampling.model.PlanState;
import scot.pillars.kit.http.ETags;
import scot.pillars.kit.http.PageQuery;
import scot.pillars.kit.http.Paging;

/** Plans that select decisions for checks after payment. */
@Path("/v1/sampling-plans")
@Tag(name = "Sampling")
@PermissionsAllowed("read-sampling")
@Blocking
public class SamplingPlanResource {
    private static final String KEEP = "keep-sampling-plans";
    private static final String IF_MATCH = "ETag of the version to change";

    @Inject
    SamplingPlans plans;

    @Inject
    KeepingSamplingPlan keeping;

    @Inject
    Paging paging;

    /** A page of plans, for the documents. */
    @Schema(name = "SamplingPlanPage")
    public record SamplingPlanPage(
            List<SamplingPlanView> items,
            @Schema(nullable = true) String next) {}

    /** Every version of a plan. */
    @Schema(name = "SamplingPlanVersions")
    public record Versions(@Schema(required = true) List<SamplingPlanView> items) {}

    @GET
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @Operation(
            operationId = "listSamplingPlans",
            summary = "List sampling plans",
            description = "The newest version of each. CSV of the same by Accept: text/csv or format=csv.")
    @APIResponse(
            responseCode = "200",
            description = "A page of plans",
            content = {
                @Content(mediaType = "application/json", schema = @Schema(implementation = SamplingPlanPage.class)),
                @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING))
            })
    public Response list(
            @Parameter(description = "Where the newest version stands", example = "in-force") @QueryParam("state")
                    PlanState state,
            @BeanParam @Valid PageQuery page) {
        return paging.answer(plans.page(state, page), SamplingPlanView.TABLE);
    }

    @GET
    @Path("/{code}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "readSamplingPlan", summary = "Read a sampling plan")
    @APIResponse(
            responseCode = "200",
            description = "The newest version, with its ETag",
            content = @Content(schema = @Schema(implementation = SamplingPlanView.class)))
    public Response read(@Parameter(description = "Code", example = "SCP-MONTHLY") @PathParam("code") String code) {
        SamplingPlanView plan = plans.find(code).orElseThrow(KeepingSamplingPlan::unknown);
        return Response.ok(plan).header("ETag", ETags.of(plan.version())).build();
    }

    @GET
    @Path("/{code}/versions")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "listSamplingPlanVersions",
            summary = "Read every version of a sampling plan",
            description = "Newest first; a change of state is a version too.")
    @APIResponse(
            responseCode = "200",
            description = "The versions",
            content = @Content(schema = @Schema(implementation = Versions.class)))
    public Versions versions(@Parameter(description = "Code", example = "SCP-MONTHLY") @PathParam("code") String code) {
        List<SamplingPlanView> versions = plans.versions(code);
        if (versions.isEmpty()) {
            throw KeepingSamplingPlan.unknown();
        }
        return new Versions(versions);
    }

    @PUT
    @Path("/{code}")
    @PermissionsAllowed(KEEP)
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "keepSamplingPlan",
            summary = "Draft a sampling plan or its next version",
            description =
                    "`If-None-Match: *` creates, `If-Match` with the ETag that was read changes. What is in force stays so "
                            + "until the draft is put in force.")
    @APIResponse(
            responseCode = "200",
            description = "Changed",
            content = @Content(schema = @Schema(implementation = SamplingPlanView.class)))
    @APIResponse(
            responseCode = "201",
            description = "Created",
            content = @Content(schema = @Schema(implementation = SamplingPlanView.class)))
    public Response keep(
            @Parameter(description = "Code", example = "SCP-MONTHLY") @PathParam("code") String code,
            @NotNull @Valid SamplingPlanRequest request,
            @Parameter(description = IF_MATCH, example = "\"1\"") @HeaderParam("If-Match") String ifMatch,
            @Parameter(description = "* to create", example = "*") @HeaderParam("If-None-Match") String ifNoneMatch) {
        return keeping.keep(code, request, ifMatch, ifNoneMatch).answer();
    }

    @POST
    @Path("/{code}/in-force")
    @PermissionsAllowed(KEEP)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "putSamplingPlanInForce", summary = "Put the draft of a sampling plan in force")
    @APIResponse(
            responseCode = "200",
            description = "In force: frames are built by this version from now on",
            content = @Content(schema = @Schema(implementation = SamplingPlanView.class)))
    public Response putInForce(
            @Parameter(description = "Code", example = "SCP-MONTHLY") @PathParam("code") String code,
            @Parameter(description = IF_MATCH, example = "\"1\"") @HeaderParam("If-Match") String ifMatch) {
        return keeping.putInForce(code, ifMatch).answer();
    }

    @POST
    @Path("/{code}/retirement")
    @PermissionsAllowed(KEEP)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "retireSamplingPlan",
            summary = "Retire a sampling plan",
            description = "No frame is built by it any more; frames, draws and cases stay.")
    @APIResponse(
            responseCode = "200",
            description = "Retired",
            content = @Content(schema = @Schema(implementation = SamplingPlanView.class)))
    public Response retire(
            @Parameter(description = "Code", example = "SCP-MONTHLY") @PathParam("code") String code,
            @Parameter(description = IF_MATCH, example = "\"2\"") @HeaderParam("If-Match") String ifMatch) {
        return keeping.retire(code, ifMatch).answer();
    }
}
