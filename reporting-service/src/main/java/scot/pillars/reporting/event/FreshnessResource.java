package scot.pillars.reporting.event;

import io.quarkus.security.PermissionsAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How fresh the views are. */
@Path("/v1/freshness")
@Tag(name = "Operations")
@PermissionsAllowed("read-views")
public class FreshnessResource {
    @Inject
    ReadingFreshness freshness;

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "readFreshness",
            summary = "How fresh the views are",
            description = "Events stored and folded per topic, what still waits in the topics, what was set aside.")
    @APIResponse(
            responseCode = "200",
            description = "How fresh the views are",
            content = @Content(schema = @Schema(implementation = Freshness.class)))
    public Freshness read() {
        return freshness.read();
    }
}
