package scot.pillars.reporting.event;

import io.quarkus.security.PermissionsAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
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
import scot.pillars.kit.database.Sql;
import scot.pillars.kit.http.Csv;
import scot.pillars.kit.http.Cursor;
import scot.pillars.kit.http.Page;
import scot.pillars.kit.http.PageQuery;
import scot.pillars.kit.http.Paging;
import scot.pillars.reporting.view.Query;
import scot.pillars.reporting.view.ViewAnswers;
import scot.pillars.reporting.view.ViewFilter;

/** The store of events, for analysts. */
@Path("/v1/events")
@Tag(name = "Events")
@PermissionsAllowed("read-events")
public class EventResource {
    private static final Set<String> PARAMETERS = Set.of("type", "limit", "after", "format");

    @Inject
    Sql sql;

    @Inject
    Paging paging;

    @Inject
    ViewAnswers answers;

    /** A page of events, for the documents. */
    @Schema(name = "EventPage")
    public record EventPage(
            List<StoredEvent> items,
            @Schema(nullable = true) String next) {}

    @GET
    @Produces({MediaType.APPLICATION_JSON, Csv.MEDIA_TYPE})
    @Operation(
            operationId = "listEvents",
            summary = "Every event in order of arrival",
            description = "Types this build does not know included. A number of arrival is taken before its commit: an"
                    + " event that is being stored while you read may appear before the end you have reached, so take"
                    + " a later reading up from a little earlier.")
    @APIResponse(
            responseCode = "200",
            description = "A page of events",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = EventPage.class)))
    public Response list(
            @BeanParam @Valid PageQuery page,
            @QueryParam("type")
                    @Parameter(description = "CloudEvents type", example = "scot.pillars.check-completed.v1")
                    String type,
            @QueryParam("format") @Parameter(description = "json or csv; else by Accept", example = "json")
                    String format) {
        answers.only(PARAMETERS);
        Cursor.Parts after = Cursor.decode(page.after(), 1);
        List<StoredEvent> events = Query.of("select * from event where seq > ?", after.isEmpty() ? 0L : after.number(0))
                .and("type = ?", ViewFilter.text("type", type))
                .append(" order by seq limit ?", page.limit() + 1)
                .list(sql, StoredEvent::from);
        return paging.answer(Page.of(events, page.limit(), event -> Cursor.encode(event.seq())), StoredEvent.TABLE);
    }
}
