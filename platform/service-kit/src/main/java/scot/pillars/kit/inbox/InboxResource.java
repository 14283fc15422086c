package scot.pillars.kit.inbox;

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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import scot.pillars.kit.http.ETags;
import scot.pillars.kit.http.PageQuery;
import scot.pillars.kit.http.Paging;
import scot.pillars.kit.http.Refusal;
import scot.pillars.kit.security.CurrentUser;

/** Everybody's own inbox. Reading leaves nothing in the audit trail. */
@Path("/v1/inbox")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Inbox")
@PermissionsAllowed("keep-own-inbox")
@Blocking
public class InboxResource {
    @Inject
    InboxMessages messages;

    @Inject
    InboxSettings settings;

    @Inject
    CurrentUser user;

    @Inject
    Paging paging;

    /** A page of messages, for the documents. */
    @Schema(name = "InboxPage")
    public record InboxPage(
            List<MessageView> items,
            @Schema(nullable = true) String next) {}

    /** How many messages were marked. */
    @Schema(name = "InboxMarked")
    public record Marked(
            @Schema(required = true, examples = "3") int read) {}

    @GET
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @Operation(operationId = "readInbox", summary = "List what you were told, unread first, then the latest first")
    @APIResponse(
            responseCode = "200",
            description = "A page of messages",
            content = @Content(schema = @Schema(implementation = InboxPage.class)))
    public Response list(
            @Parameter(description = "True: only what is not read; false: only what is", example = "true")
                    @QueryParam("unread")
                    Boolean unread,
            @BeanParam @Valid PageQuery page) {
        return paging.answer(messages.page(own(user), unread, page), MessageView.TABLE);
    }

    @GET
    @Path("/count")
    @Operation(operationId = "countInbox", summary = "Count what you have not read")
    @APIResponse(
            responseCode = "200",
            description = "The count",
            content = @Content(schema = @Schema(implementation = UnreadCount.class)))
    public UnreadCount count() {
        return new UnreadCount(messages.unread(own(user)));
    }

    @POST
    @Path("/{id}/read")
    @Operation(operationId = "readInboxMessage", summary = "Mark a message as read; again changes nothing")
    @APIResponse(
            responseCode = "200",
            description = "The message",
            content = @Content(schema = @Schema(implementation = MessageView.class)))
    public MessageView read(@Parameter(description = "Id of the message") @PathParam("id") UUID id) {
        return messages.read(own(user), id);
    }

    @POST
    @Path("/read-all")
    @Operation(operationId = "readWholeInbox", summary = "Mark everything as read that arrived until an instant")
    @APIResponse(
            responseCode = "200",
            description = "How many were marked",
            content = @Content(schema = @Schema(implementation = Marked.class)))
    public Marked readAll(
            @Parameter(description = "What came later stays unread; absent: now", example = "2026-07-01T08:30:00Z")
                    @QueryParam("until")
                    Instant until) {
        return new Marked(messages.readAll(own(user), until));
    }

    @GET
    @Path("/settings")
    @Operation(operationId = "readInboxSettings", summary = "Read how you are told")
    @APIResponse(
            responseCode = "200",
            description = "The settings, with their ETag",
            content = @Content(schema = @Schema(implementation = SettingsView.class)))
    public Response settings() {
        return answer(settings.of(own(user)));
    }

    @PUT
    @Path("/settings")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "keepInboxSettings",
            summary = "Say how you want to be told",
            description =
                    "E-mail at once, as a daily digest or not at all, and kinds that are muted. Messages that wait "
                            + "for e-mail follow the new wish.")
    @APIResponse(
            responseCode = "200",
            description = "Kept",
            content = @Content(schema = @Schema(implementation = SettingsView.class)))
    public Response keep(
            @Parameter(description = "ETag of the version to change", example = "\"0\"") @HeaderParam("If-Match")
                    String ifMatch,
            @NotNull @Valid SettingsRequest request) {
        return answer(settings.keep(own(user), ETags.required(ifMatch), request));
    }

    /** @throws Refusal 403 when whoever calls is not a colleague with a number */
    static String own(CurrentUser user) {
        return user.colleague()
                .orElseThrow(() -> Refusal.forbidden("Your sign-in does not name a colleague of the register"));
    }

    private static Response answer(SettingsView view) {
        return Response.ok(view)
                .header(HttpHeaders.ETAG, ETags.of(view.version()))
                .build();
    }
}
