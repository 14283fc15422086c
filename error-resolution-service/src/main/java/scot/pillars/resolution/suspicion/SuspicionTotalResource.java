package scot.pillars.resolution.suspicion;

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
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import scot.pillars.kit.http.Csv;
import scot.pillars.kit.http.Page;
import scot.pillars.kit.http.Paging;

/** Published totals of suspicions, for whoever reads the views of reporting; they tell of no single matter. */
@Path("/v1/suspicion-totals")
@Tag(name = "Totals of suspicions", description = "How much is suspected, per month and benefit, and never about whom")
@PermissionsAllowed(SuspicionTotalResource.READ)
@Blocking
public class SuspicionTotalResource {
    static final String READ = "read-suspicion-totals";

    @Inject
    SuspicionTotals totals;

    @Inject
    Paging paging;

    /** All totals on one page, for the documents. */
    @Schema(name = "SuspicionTotalPage")
    public record SuspicionTotalPage(
            List<SuspicionTotalView> items,
            @Schema(nullable = true) String next) {}

    @GET
    @Produces({MediaType.APPLICATION_JSON, Csv.MEDIA_TYPE})
    @Operation(
            operationId = "readSuspicionTotals",
            summary = "Read how many suspicions were opened and ended per month and benefit",
            description =
                    "Of months that are over. An opening counts in its month and an ending in its own, so a number "
                            + "never changes once it is published. A number below 10, zero included, is withheld: absent in JSON, "
                            + "the word in CSV. There are no sums over months, benefits or outcomes, from which a withheld number "
                            + "could be worked out; therefore no number of 10 or more is withheld.")
    @Parameter(
            name = "format",
            in = ParameterIn.QUERY,
            description = "json or csv, whatever Accept says",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"json", "csv"}))
    @APIResponse(
            responseCode = "200",
            description = "All rows on one page, the latest month first",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = SuspicionTotalPage.class)),
                @Content(mediaType = Csv.MEDIA_TYPE, schema = @Schema(implementation = String.class))
            })
    public Response read(@BeanParam @Valid SuspicionTotalQuery query) {
        return paging.answer(new Page<>(totals.read(query), null), SuspicionTotalView.TABLE);
    }
}
