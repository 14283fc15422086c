package scot.pillars.resolution.suspicion;

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
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
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
import scot.pillars.kit.http.ETags;
import scot.pillars.kit.http.Paging;

/** Suspected-fraud matters; who does not work on them is refused alike whether there are any or not. */
@Path("/v1/suspicions")
@Tag(name = "Suspicions")
@PermissionsAllowed("read-suspicions")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
public class SuspicionResource {
    @Inject
    Suspicions suspicions;

    @Inject
    Paging paging;

    /** A page of suspicions, for the documents. */
    @Schema(name = "SuspicionPage")
    public record SuspicionPage(
            List<SuspicionView> items,
            @Schema(nullable = true) String next) {}

    @GET
    @Operation(operationId = "listSuspicions", summary = "List suspicions, the latest first")
    @APIResponse(
            responseCode = "200",
            description = "A page of suspicions; each line read is in the audit trail",
            content = @Content(schema = @Schema(implementation = SuspicionPage.class)))
    public Response list(@BeanParam @Valid SuspicionQuery query) {
        return paging.answer(suspicions.page(query));
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "readSuspicion", summary = "Read a suspicion; the read is in the audit trail")
    @APIResponse(
            responseCode = "200",
            description = "The suspicion, with its ETag",
            content = @Content(schema = @Schema(implementation = SuspicionView.class)))
    public Response read(@Parameter(description = "Id of the suspicion") @PathParam("id") UUID id) {
        return answer(Response.Status.OK, suspicions.read(id));
    }

    @POST
    @PermissionsAllowed("work-suspicions")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "openSuspicion",
            summary = "Open a suspicion about an error case",
            description = "The error case stays as it is for everybody else and shows only that it waits.")
    @APIResponse(
            responseCode = "201",
            description = "Opened",
            content = @Content(schema = @Schema(implementation = SuspicionView.class)))
    public Response open(@NotNull @Valid OpenSuspicionRequest request) {
        return answer(Response.Status.CREATED, suspicions.open(request));
    }

    @POST
    @PermissionsAllowed("work-suspicions")
    @Path("/{id}/close")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "closeSuspicion", summary = "End a suspicion with its outcome")
    @APIResponse(
            responseCode = "200",
            description = "Ended",
            content = @Content(schema = @Schema(implementation = SuspicionView.class)))
    public Response close(
            @Parameter(description = "Id of the suspicion") @PathParam("id") UUID id,
            @Parameter(description = "ETag of the version to end", example = "\"1\"") @HeaderParam("If-Match")
                    String ifMatch,
            @NotNull @Valid CloseSuspicionRequest request) {
        return answer(Response.Status.OK, suspicions.close(id, ETags.required(ifMatch), request));
    }

    private static Response answer(Response.Status status, SuspicionView view) {
        return Response.status(status)
                .entity(view)
                .header(HttpHeaders.ETAG, ETags.of(view.version()))
                .build();
    }
}
