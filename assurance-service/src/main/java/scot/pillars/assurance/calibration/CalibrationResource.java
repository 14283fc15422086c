package scot.pillars.assurance.calibration;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import scot.pillars.kit.http.ETags;
import scot.pillars.kit.http.Idempotency;
import scot.pillars.kit.http.PageQuery;
import scot.pillars.kit.http.Paging;

/** Calibration sessions: planned, opened, scored blind, closed, discussed, concluded. */
@Path("/v1/calibration-sessions")
@Tag(name = "Calibration")
@PermissionsAllowed(ReadingSessions.READ)
@Blocking
public class CalibrationResource {
    static final String IF_MATCH = "ETag of the version that was read";
    static final String ID = "Id of the session";
    static final String EXAMPLE = "0199a3b0-7c11-7d42-8e55-99aabbccddee";

    @Inject
    CalibrationSessions sessions;

    @Inject
    ReadingSessions reading;

    @Inject
    PlanningSession planning;

    @Inject
    ClosingScoring closing;

    @Inject
    AgreeingAnswers agreeing;

    @Inject
    ConcludingSession concluding;

    @Inject
    CancellingSession cancelling;

    @Inject
    ReadingResult result;

    @Inject
    Idempotency idempotency;

    @Inject
    Paging paging;

    /** A page of sessions, for the documents. */
    @Schema(name = "CalibrationSessionPage")
    public record SessionPage(
            List<SessionSummary> items,
            @Schema(nullable = true) String next) {}

    /** Why a session is cancelled. */
    @Schema(name = "CalibrationCancellation")
    public record CancellationRequest(
            @NotBlank
            @Size(max = 500)
            @Schema(required = true, examples = "Two of the three scorers have left the team")
            String cancelReason,

            @Size(max = 200) @Schema(description = "Why what looks like an identifier of a client is none")
            String falseAlarm) {}

    /** What was discussed. */
    @Schema(name = "CalibrationDiscussion")
    public record DiscussionRequest(
            @NotBlank
            @Size(max = 5000)
            @Schema(required = true, examples = "Two of us took the date of the letter, two the date of arrival")
            String discussion,

            @Size(max = 200) @Schema(description = "Why what looks like an identifier of a client is none")
            String falseAlarm) {}

