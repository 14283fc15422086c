package scot.pillars.assurance.leakage;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import scot.pillars.kit.http.Page;
import scot.pillars.kit.http.Paging;

/** Leakage between tiers: each should report less than the one below it. */
@Path("/v1/leakage")
@Tag(name = "Leakage")
@PermissionsAllowed(LeakageResource.READ)
@Blocking
public class LeakageResource {
    static final String READ = "read-leakage";

    @Inject
    Leakages leakages;

    @Inject
    Paging paging;

    /** Leakage by benefit, tier and month, for the documents. */
    @Schema(name = "LeakagePage")
    public record LeakagePage(
            List<LeakageView> items,
            @Schema(nullable = true) String next) {}

    @GET
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @Operation(
            operationId = "readLeakage",
            summary = "Read what a tier found in work that the tier below had passed",
            description =
                    "By benefit, tier and month of the later check, with a Wilson interval. Shares of the work that was "
                            + "looked at twice, not weighted: no estimate of all work.")
    @APIResponse(
            responseCode = "200",
            description = "All rows on one page",
            content = {
                @Content(mediaType = "application/json", schema = @Schema(implementation = LeakagePage.class)),
                @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING))
            })
    public Response read(@BeanParam LeakageSearch search) {
        return paging.answer(new Page<>(leakages.byBenefit(search), null), LeakageView.TABLE);
    }
}
