package scot.pillars.kit.records;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import scot.pillars.kit.http.PageQuery;
import scot.pillars.kit.http.Paging;

/** Requests for subject access that left something suspected out. */
@Path("/v1/subject-access-flags")
@Tag(name = "Records management")
@PermissionsAllowed("read-subject-access-flags")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
public class SubjectAccessFlagResource {
    @Inject
    SubjectAccessFlags flags;

    @Inject
    Paging paging;

    /** A page of flags, for the documents. */
    @Schema(name = "SubjectAccessFlagPage")
    public record FlagPage(
            List<SubjectAccessFlagView> items,
            @Schema(nullable = true) String next) {}

    @GET
    @Operation(
            operationId = "listSubjectAccessFlags",
            summary = "List answers to clients that left a suspicion out, the latest first",
            description = "For the data protection officer, who decides whether the client is told more.")
    @APIResponse(
            responseCode = "200",
            description = "A page of flags; each line read is in the audit trail",
            content = @Content(schema = @Schema(implementation = FlagPage.class)))
    public Response list(@BeanParam @Valid PageQuery page) {
        return paging.answer(flags.page(page));
    }
}