    @GET
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @Operation(
            operationId = "searchCalibrationSessions",
            summary = "Search calibration sessions",
            description =
                    "The latest first. Who has submitted is a count; scores are in no list. CSV by Accept: text/csv.")
    @APIResponse(
            responseCode = "200",
            description = "A page of sessions; Link says where the next one is",
            content = {
                @Content(mediaType = "application/json", schema = @Schema(implementation = SessionPage.class)),
                @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING))
            })
    public Response search(@BeanParam SessionSearch search, @BeanParam @Valid PageQuery page) {
        return paging.answer(sessions.page(search, reading.caller(), page), SessionSummary.TABLE);
    }

    @POST
    @PermissionsAllowed(ReadingSessions.LEAD)
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "planCalibrationSession",
            summary = "Plan a calibration session",
            description =
                    "Over decisions, decisions of earlier checks, or written scenarios. Scorers are colleagues trained "
                            + "for the benefit who neither made nor checked one of the decisions.")
    @APIResponse(
            responseCode = "201",
            description = "Planned, with its ETag",
            content = @Content(schema = @Schema(implementation = SessionView.class)))
    public Response plan(
            @NotNull @Valid SessionRequest request,
            @Parameter(description = "Plans the session once", example = "calibration-2026-12")
                    @HeaderParam(Idempotency.HEADER)
                    String key) {
        return idempotency.once(key, "planCalibrationSession", request, () -> {
            SessionView planned = planning.plan(request);
            return tagged(Response.created(URI.create("/assurance/v1/calibration-sessions/" + planned.id())), planned);
        });
    }

    @GET
    @Path("/{id}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "readCalibrationSession", summary = "Read a calibration session")
    @APIResponse(
            responseCode = "200",
            description = "The session without any score, with its ETag",
            content = @Content(schema = @Schema(implementation = SessionView.class)))
    public Response read(@Parameter(description = ID, example = EXAMPLE) @PathParam("id") UUID id) {
        SessionView session = reading.read(id);
        return Response.ok(session).header("ETag", ETags.of(session.version())).build();
    }

    @PUT
    @Path("/{id}")
    @PermissionsAllowed(ReadingSessions.LEAD)
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "changeCalibrationSession",
            summary = "Change a planned session",
            description = "A key that was set is taken back. Refused once scoring has begun.")
    @APIResponse(
            responseCode = "200",
            description = "The session",
            content = @Content(schema = @Schema(implementation = SessionView.class)))
    public Response change(
            @Parameter(description = ID, example = EXAMPLE) @PathParam("id") UUID id,
            @Parameter(description = IF_MATCH, example = "\"1\"") @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid SessionRequest request) {
        return tagged(Response.ok(), planning.change(id, ifMatch, request));
    }

    @POST
    @Path("/{id}/opening")
    @PermissionsAllowed(ReadingSessions.LEAD)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "openCalibrationSession", summary = "Begin the blind scoring")
    @APIResponse(
            responseCode = "200",
            description = "The session",
            content = @Content(schema = @Schema(implementation = SessionView.class)))
    public Response open(
            @Parameter(description = ID, example = EXAMPLE) @PathParam("id") UUID id,
            @Parameter(description = IF_MATCH, example = "\"1\"") @HeaderParam("If-Match") String ifMatch) {
        return tagged(Response.ok(), planning.open(id, ifMatch));
    }

    @PUT
    @Path("/{id}/answers")
    @PermissionsAllowed(ReadingSessions.LEAD)
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "setCalibrationAnswers",
            summary = "Set the expert key or the consensus",
            description =
                    "A key may be set before the scoring is closed by somebody who does not score, and is then hidden "
                            + "from everybody; a consensus is set afterwards.")
    @APIResponse(
            responseCode = "200",
            description = "The session",
            content = @Content(schema = @Schema(implementation = SessionView.class)))
    public Response answers(
            @Parameter(description = ID, example = EXAMPLE) @PathParam("id") UUID id,
            @Parameter(description = IF_MATCH, example = "\"3\"") @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid AnswersRequest request) {
        return tagged(Response.ok(), agreeing.set(id, ifMatch, request));
    }

    @POST
    @Path("/{id}/scoring-closure")
    @PermissionsAllowed(ReadingSessions.LEAD)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "closeCalibrationScoring",
            summary = "Close the blind scoring",
            description = "At least two have submitted; sheets that were not submitted do not count.")
    @APIResponse(
            responseCode = "200",
            description = "The session",
            content = @Content(schema = @Schema(implementation = SessionView.class)))
    public Response close(
            @Parameter(description = ID, example = EXAMPLE) @PathParam("id") UUID id,
            @Parameter(description = IF_MATCH, example = "\"2\"") @HeaderParam("If-Match") String ifMatch) {
        return tagged(Response.ok(), closing.close(id, ifMatch));
    }

    @POST
    @Path("/{id}/cancellation")
    @PermissionsAllowed(ReadingSessions.LEAD)
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "cancelCalibrationSession",
            summary = "Cancel a session that fewer than two have scored",
            description = "Planned or open, with a reason; it stays readable. 409 when two have submitted.")
    @APIResponse(
            responseCode = "200",
            description = "The session",
            content = @Content(schema = @Schema(implementation = SessionView.class)))
    public Response cancel(
            @Parameter(description = ID, example = EXAMPLE) @PathParam("id") UUID id,
            @Parameter(description = IF_MATCH, example = "\"2\"") @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid CancellationRequest request) {
        return tagged(Response.ok(), cancelling.cancel(id, ifMatch, request.cancelReason(), request.falseAlarm()));
    }

    @GET
    @Path("/{id}/agreement")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "readCalibrationAgreement",
            summary = "Read how far the scorers agreed",
            description =
                    "Per criterion and over all, every coefficient beside the others; leniency and severity of the "
                            + "reader, and of everybody for who leads calibration. 409 while scoring is blind.")
    @APIResponse(
            responseCode = "200",
            description = "The result",
            content = @Content(schema = @Schema(implementation = SessionResultView.class)))
    public SessionResultView agreement(@Parameter(description = ID, example = EXAMPLE) @PathParam("id") UUID id) {
        return result.read(id);
    }

    @POST
    @Path("/{id}/discussion")
    @PermissionsAllowed(ReadingSessions.LEAD)
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "discussCalibrationSession",
            summary = "Keep what was discussed",
            description = "After key or consensus are set.")
    @APIResponse(
            responseCode = "200",
            description = "The session",
            content = @Content(schema = @Schema(implementation = SessionView.class)))
    public Response discuss(
            @Parameter(description = ID, example = EXAMPLE) @PathParam("id") UUID id,
            @Parameter(description = IF_MATCH, example = "\"4\"") @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid DiscussionRequest request) {
        return tagged(Response.ok(), concluding.discuss(id, ifMatch, request.discussion(), request.falseAlarm()));
    }

    @POST
    @Path("/{id}/actions")
    @PermissionsAllowed(ReadingSessions.LEAD)
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "setCalibrationAction",
            summary = "Set what follows from a session",
            description = "With owner and due date; kind none says why nothing needs to follow.")
    @APIResponse(
            responseCode = "201",
            description = "The session with the action",
            content = @Content(schema = @Schema(implementation = SessionView.class)))
    public Response act(
            @Parameter(description = ID, example = EXAMPLE) @PathParam("id") UUID id,
            @Parameter(description = IF_MATCH, example = "\"5\"") @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid ActionRequest request) {
        return tagged(Response.status(Response.Status.CREATED), concluding.act(id, ifMatch, request));
    }

    @POST
    @Path("/{id}/conclusion")
    @PermissionsAllowed(ReadingSessions.LEAD)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "concludeCalibrationSession",
            summary = "Conclude a session",
            description =
                    "Publishes calibration-completed on assurance.standards.v1: agreement per criterion, no names.")
    @APIResponse(
            responseCode = "200",
            description = "The session",
            content = @Content(schema = @Schema(implementation = SessionView.class)))
    public Response conclude(
            @Parameter(description = ID, example = EXAMPLE) @PathParam("id") UUID id,
            @Parameter(description = IF_MATCH, example = "\"6\"") @HeaderParam("If-Match") String ifMatch) {
        return tagged(Response.ok(), concluding.conclude(id, ifMatch));
    }

    private Response tagged(Response.ResponseBuilder answer, SessionView session) {
        return answer.entity(reading.shown(session))
                .header("ETag", ETags.of(session.version()))
                .build();
    }
}
