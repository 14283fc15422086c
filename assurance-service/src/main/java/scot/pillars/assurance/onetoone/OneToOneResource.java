package scot.pillars.assurance.onetoone;

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
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import scot.pillars.assurance.level.Window;
import scot.pillars.kit.http.ETags;
import scot.pillars.kit.http.Idempotency;
import scot.pillars.kit.http.PageQuery;
import scot.pillars.kit.http.Paging;
import scot.pillars.kit.time.BusinessClock;

/** One-to-one sheets and their notes: for the colleague, their line as of today and quality leads; 404 for others. */
@Path("/v1/one-to-ones/{colleague}")
@Tag(name = "Coaching")
@PermissionsAllowed(OneToOneScope.READ)
@Blocking
public class OneToOneResource {
    private static final String NUMBER = "Number of the colleague";
    private static final String EXAMPLE = "C-000731";
    private static final String ID = "Id of the note";
    private static final String NOTE = "0198f0a2-6d3e-7c41-9f53-0242ac12000c";
    private static final String IF_MATCH = "ETag of the version that was read";

    @Inject
    OneToOneSheets sheets;

    @Inject
    OneToOneScope scope;

    @Inject
    WritingNote writing;

    @Inject
    Notes notes;

    @Inject
    Idempotency idempotency;

    @Inject
    Paging paging;

    @Inject
    BusinessClock clock;

    /** A page of notes, for the documents. */
    @Schema(name = "OneToOneNotePage")
    public record NotePage(
            List<NoteView> items, @Schema(nullable = true) String next) {}

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "readOneToOneSheet",
            summary = "Read a colleague's one-to-one sheet",
            description = "Released results only, whoever reads; the twelve months up to today when no day is given.")
    @APIResponse(
            responseCode = "200",
            description = "The sheet",
            content = @Content(schema = @Schema(implementation = OneToOneSheet.class)))
    public OneToOneSheet read(
            @Parameter(description = NUMBER, example = EXAMPLE) @PathParam("colleague") String colleague,
            @Parameter(description = "First day of checking", example = "2026-01-01") @QueryParam("from")
                    LocalDate from,
            @Parameter(description = "Last day of checking", example = "2026-10-31") @QueryParam("to") LocalDate to) {
        return sheets.of(colleague, Window.of(from, to, clock.today()));
    }

    @GET
    @Path("/notes")
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @Operation(operationId = "listOneToOneNotes", summary = "List the notes of a colleague's one-to-ones")
    @APIResponse(
            responseCode = "200",
            description = "A page of notes, newest first",
            content = {
                @Content(mediaType = "application/json", schema = @Schema(implementation = NotePage.class)),
                @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING))
            })
    public Response list(
            @Parameter(description = NUMBER, example = EXAMPLE) @PathParam("colleague") String colleague,
            @BeanParam @Valid PageQuery page) {
        scope.mayKnow(colleague);
        return paging.answer(notes.page(colleague, page), NoteView.TABLE);
    }

    @POST
    @Path("/notes")
    @PermissionsAllowed(OneToOneScope.WRITE)
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "writeOneToOneNote",
            summary = "Write a note of a one-to-one",
            description = "By who leads the line; the colleague is told and agrees.")
    @APIResponse(
            responseCode = "201",
            description = "Written",
            content = @Content(schema = @Schema(implementation = NoteView.class)))
    public Response write(
            @Parameter(description = NUMBER, example = EXAMPLE) @PathParam("colleague") String colleague,
            @NotNull @Valid NoteRequest request,
            @Parameter(description = "Writes once; with another request it answers 409", example = "note-1")
                    @HeaderParam(Idempotency.HEADER)
                    String key) {
        return idempotency.once(
                key,
                "writeOneToOneNote/" + colleague,
                request,
                () -> tagged(Response.Status.CREATED, writing.write(colleague, request)));
    }

    @PUT
    @Path("/notes/{id}")
    @PermissionsAllowed(OneToOneScope.WRITE)
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "changeOneToOneNote",
            summary = "Change a note that is not agreed yet",
            description = "Once the colleague agreed, a new note is written instead.")
    @APIResponse(
            responseCode = "200",
            description = "Changed",
            content = @Content(schema = @Schema(implementation = NoteView.class)))
    public Response change(
            @Parameter(description = NUMBER, example = EXAMPLE) @PathParam("colleague") String colleague,
            @Parameter(description = ID, example = NOTE) @PathParam("id") UUID id,
            @Parameter(description = IF_MATCH, example = "\"1\"") @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid NoteRequest request) {
        return tagged(Response.Status.OK, writing.change(colleague, id, ifMatch, request));
    }

    @POST
    @Path("/notes/{id}/agreement")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "agreeOneToOneNote", summary = "Agree to the note of one's one-to-one")
    @APIResponse(
            responseCode = "200",
            description = "Agreed; it stays as it is",
            content = @Content(schema = @Schema(implementation = NoteView.class)))
    public Response agree(
            @Parameter(description = NUMBER, example = EXAMPLE) @PathParam("colleague") String colleague,
            @Parameter(description = ID, example = NOTE) @PathParam("id") UUID id,
            @Parameter(description = IF_MATCH, example = "\"1\"") @HeaderParam("If-Match") String ifMatch) {
        return tagged(Response.Status.OK, writing.agree(colleague, id, ifMatch));
    }

    private static Response tagged(Response.Status status, NoteView note) {
        return Response.status(status)
                .header("ETag", ETags.of(note.version()))
                .entity(note)
                .build();
    }
}
