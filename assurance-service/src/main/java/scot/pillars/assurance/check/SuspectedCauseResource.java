package scot.pillars.assurance.check;

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

/** Errors whose cause states a suspicion; who does not work on suspicions is refused alike whether there are any or not. */
@Path("/v1/suspected-causes")
@Tag(name = "Suspected causes")
@PermissionsAllowed(SuspectedCauses.READ)
@Produces(MediaType.APPLICATION_JSON)
@Blocking
public class SuspectedCauseResource {
    @Inject
    SuspectedCauses suspected;

    @Inject
    Paging paging;

    /** A page of suspected causes, for the documents. */
    @Schema(name = "SuspectedCausePage")
    public record SuspectedCausePage(
            List<SuspectedCauseView> items,
            @Schema(nullable = true) String next) {}

    @GET
    @Operation(
            operationId = "listSuspectedCauses",
            summary = "List errors whose cause states a suspicion, the latest check first",
            description = "Everywhere else such an error says INFORMATION-NOT-GIVEN. A suspicion is opened in error "
                    + "resolution, which knows the case by its token.")
    @APIResponse(
            responseCode = "200",
            description = "A page of errors; each line read is in the audit trail",
            content = @Content(schema = @Schema(implementation = SuspectedCausePage.class)))
    public Response list(@BeanParam @Valid PageQuery page) {
        return paging.answer(suspected.page(page.limit(), page.after()));
    }
}
