package scot.pillars.kit.events;

import io.quarkus.security.PermissionsAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import scot.pillars.kit.http.Cursor;
import scot.pillars.kit.http.Page;
import scot.pillars.kit.http.PageQuery;
import scot.pillars.kit.http.Paging;
import scot.pillars.kit.http.Refusal;
import scot.pillars.kit.http.Table;

/** Events that could not be applied. */
@Path("/v1/dead-letters")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Operations")
@PermissionsAllowed("mend-events")
public class DeadLetterResource {
    private static final Set<String> STATES = Set.of("dead", "waiting", "replayed", "refused");
    private static final Table<DeadLetter> TABLE = Table.<DeadLetter>named("dead-letters")
            .column("id", DeadLetter::id)
            .column("consumer", DeadLetter::consumer)
            .column("state", DeadLetter::state)
            .column("reason", DeadLetter::reason)
            .column("eventId", DeadLetter::eventId)
            .column("type", DeadLetter::type)
            .column("topic", DeadLetter::topic)
            .column("partition", DeadLetter::partition)
            .column("offset", DeadLetter::offset)
            .column("recordedAt", DeadLetter::recordedAt)
            .column("replayedAt", DeadLetter::replayedAt);

    @Inject
    DeadLetters letters;

    @Inject
    Paging paging;

    /** What to apply instead of the payload received. */
    @Schema(name = "Replay")
    public record Replay(
            @Size(max = 1_000_000)
            @Schema(description = "The mended JSON value of the event; absent to apply it as received", nullable = true)
            String payload) {}

    /** The answer to a replay. */
    @Schema(name = "Replayed")
    public record Replayed(
            @Schema(description = "Events applied: the letter and those that waited behind it", examples = "1")
            int applied) {}

    /** A page of dead letters, for the documents. */
    @Schema(name = "DeadLetterPage")
    public record DeadLetterPage(List<DeadLetter> items, String next) {}

    @GET
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @Operation(operationId = "listDeadLetters", summary = "List events that could not be applied")
    @APIResponse(
            responseCode = "200",
            description = "A page of dead letters in order of arrival",
            content = @Content(schema = @Schema(implementation = DeadLetterPage.class)))
    public Response list(
            @Parameter(description = "dead, waiting, replayed or refused; absent for all", example = "dead")
                    @QueryParam("state")
                    String state,
            @BeanParam @Valid PageQuery page) {
        if (state != null && !STATES.contains(state)) {
            throw Refusal.badRequest("state", "one-of", "The state is dead, waiting, replayed or refused");
        }
        long after =
                page.after() == null ? 0 : number(Cursor.decode(page.after(), 1).get(0));
        List<DeadLetter> rows = letters.list(state, after, page.limit() + 1);
        return paging.answer(Page.of(rows, page.limit(), letter -> Cursor.encode(letter.id())), TABLE);
    }

    @POST
    @Path("/{id}/replay")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "replayDeadLetter",
            summary = "Apply a dead letter and those waiting behind it, mended or as received")
    @APIResponse(
            responseCode = "200",
            description = "Applied, in one transaction",
            content = @Content(schema = @Schema(implementation = Replayed.class)))
    public Replayed replay(
            @Parameter(description = "Number of the letter", example = "1") @PathParam("id") long id,
            @Valid Replay replay) {
        return new Replayed(letters.replay(id, replay == null ? null : replay.payload()));
    }

    private static long number(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw Refusal.badRequest("after", "cursor", "The cursor is not one of this list");
        }
    }
}
