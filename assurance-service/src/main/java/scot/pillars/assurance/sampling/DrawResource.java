package scot.pillars.assurance.sampling;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
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
import scot.pillars.kit.http.PageQuery;
import scot.pillars.kit.http.Paging;
import scot.pillars.kit.http.Refusal;

/** Draws that were made, how their cases ended, and the chances of selection of single decisions. */
@Path("/v1")
@Tag(name = "Sampling")
@PermissionsAllowed("read-sampling")
@Blocking
public class DrawResource {
    private static final String ID = "Id of the draw";
    private static final String EXAMPLE = "0198f0a2-6d3e-7c41-9f53-0242ac120002";

    @Inject
    Draws draws;

    @Inject
    VerifyingDraw verifying;

    @Inject
    Inclusions inclusions;

    @Inject
    Paging paging;

    /** A page of draws, for the documents. */
    @Schema(name = "SampleDrawPage")
    public record SampleDrawPage(
            List<DrawView> items, @Schema(nullable = true) String next) {}

    @GET
    @Path("/draws")
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @Operation(
            operationId = "listDraws",
            summary = "List draws",
            description = "Newest first, with the completion rate. CSV of the same by Accept: text/csv or format=csv.")
    @APIResponse(
            responseCode = "200",
            description = "A page of draws",
            content = {
                @Content(mediaType = "application/json", schema = @Schema(implementation = SampleDrawPage.class)),
                @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING))
            })
    public Response list(
            @Parameter(description = "Code of the plan", example = "SCP-MONTHLY") @QueryParam("plan") String plan,
            @BeanParam @Valid PageQuery page) {
        return paging.answer(draws.page(plan, page), DrawView.TABLE);
    }

    @GET
    @Path("/draws/{id}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "readDraw",
            summary = "Read a draw and how its cases ended",
            description =
                    "By stratum; the cases themselves are on the worklist, /v1/sampled-cases?draw=..., for who works there.")
    @APIResponse(
            responseCode = "200",
            description = "The draw",
            content = @Content(schema = @Schema(implementation = DrawView.class)))
    public DrawView read(@Parameter(description = ID, example = EXAMPLE) @PathParam("id") UUID id) {
        return draws.find(id).orElseThrow(VerifyingDraw::unknown);
    }

    @GET
    @Path("/draws/{id}/verification")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "verifyDraw", summary = "Choose the cases of a draw anew and compare")
    @APIResponse(
            responseCode = "200",
            description = "Whether the same cases are chosen",
            content = @Content(schema = @Schema(implementation = DrawVerificationView.class)))
    public DrawVerificationView verify(@Parameter(description = ID, example = EXAMPLE) @PathParam("id") UUID id) {
        return verifying.verify(id);
    }

    @GET
    @Path("/inclusion-probabilities/{reference}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "readInclusionProbability",
            summary = "Read with what chance a decision came to be checked",
            description =
                    "Over gate plans and draws. Plans that the caller may not know of are left out of list and product.")
    @APIResponse(
            responseCode = "200",
            description = "The chance of each plan, and combined",
            content = @Content(schema = @Schema(implementation = CombinedInclusionView.class)))
    public CombinedInclusionView inclusion(
            @Parameter(description = "Reference of the determination", example = "D-2026-004711")
                    @PathParam("reference")
                    String reference) {
        return inclusions
                .of(reference)
                .orElseThrow(() -> Refusal.notFound("No decision with this reference is registered"));
    }
}
