package scot.pillars.assurance.automation;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import scot.pillars.assurance.register.Conditions;
import scot.pillars.assurance.register.EntryTexts;
import scot.pillars.assurance.register.Keeping;
import scot.pillars.assurance.register.Where;
import scot.pillars.kit.http.PageQuery;
import scot.pillars.kit.http.Paging;

/** Automation opportunities and what the manual step costs. */
@Path("/v1/automation-opportunities")
@Tag(name = "Standards")
@PermissionsAllowed("read-standards")
@Blocking
public class OpportunityResource {
    @Inject
    Opportunities opportunities;

    @Inject
    EntryTexts texts;

    @Inject
    Paging paging;

    /** An automation opportunity as it is kept, for the documents. */
    @Schema(name = "KeptOpportunity")
    public record KeptOpportunity(
            @Schema(required = true, examples = "DATES-OF-RESIDENCE")
            String code,

            @Schema(required = true) Opportunity entry,

            @Schema(required = true, examples = "1", description = "Version, also the ETag")
            long version,

            @Schema(required = true, examples = "C-0002") String changedBy,
            @Schema(required = true) Instant changedAt) {}

    /** A page of automation opportunities, for the documents. */
    @Schema(name = "OpportunityPage")
    public record OpportunityPage(
            List<KeptOpportunity> items,
            @Schema(nullable = true) String next) {}

    @GET
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @Operation(
            operationId = "listAutomationOpportunities",
            summary = "List automation opportunities",
            description = "In the order of their codes.")
    @APIResponse(
            responseCode = "200",
            description = "A page of automation opportunities; as CSV it can be imported again",
            content = {
                @Content(mediaType = "application/json", schema = @Schema(implementation = OpportunityPage.class)),
                @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING))
            })
    public Response list(
            @Parameter(description = "open, accepted or rejected", example = "open") @QueryParam("decision")
                    String decision,
            @BeanParam @Valid PageQuery page) {
        return paging.answer(
                opportunities.page(new Where().and("decision = ?", decision), page),
                texts.table("automation-opportunities", Opportunities.FIELDS));
    }

    @GET
    @Path("/{code}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "readAutomationOpportunity", summary = "Read an automation opportunity")
    @APIResponse(
            responseCode = "200",
            description = "The automation opportunity, with its ETag",
            content = @Content(schema = @Schema(implementation = KeptOpportunity.class)))
    public Response read(
            @Parameter(description = "Code", example = "DATES-OF-RESIDENCE") @PathParam("code") String code) {
        return Keeping.found(opportunities.read(code));
    }

    @GET
    @Path("/costs")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "listAutomationCosts",
            summary = "List what each manual step costs",
            description =
                    "Hours a month, error lines of twelve months, and the share of checks with such an error before "
                            + "and after the system does it, with 95 % intervals.")
    @APIResponse(
            responseCode = "200",
            description = "Most hours first",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = OpportunityCost.class)))
    public List<OpportunityCost> costs() {
        return opportunities.costs();
    }

    @PUT
    @PermissionsAllowed("keep-controls")
    @Path("/{code}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "keepAutomationOpportunity",
            summary = "Create or change an automation opportunity",
            description = "`If-None-Match: *` creates, `If-Match` with the ETag that was read changes.")
    @APIResponse(
            responseCode = "200",
            description = "Changed",
            content = @Content(schema = @Schema(implementation = KeptOpportunity.class)))
    @APIResponse(
            responseCode = "201",
            description = "Created",
            content = @Content(schema = @Schema(implementation = KeptOpportunity.class)))
    public Response keep(
            @Parameter(description = "Code", example = "DATES-OF-RESIDENCE") @PathParam("code") String code,
            @NotNull @Valid Opportunity entry,
            @BeanParam Conditions conditions) {
        return opportunities.keep(code, entry, conditions).answer();
    }
}
