package scot.pillars.kit.records;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What this service holds about a person, for that person. */
@Path("/v1/subject-access")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Records management")
@PermissionsAllowed("answer-subject-access")
@Blocking
public class SubjectAccessResource {
    @Inject
    SubjectAccess access;

    @GET
    @Path("/cases/{caseToken}")
    @Operation(
            operationId = "readSubjectAccess",
            summary = "Read what this service holds about the client of a case",
            description = "The token is the same in all services; assurance tells it for a case reference. Ask each "
                    + "service. A case nobody here knows is answered with an empty list.")
    @APIResponse(
            responseCode = "200",
            description = "What is held",
            content = @Content(schema = @Schema(implementation = SubjectAccessView.class)))
    public SubjectAccessView ofCase(@Parameter(description = "Token of the case") @PathParam("caseToken") UUID token) {
        return access.ofCase(token);
    }

    @GET
    @Path("/me")
    @PermissionsAllowed("read-own-data")
    @Operation(
            operationId = "readOwnData",
            summary = "Read what this service holds about you",
            description = "For colleagues, whatever their role. Results of checks come with their feedback.")
    @APIResponse(
            responseCode = "200",
            description = "What is held",
            content = @Content(schema = @Schema(implementation = SubjectAccessView.class)))
    public SubjectAccessView ofCaller() {
        return access.ofCaller();
    }
}
