package scot.pillars.assurance.form;

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
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import scot.pillars.assurance.form.model.FormDifference;
import scot.pillars.kit.http.ETags;
import scot.pillars.kit.http.PageQuery;
import scot.pillars.kit.http.Paging;
import scot.pillars.kit.http.Refusal;

/** Check forms: versions, their one draft, publication and retirement. */
@Path("/v1/check-forms")
@Tag(name = "Check forms")
@PermissionsAllowed(CheckFormResource.READ)
@Blocking
public class CheckFormResource {
    static final String READ = "read-standards";
    static final String KEEP = "keep-forms";
    static final String PUBLISH = "publish-forms";

    @Inject
    FormVersions versions;

    @Inject
    KeepingDraft drafts;

    @Inject
    PublishingForm publishing;

    @Inject
    Paging paging;

    /** A page of versions, for the documents. */
    @Schema(name = "CheckFormPage")
    public record CheckFormPage(
            List<FormVersionSummary> items,
            @Schema(nullable = true) String next) {}

    @GET
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @Operation(
            operationId = "listCheckForms",
            summary = "List and search check forms",
            description = "Every version, the newest of each form first. CSV of the same by Accept: text/csv or "
                    + "format=csv.")
    @APIResponse(
            responseCode = "200",
            description = "A page of versions",
            content = {
                @Content(mediaType = "application/json", schema = @Schema(implementation = CheckFormPage.class)),
                @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING))
            })
    public Response list(@BeanParam FormSearch search, @BeanParam @Valid PageQuery page) {
        return paging.answer(versions.page(search, page), FormVersionSummary.TABLE);
    }

    @GET
    @Path("/{code}/versions/{version}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "readCheckForm", summary = "Read a version of a check form")
    @APIResponse(
            responseCode = "200",
            description = "The version with its criteria",
            content = @Content(schema = @Schema(implementation = FormVersionView.class)))
    public Response read(
            @Parameter(description = "Code", example = "SCP-1") @PathParam("code") String code,
            @Parameter(description = "Version, from 1", example = "1") @PathParam("version") int version) {
        return answer(200, find(code, version));
    }

    @GET
    @Path("/{code}/draft")
    @PermissionsAllowed(KEEP)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "readCheckFormDraft", summary = "Read the draft of a check form")
    @APIResponse(
            responseCode = "200",
            description = "The draft, with its ETag",
            content = @Content(schema = @Schema(implementation = FormVersionView.class)))
    public Response draft(@Parameter(description = "Code", example = "SCP-1") @PathParam("code") String code) {
        return answer(200, versions.draft(code).orElseThrow(() -> Refusal.notFound("This form has no draft")));
    }

    @PUT
    @Path("/{code}/draft")
    @PermissionsAllowed(KEEP)
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "keepCheckFormDraft",
            summary = "Create or replace the draft of a check form",
            description = "`If-None-Match: *` creates it, and the form with its first draft; `If-Match` with the ETag "
                    + "that was read replaces it. Published versions never change.")
    @APIResponse(
            responseCode = "200",
            description = "Replaced",
            content = @Content(schema = @Schema(implementation = FormVersionView.class)))
    @APIResponse(
            responseCode = "201",
            description = "Created",
            content = @Content(schema = @Schema(implementation = FormVersionView.class)))
    public Response keep(
            @Parameter(description = "Code", example = "SCP-1") @PathParam("code") String code,
            @NotNull @Valid FormDraftRequest request,
            @Parameter(description = "ETag of the draft to replace", example = "\"1\"") @HeaderParam("If-Match")
                    String ifMatch,
            @Parameter(description = "* to create", example = "*") @HeaderParam("If-None-Match") String ifNoneMatch) {
        return drafts.keep(code, request, ifMatch, ifNoneMatch).answer();
    }

    @POST
    @Path("/{code}/draft/publication")
    @PermissionsAllowed(PUBLISH)
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "publishCheckForm",
            summary = "Publish the draft of a check form",
            description = "From that day on checks of the benefit and tier pin this version, and the one before ends. "
                    + "Who changed the draft last does not publish it.")
    @APIResponse(
            responseCode = "200",
            description = "Published",
            content = @Content(schema = @Schema(implementation = FormVersionView.class)))
    public Response publish(
            @Parameter(description = "Code", example = "SCP-1") @PathParam("code") String code,
            @NotNull @Valid PublicationRequest request,
            @Parameter(description = "ETag of the draft that was read", example = "\"1\"") @HeaderParam("If-Match")
                    String ifMatch) {
        return answer(200, publishing.publish(code, request.inForceFrom(), ifMatch));
    }

    @POST
    @Path("/{code}/versions/{version}/retirement")
    @PermissionsAllowed(PUBLISH)
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "retireCheckForm",
            summary = "Retire a version of a check form",
            description =
                    "Open checks that pinned it while it was in force may still end on it, unless it is withdrawn "
                            + "as wrong: then they are pinned anew.")
    @APIResponse(
            responseCode = "200",
            description = "Retired",
            content = @Content(schema = @Schema(implementation = FormVersionView.class)))
    public Response retire(
            @Parameter(description = "Code", example = "SCP-1") @PathParam("code") String code,
            @Parameter(description = "Version, from 1", example = "1") @PathParam("version") int version,
            @NotNull @Valid RetireFormRequest request) {
        return answer(200, publishing.retire(code, version, request));
    }

    @GET
    @Path("/{code}/difference")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "compareCheckForms",
            summary = "What changed between two versions of a check form",
            description = "Criteria added, removed and changed, with what was and what is.")
    @APIResponse(
            responseCode = "200",
            description = "The difference",
            content = @Content(schema = @Schema(implementation = FormDifference.class)))
    public FormDifference difference(
            @Parameter(description = "Code", example = "SCP-1") @PathParam("code") String code,
            @Parameter(description = "The earlier version", example = "1", required = true) @NotNull @QueryParam("from")
                    Integer from,
            @Parameter(description = "The later version", example = "2", required = true) @NotNull @QueryParam("to")
                    Integer to) {
        return FormDifference.between(find(code, from).content(), find(code, to).content());
    }

    private FormVersionView find(String code, int version) {
        return versions.find(code, version).orElseThrow(PublishingForm::unknown);
    }

    private static Response answer(int status, FormVersionView view) {
        return Response.status(status)
                .header("ETag", ETags.of(view.edition()))
                .entity(view)
                .build();
    }
}
