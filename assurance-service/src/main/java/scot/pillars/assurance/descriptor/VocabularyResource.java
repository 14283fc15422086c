package scot.pillars.assurance.descriptor;

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
import scot.pillars.kit.http.Cursor;
import scot.pillars.kit.http.ETags;
import scot.pillars.kit.http.Page;
import scot.pillars.kit.http.PageQuery;
import scot.pillars.kit.http.Paging;
import scot.pillars.kit.http.Refusal;

/** The register of vocabularies. */
@Path("/v1/vocabularies")
@Tag(name = "Vocabularies")
@PermissionsAllowed("read-registers")
@Blocking
public class VocabularyResource {
    @Inject
    KeepingVocabulary keeping;

    @Inject
    Paging paging;

    /** A page of vocabularies, for the documents. */
    @Schema(name = "VocabularyPage")
    public record VocabularyPage(
            List<VocabularyView> items,
            @Schema(nullable = true) String next) {}

    @GET
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @Operation(
            operationId = "listVocabularies",
            summary = "List vocabularies",
            description = "In the order of their codes.")
    @APIResponse(
            responseCode = "200",
            description = "A page of vocabularies",
            content = {
                @Content(mediaType = "application/json", schema = @Schema(implementation = VocabularyPage.class)),
                @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING))
            })
    public Response list(@BeanParam @Valid PageQuery page) {
        Cursor.Parts from = Cursor.decode(page.after(), 1);
        List<VocabularyRow> rows = VocabularyRow.<VocabularyRow>find(
                        "code > ?1 order by code", from.isEmpty() ? "" : from.get(0))
                .range(0, page.limit())
                .list();
        Page<VocabularyRow> found = Page.of(rows, page.limit(), row -> Cursor.encode(row.code));
        return paging.answer(found.map(VocabularyView::from), VocabularyView.TABLE);
    }

    @GET
    @Path("/{code}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "readVocabulary", summary = "Read a vocabulary")
    @APIResponse(
            responseCode = "200",
            description = "The vocabulary, with its ETag",
            content = @Content(schema = @Schema(implementation = VocabularyView.class)))
    public Response read(@Parameter(description = "Code", example = "PILLARS") @PathParam("code") String code) {
        VocabularyRow row = VocabularyRow.<VocabularyRow>findByIdOptional(code)
                .orElseThrow(() -> Refusal.notFound("No vocabulary has this code"));
        return Response.ok(VocabularyView.from(row))
                .header("ETag", ETags.of(row.version))
                .build();
    }

    @PUT
    @PermissionsAllowed("keep-registers")
    @Path("/{code}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "keepVocabulary",
            summary = "Create or change a vocabulary",
            description = "`If-None-Match: *` creates, `If-Match` with the ETag that was read changes.")
    @APIResponse(
            responseCode = "200",
            description = "Changed",
            content = @Content(schema = @Schema(implementation = VocabularyView.class)))
    @APIResponse(
            responseCode = "201",
            description = "Created",
            content = @Content(schema = @Schema(implementation = VocabularyView.class)))
    public Response keep(
            @Parameter(description = "Code", example = "PILLARS") @PathParam("code") String code,
            @NotNull @Valid VocabularyRequest request,
            @Parameter(description = "ETag of the version to change", example = "\"1\"") @HeaderParam("If-Match")
                    String ifMatch,
            @Parameter(description = "* to create", example = "*") @HeaderParam("If-None-Match") String ifNoneMatch) {
        return keeping.keep(code, request, ifMatch, ifNoneMatch).answer();
    }
}
