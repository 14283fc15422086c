package scot.pillars.assurance.party;

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

/** The register of responsible parties. */
@Path("/v1/responsible-parties")
@Tag(name = "Responsible parties")
@PermissionsAllowed("read-registers")
@Blocking
public class PartyResource {
    @Inject
    KeepingParty keeping;

    @Inject
    Paging paging;

    /** A page of responsible parties, for the documents. */
    @Schema(name = "ResponsiblePartyPage")
    public record PartyPage(
            List<PartyView> items, @Schema(nullable = true) String next) {}

    @GET
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @Operation(
            operationId = "listResponsibleParties",
            summary = "List responsible parties",
            description = "In the order of vocabulary and code.")
    @APIResponse(
            responseCode = "200",
            description = "A page of responsible parties",
            content = {
                @Content(mediaType = "application/json", schema = @Schema(implementation = PartyPage.class)),
                @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING))
            })
    public Response list(@BeanParam @Valid PageQuery page) {
        Cursor.Parts from = Cursor.decode(page.after(), 2);
        List<PartyRow> rows = PartyRow.<PartyRow>find(
                        "key.vocabulary > ?1 or key.vocabulary = ?1 and key.code > ?2"
                                + " order by key.vocabulary, key.code",
                        from.isEmpty() ? "" : from.get(0),
                        from.isEmpty() ? "" : from.get(1))
                .range(0, page.limit())
                .list();
        Page<PartyRow> found = Page.of(rows, page.limit(), row -> Cursor.encode(row.key.vocabulary(), row.key.code()));
        return paging.answer(found.map(PartyView::from), PartyView.TABLE);
    }

    @GET
    @Path("/{vocabulary}/{code}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "readResponsibleParty", summary = "Read a responsible party")
    @APIResponse(
            responseCode = "200",
            description = "The party, with its ETag",
            content = @Content(schema = @Schema(implementation = PartyView.class)))
    public Response read(
            @Parameter(description = "Vocabulary", example = "PILLARS") @PathParam("vocabulary") String vocabulary,
            @Parameter(description = "Code", example = "SSS") @PathParam("code") String code) {
        PartyRow row = PartyRow.<PartyRow>findByIdOptional(new PartyRow.Key(vocabulary, code))
                .orElseThrow(() -> Refusal.notFound("No responsible party has this code"));
        return Response.ok(PartyView.from(row))
                .header("ETag", ETags.of(row.version))
                .build();
    }

    @PUT
    @PermissionsAllowed("keep-registers")
    @Path("/{vocabulary}/{code}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "keepResponsibleParty",
            summary = "Create or change a responsible party",
            description = "`If-None-Match: *` creates, `If-Match` with the ETag that was read changes.")
    @APIResponse(
            responseCode = "200",
            description = "Changed",
            content = @Content(schema = @Schema(implementation = PartyView.class)))
    @APIResponse(
            responseCode = "201",
            description = "Created",
            content = @Content(schema = @Schema(implementation = PartyView.class)))
    public Response keep(
            @Parameter(description = "Vocabulary", example = "PILLARS") @PathParam("vocabulary") String vocabulary,
            @Parameter(description = "Code", example = "SSS") @PathParam("code") String code,
            @NotNull @Valid PartyRequest request,
            @Parameter(description = "ETag of the version to change", example = "\"1\"") @HeaderParam("If-Match")
                    String ifMatch,
            @Parameter(description = "* to create", example = "*") @HeaderParam("If-None-Match") String ifNoneMatch) {
        return keeping.keep(new PartyRow.Key(vocabulary, code), request, ifMatch, ifNoneMatch)
                .answer();
    }
}
