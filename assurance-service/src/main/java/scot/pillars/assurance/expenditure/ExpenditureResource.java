package scot.pillars.assurance.expenditure;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import scot.pillars.kit.http.PageQuery;
import scot.pillars.kit.http.Paging;

/** What the agency's systems say was spent. */
@Path("/v1/expenditures")
@Tag(name = "Decisions")
@PermissionsAllowed("read-decisions")
@Blocking
public class ExpenditureResource {
    @Inject
    Expenditures expenditures;

    @Inject
    Paging paging;

    /** A page of expenditure, for the documents. */
    @Schema(name = "ExpenditurePage")
    public record ExpenditurePage(
            List<ExpenditureView> items,
            @Schema(nullable = true) String next) {}

    @GET
    @Produces({"application/json", "text/csv"})
    @Operation(
            operationId = "listExpenditures",
            summary = "List what was spent by benefit, month and vintage",
            description =
                    "Every vintage stays: a later one revises a month for figures that rest on it. It comes on the "
                            + "topic agency.decisions.v1.")
    @APIResponse(
            responseCode = "200",
            description = "A page of expenditure",
            content = {
                @Content(mediaType = "application/json", schema = @Schema(implementation = ExpenditurePage.class)),
                @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING))
            })
    public Response list(
            @Parameter(description = "Code of the benefit", example = "SCP") @QueryParam("benefit") String benefit,
            @Parameter(description = "Only the newest vintage of each month up to this day", example = "2026-11-30")
                    @QueryParam("asKnownOn")
                    LocalDate asKnownOn,
            @BeanParam @Valid PageQuery page) {
        return paging.answer(expenditures.page(benefit, asKnownOn, page), ExpenditureView.TABLE);
    }
}
