package scot.pillars.assurance.people;

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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
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
import scot.pillars.kit.time.BusinessClock;

/** The register of colleagues. */
@Path("/v1/colleagues")
@Tag(name = "People")
@PermissionsAllowed(PeopleScope.OWN_LINE)
@Blocking
public class ColleagueResource {
    @Inject
    People people;

    @Inject
    PeopleScope scope;

    @Inject
    KeepingColleague keeping;

    @Inject
    Paging paging;

    @Inject
    BusinessClock clock;

    /** A page of colleagues, for the documents. */
    @Schema(name = "ColleaguePage")
    public record ColleaguePage(
            List<ColleagueSummary> items,
            @Schema(nullable = true) String next) {}

    @GET
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @Operation(
            operationId = "listColleagues",
            summary = "List colleagues",
            description = "As of a day, in the order of their numbers. Who may read of their own line only gets that.")
    @APIResponse(
            responseCode = "200",
            description = "A page of colleagues",
            content = {
                @Content(mediaType = "application/json", schema = @Schema(implementation = ColleaguePage.class)),
                @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING))
            })
    public Response list(
            @Parameter(description = "As of this day; today when absent", example = "2025-06-03") @QueryParam("on")
                    LocalDate on,
            @Parameter(description = "Only of this team", example = "T-061") @QueryParam("team") String team,
            @Parameter(description = "Only whom this colleague leads directly", example = "C-000700")
                    @QueryParam("lineManager")
                    String lineManager,
            @Parameter(description = "Part of name or number", example = "reid") @QueryParam("text") String text,
            @BeanParam @Valid PageQuery page) {
        People.Search search = new People.Search(
                on == null ? clock.today() : on,
                team,
                lineManager,
                text,
                scope.numbers().orElse(null));
        return paging.answer(people.page(search, page.limit(), page.after()), ColleagueSummary.TABLE);
    }

    @GET
    @Path("/{number}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "readColleague", summary = "Read a colleague")
    @APIResponse(
            responseCode = "200",
            description = "The colleague, with the ETag",
            content = @Content(schema = @Schema(implementation = ColleagueView.class)))
    public Response read(@Parameter(description = "Number", example = "C-000731") @PathParam("number") String number) {
        scope.mayKnow(number);
        People.Kept kept = people.find(number).orElseThrow(() -> Refusal.notFound("No colleague has this number"));
        return Response.ok(ColleagueView.from(kept))
                .header("ETag", ETags.of(kept.version()))
                .build();
    }

    @PUT
    @PermissionsAllowed("keep-people")
    @Path("/{number}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "keepColleague",
            summary = "Create or change a colleague",
            description = "`If-None-Match: *` creates, `If-Match` with the ETag that was read changes. The entry is "
                    + "kept whole: send earlier postings with it.")
    @APIResponse(
            responseCode = "200",
            description = "Changed",
            content = @Content(schema = @Schema(implementation = ColleagueView.class)))
    @APIResponse(
            responseCode = "201",
            description = "Created",
            content = @Content(schema = @Schema(implementation = ColleagueView.class)))
    public Response keep(
            @Parameter(description = "Number", example = "C-000731") @PathParam("number") String number,
            @NotNull @Valid ColleagueRequest request,
            @Parameter(description = "ETag of the version to change", example = "\"1\"") @HeaderParam("If-Match")
                    String ifMatch,
            @Parameter(description = "* to create", example = "*") @HeaderParam("If-None-Match") String ifNoneMatch) {
        return keeping.keep(request.colleague(number), ifMatch, ifNoneMatch).answer();
    }
}
