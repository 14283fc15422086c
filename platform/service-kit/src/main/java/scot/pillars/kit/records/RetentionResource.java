package scot.pillars.kit.records;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
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
import scot.pillars.kit.http.Page;
import scot.pillars.kit.http.Paging;

/** How long each class of record is kept. */
@Path("/v1/retention")
@Tag(name = "Records management")
@PermissionsAllowed("read-retention")
@Blocking
public class RetentionResource {
    @Inject
    Retention retention;

    @Inject
    Paging paging;

    /** Every class of record, for the documents. */
    @Schema(name = "RetentionPage")
    public record RetentionPage(
            List<RetentionView> items,
            @Schema(nullable = true) String next) {}

    @GET
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @Operation(operationId = "listRetention", summary = "List how long each class of record is kept")
    @APIResponse(
            responseCode = "200",
            description = "Every class of record of this service",
            content = @Content(schema = @Schema(implementation = RetentionPage.class)))
    public Response list() {
        return paging.answer(new Page<>(retention.all(), null), RetentionView.TABLE);
    }

    @GET
    @Path("/{recordClass}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "readRetention", summary = "Read how long a class of record is kept")
    @APIResponse(
            responseCode = "200",
            description = "The period, with its ETag",
            content = @Content(schema = @Schema(implementation = RetentionView.class)))
    public Response read(
            @Parameter(description = "Class of record", example = "audit-content") @PathParam("recordClass")
                    String recordClass) {
        return answer(retention.find(recordClass));
    }

    @PUT
    @Path("/{recordClass}")
    @PermissionsAllowed("keep-retention")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "keepRetention",
            summary = "Set how long a class of record is kept",
            description = "Holds for all records of the class, old ones too. Nothing is disposed of by it: that is "
                    + "proposed and approved.")
    @APIResponse(
            responseCode = "200",
            description = "Set",
            content = @Content(schema = @Schema(implementation = RetentionView.class)))
    public Response keep(
            @Parameter(description = "Class of record", example = "audit-content") @PathParam("recordClass")
                    String recordClass,
            @Parameter(description = "ETag of the version to change", example = "\"0\"") @HeaderParam("If-Match")
                    String ifMatch,
            @NotNull @Valid RetentionRequest request) {
        return answer(retention.keep(recordClass, ETags.required(ifMatch), request));
    }

    private static Response answer(RetentionView view) {
        return Response.ok(view)
                .header(HttpHeaders.ETAG, ETags.of(view.version()))
                .build();
    }
}
