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
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import scot.pillars.kit.http.ETags;
import scot.pillars.kit.http.Idempotency;
import scot.pillars.kit.http.PageQuery;
import scot.pillars.kit.http.Paging;

/** Frames: the population of a draw, compared with control totals, tried and drawn from. */
@Path("/v1/sampling-frames")
@Tag(name = "Sampling")
@PermissionsAllowed("read-sampling")
@Blocking
public class SamplingFrameResource {
    private static final String DRAW = "draw-samples";
    private static final String IF_MATCH = "ETag of the version that was read";
    private static final String ID = "Id of the frame";
    private static final String EXAMPLE = "0198f0a2-6d3e-7c41-9f53-0242ac120002";

    @Inject
    BuildingFrame building;

    @Inject
    EditingFrame editing;

    @Inject
    DryRun dryRun;

    @Inject
    DrawingSample drawing;

    @Inject
    Frames frames;

    @Inject
    Idempotency idempotency;

    @Inject
    Paging paging;

    /** A page of frames, for the documents. */
    @Schema(name = "SamplingFramePage")
    public record SamplingFramePage(
            List<FrameView> items, @Schema(nullable = true) String next) {}

    /** A page of colleagues, for the documents. */
    @Schema(name = "FrameProficiencyPage")
    public record FrameProficiencyPage(
            List<ProficiencyView> items,
            @Schema(nullable = true) String next) {}

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "listSamplingFrames", summary = "List frames", description = "Newest first.")
    @APIResponse(
            responseCode = "200",
            description = "A page of frames",
            content = @Content(schema = @Schema(implementation = SamplingFramePage.class)))
    public Response list(
            @Parameter(description = "Code of the plan", example = "SCP-MONTHLY") @QueryParam("plan") String plan,
            @BeanParam @Valid PageQuery page) {
        return paging.answer(frames.page(plan, page));
    }

    @POST
    @PermissionsAllowed(DRAW)
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "buildSamplingFrame",
            summary = "Build the frame of a plan in force",
            description = "Copies the population of the period, with control totals per stratum and benefit.")
    @APIResponse(
            responseCode = "201",
            description = "Built; open until it agrees with control totals",
            content = @Content(schema = @Schema(implementation = FrameView.class)))
    public Response build(
            @NotNull @Valid FrameRequest request,
            @Parameter(description = "Makes a retry harmless", example = "frame-2026-10")
                    @HeaderParam("Idempotency-Key")
                    String key) {
        return idempotency.once(key, "buildSamplingFrame", request, () -> {
            FrameView frame = building.build(request);
            return Response.created(URI.create("/v1/sampling-frames/" + frame.id()))
                    .entity(frame)
                    .header("ETag", ETags.of(frame.version()))
                    .build();
        });
    }

    @GET
    @Path("/{id}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "readSamplingFrame", summary = "Read a frame")
    @APIResponse(
            responseCode = "200",
            description = "The frame with its totals and ETag",
            content = @Content(schema = @Schema(implementation = FrameView.class)))
    public Response read(@Parameter(description = ID, example = EXAMPLE) @PathParam("id") UUID id) {
        return tagged(frames.find(id).orElseThrow(BuildingFrame::unknown));
    }

    @GET
    @Path("/{id}/proficiency")
    @PermissionsAllowed("read-checks")
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @Operation(
            operationId = "readFrameProficiency",
            summary = "Read what a frame by proficiency knew of each colleague",
            description = "Checks, how many were right, and the band, as they were when the frame was built.")
    @APIResponse(
            responseCode = "200",
            description = "A page of colleagues and benefits",
            content = @Content(schema = @Schema(implementation = FrameProficiencyPage.class)))
    public Response proficiency(
            @Parameter(description = ID, example = EXAMPLE) @PathParam("id") UUID id,
            @BeanParam @Valid PageQuery page) {
        frames.find(id).orElseThrow(BuildingFrame::unknown);
        return paging.answer(frames.proficiency(id, page), ProficiencyView.TABLE);
    }

    @POST
    @Path("/{id}/exclusions")
    @PermissionsAllowed(DRAW)
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "excludeFromSamplingFrame",
            summary = "Take listed decisions out of the population",
            description = "With the reason and the count; control totals given before have to be given again.")
    @APIResponse(
            responseCode = "200",
            description = "The frame with its new totals",
            content = @Content(schema = @Schema(implementation = FrameView.class)))
    public Response exclude(
            @Parameter(description = ID, example = EXAMPLE) @PathParam("id") UUID id,
            @Parameter(description = IF_MATCH, example = "\"1\"") @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid ExclusionRequest request) {
        return tagged(editing.exclude(id, ifMatch, request));
    }

    @PUT
    @Path("/{id}/control-totals")
    @PermissionsAllowed(DRAW)
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "reconcileSamplingFrame",
            summary = "Compare a frame with control totals",
            description = "Where nothing differs, to the decision and the penny, the frame is closed and published as "
                    + "frame-closed; otherwise it stays open and shows the differences.")
    @APIResponse(
            responseCode = "200",
            description = "The frame, closed or with its differences",
            content = @Content(schema = @Schema(implementation = FrameView.class)))
    public Response reconcile(
            @Parameter(description = ID, example = EXAMPLE) @PathParam("id") UUID id,
            @Parameter(description = IF_MATCH, example = "\"1\"") @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid ControlTotalsRequest request) {
        return tagged(editing.reconcile(id, ifMatch, request));
    }

    @GET
    @Path("/{id}/dry-run")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "readSampleDryRun",
            summary = "Show the draw by stratum before it is made",
            description = "Population, sample, chance of selection and the margin that it buys; nobody is chosen.")
    @APIResponse(
            responseCode = "200",
            description = "The draw as it would be",
            content = @Content(schema = @Schema(implementation = DryRunView.class)))
    public DryRunView dryRun(@Parameter(description = ID, example = EXAMPLE) @PathParam("id") UUID id) {
        return dryRun.of(id);
    }

    @POST
    @Path("/{id}/draw")
    @PermissionsAllowed(DRAW)
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "drawSample",
            summary = "Draw the cases of a closed frame",
            description =
                    "Once: asked again, the draw that was made is the answer. Its cases are on the worklist at once.")
    @APIResponse(
            responseCode = "200",
            description = "Drawn before",
            content = @Content(schema = @Schema(implementation = DrawView.class)))
    @APIResponse(
            responseCode = "201",
            description = "Drawn",
            content = @Content(schema = @Schema(implementation = DrawView.class)))
    public Response draw(
            @Parameter(description = ID, example = EXAMPLE) @PathParam("id") UUID id, @Valid DrawRequest request) {
        DrawingSample.Drawn drawn = drawing.draw(id, request);
        return Response.status(drawn.made() ? Response.Status.CREATED : Response.Status.OK)
                .entity(drawn.draw())
                .build();
    }

    private static Response tagged(FrameView frame) {
        return Response.ok(frame).header("ETag", ETags.of(frame.version())).build();
    }
}
