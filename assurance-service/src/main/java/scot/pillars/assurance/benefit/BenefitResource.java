package scot.pillars.assurance.benefit;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import scot.pillars.kit.http.ETags;
import scot.pillars.kit.http.PageQuery;
import scot.pillars.kit.http.Paging;
import scot.pillars.kit.http.Refusal;

/** The register of benefits. */
@Path("/v1/benefits")
@Tag(name = "Benefits")
@PermissionsAllowed("read-registers")
@Blocking
public class BenefitResource {
    @Inject
    Benefits benefits;

    @Inject
    KeepingBenefit keeping;

    @Inject
    Paging paging;

    /** A page of benefits, for the documents. */
    @Schema(name = "BenefitPage")
    public record BenefitPage(
            List<BenefitView> items,
            @Schema(nullable = true) String next) {}

    @GET
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @Operation(operationId = "listBenefits", summary = "List benefits", description = "In the order of their codes.")
    @APIResponse(
            responseCode = "200",
            description = "A page of benefits",
            content = {
                @Content(mediaType = "application/json", schema = @Schema(implementation = BenefitPage.class)),
                @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING))
            })
    public Response list(@BeanParam @Valid PageQuery page) {
        return paging.answer(benefits.page(page.limit(), page.after()).map(BenefitView::from), BenefitView.TABLE);
    }

    @GET
    @Path("/{code}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "readBenefit", summary = "Read a benefit")
    @APIResponse(
            responseCode = "200",
            description = "The benefit, with its ETag",
            content = @Content(schema = @Schema(implementation = BenefitView.class)))
    public Response read(@Parameter(description = "Code", example = "SCP") @PathParam("code") String code) {
        BenefitRow row =
                benefits.findByIdOptional(code).orElseThrow(() -> Refusal.notFound("No benefit has this code"));
        return Response.ok(BenefitView.from(row))
                .header("ETag", ETags.of(row.version))
                .build();
    }

    @PUT
    @PermissionsAllowed("keep-registers")
    @Path("/{code}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "keepBenefit",
            summary = "Create or change a benefit",
            description = "`If-None-Match: *` creates, `If-Match` with the ETag that was read changes.")
    @APIResponse(
            responseCode = "200",
            description = "Changed",
            content = @Content(schema = @Schema(implementation = BenefitView.class)))
    @APIResponse(
            responseCode = "201",
            description = "Created",
            content = @Content(schema = @Schema(implementation = BenefitView.class)))
    public Response keep(
            @Parameter(description = "Code", example = "SCP") @PathParam("code") String code,
            @NotNull @Valid BenefitRequest request,
            @Parameter(description = "ETag of the version to change", example = "\"1\"") @HeaderParam("If-Match")
                    String ifMatch,
            @Parameter(description = "* to create", example = "*") @HeaderParam("If-None-Match") String ifNoneMatch) {
        return keeping.keep(code, request, ifMatch, ifNoneMatch).answer();
    }
}
