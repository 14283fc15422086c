package scot.pillars.reporting.rebuild;

import io.quarkus.security.PermissionsAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
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
import scot.pillars.kit.http.Cursor;
import scot.pillars.kit.http.Page;
import scot.pillars.kit.http.PageQuery;
import scot.pillars.kit.http.Paging;
import scot.pillars.kit.http.Refusal;

/** Rebuilding the views from the stored events. */
@Path("/v1/rebuilds")
@Tag(name = "Operations")
@PermissionsAllowed("rebuild-views")
@Produces(MediaType.APPLICATION_JSON)
public class RebuildResource {
    @Inject
    RebuildingViews rebuilding;

    @Inject
    Rebuilds rebuilds;

    @Inject
    Paging paging;

    /** A page of rebuilds, for the documents. */
    @Schema(name = "RebuildPage")
    public record RebuildPage(
            List<Rebuild> items, @Schema(nullable = true) String next) {}

    @POST
    @Operation(
            operationId = "rebuildViews",
            summary = "Rebuild the views",
            description =
                    "Folds every stored event again, in the background. Until it has ended the views stand as they"
                            + " were and new events wait. 409 while another rebuild is in hand.")
    @APIResponse(
            responseCode = "202",
            description = "Taken; Location says where its progress is",
            content = @Content(schema = @Schema(implementation = Rebuild.class)))
    public Response rebuild() {
        UUID id = rebuilding
                .request()
                .orElseThrow(() -> Refusal.conflict("rebuild-in-hand", "A rebuild is queued or running already"));
        return Response.accepted(rebuilds.find(id).orElseThrow())
                .location(URI.create("v1/rebuilds/" + id))
                .build();
    }

    @GET
    @Operation(operationId = "listRebuilds", summary = "Rebuilds, the latest first")
    @APIResponse(
            responseCode = "200",
            description = "A page of rebuilds",
            content = @Content(schema = @Schema(implementation = RebuildPage.class)))
    public Response list(@BeanParam @Valid PageQuery page) {
        Cursor.Parts after = Cursor.decode(page.after(), 1);
        List<Rebuild> found = rebuilds.latest(page.limit() + 1, after.isEmpty() ? null : after.uuid(0));
        return paging.answer(Page.of(found, page.limit(), rebuild -> Cursor.encode(rebuild.id())));
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "readRebuild", summary = "How far a rebuild is")
    @APIResponse(
            responseCode = "200",
            description = "The rebuild",
            content = @Content(schema = @Schema(implementation = Rebuild.class)))
    public Rebuild read(@PathParam("id") @Parameter(example = "0199b6f2-1a2b-7c3d-8e4f-5a6b7c8d9e0f") UUID id) {
        return rebuilds.find(id).orElseThrow(() -> Refusal.notFound("No rebuild has this id"));
    }
}
