package scot.pillars.assurance.impact;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
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

/** Quality-impact assessments of launches and changes. */
@Path("/v1/impact-assessments")
@Tag(name = "Standards")
@PermissionsAllowed("read-standards")
@Blocking
public class AssessmentResource {
    @Inject
    Assessments assessments;

    @Inject
    EntryTexts texts;

    @Inject
    Paging paging;

    /** An impact assessment as it is kept, for the documents. */
    @Schema(name = "KeptAssessment")
    public record KeptAssessment(
            @Schema(required = true, examples = "PADP-LAUNCH")
            String code,

            @Schema(required = true) Assessment entry,

            @Schema(required = true, examples = "1", description = "Version, also the ETag")
            long version,

            @Schema(required = true, examples = "C-0002") String changedBy,
            @Schema(required = true) Instant changedAt) {}

    /** A page of impact assessments, for the documents. */
    @Schema(name = "AssessmentPage")
    public record AssessmentPage(
            List<KeptAssessment> items,
            @Schema(nullable = true) String next) {}

    @GET
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @Operation(
            operationId = "listImpactAssessments",
            summary = "List impact assessments",
            description = "In the order of their codes.")
    @APIResponse(
            responseCode = "200",
            description = "A page of impact assessments; as CSV it can be imported again",
            content = {
                @Content(mediaType = "application/json", schema = @Schema(implementation = AssessmentPage.class)),
                @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING))
            })
    public Response list(
            @Parameter(description = "Code of a benefit", example = "PADP") @QueryParam("benefit") String benefit,
            @BeanParam @Valid PageQuery page) {
        return paging.answer(
                assessments.page(new Where().and("? = any(benefits)", benefit), page),
                texts.table("impact-assessments", Assessments.FIELDS));
    }

    @GET
    @Path("/{code}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "readImpactAssessment", summary = "Read an impact assessment")
    @APIResponse(
            responseCode = "200",
            description = "The impact assessment, with its ETag",
            content = @Content(schema = @Schema(implementation = KeptAssessment.class)))
    public Response read(@Parameter(description = "Code", example = "PADP-LAUNCH") @PathParam("code") String code) {
        return Keeping.found(assessments.read(code));
    }

    @GET
    @Path("/{code}/outcomes")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "listRiskOutcomes",
            summary = "List whether the risks of an assessment came true",
            description = "Share of complete checks of its benefits with an error of the risk's descriptors, 180 days "
                    + "before and since, with 95 % intervals.")
    @APIResponse(
            responseCode = "200",
            description = "The gravest first",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = RiskOutcome.class)))
    public List<RiskOutcome> outcomes(
            @Parameter(description = "Code", example = "PADP-LAUNCH") @PathParam("code") String code) {
        return assessments.outcomes(assessments.read(code).entry());
    }

    @POST
    @PermissionsAllowed("keep-controls")
    @Path("/{code}/sign-off")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "signOffImpactAssessment",
            summary = "Sign off an impact assessment",
            description = "By another person than who wrote the version. A later change takes the sign-off away.")
    @APIResponse(
            responseCode = "200",
            description = "Signed off",
            content = @Content(schema = @Schema(implementation = KeptAssessment.class)))
    public Response signOff(
            @Parameter(description = "Code", example = "PADP-LAUNCH") @PathParam("code") String code,
            @Parameter(description = "ETag of the version to sign off", example = "\"1\"") @HeaderParam("If-Match")
                    String ifMatch) {
        return Keeping.found(assessments.signOff(code, ifMatch));
    }

    @PUT
    @PermissionsAllowed("keep-controls")
    @Path("/{code}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "keepImpactAssessment",
            summary = "Create or change an impact assessment",
            description = "`If-None-Match: *` creates, `If-Match` with the ETag that was read changes.")
    @APIResponse(
            responseCode = "200",
            description = "Changed",
            content = @Content(schema = @Schema(implementation = KeptAssessment.class)))
    @APIResponse(
            responseCode = "201",
            description = "Created",
            content = @Content(schema = @Schema(implementation = KeptAssessment.class)))
    public Response keep(
            @Parameter(description = "Code", example = "PADP-LAUNCH") @PathParam("code") String code,
            @NotNull @Valid Assessment entry,
            @BeanParam Conditions conditions) {
        return assessments.keep(code, entry, conditions).answer();
    }
}
