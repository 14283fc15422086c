package scot.pillars.assurance.feedback;

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
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
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
import scot.pillars.kit.http.PageQuery;
import scot.pillars.kit.http.Paging;

/** Results of checks as feedback: released, read, acknowledged. */
@Path("/v1/feedback")
@Tag(name = "Feedback")
@PermissionsAllowed(FeedbackScope.OWN)
@Blocking
public class FeedbackResource {
    private static final String EXAMPLE = "0198f0a2-6d3e-7c41-9f53-0242ac120002";

    @Inject
    FeedbackList feedback;

    @Inject
    ReadingFeedback reading;

    @Inject
    ReleasingFeedback releasing;

    @Inject
    Paging paging;

    /** A page of feedback, for the documents. */
    @Schema(name = "FeedbackPage")
    public record FeedbackPage(
            List<FeedbackView> items,
            @Schema(nullable = true) String next) {}

    /** How many results a call released. */
    @Schema(name = "FeedbackReleasedAtOnce")
    public record Released(
            @Schema(examples = "37", description = "At most 1,000 in one call")
            int released) {}

    @GET
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @Operation(
            operationId = "searchFeedback",
            summary = "Search feedback",
            description =
                    "Newest first by the date of the check. A colleague finds their own released results and those of the "
                            + "line they lead; checkers, reviewers and quality leads also what waits, unless it is about "
                            + "themselves. CSV of the same by Accept: text/csv or format=csv.")
    @APIResponse(
            responseCode = "200",
            description = "A page of feedback; Link says where the next one is",
            content = {
                @Content(mediaType = "application/json", schema = @Schema(implementation = FeedbackPage.class)),
                @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING))
            })
    public Response search(@BeanParam FeedbackSearch search, @BeanParam @Valid PageQuery page) {
        return paging.answer(feedback.page(search, page), FeedbackView.TABLE);
    }

    @GET
    @Path("/{check}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "readFeedback",
            summary = "Read the feedback of a check",
            description =
                    "The first time its colleague reads it is remembered. Before the release it is not there for them.")
    @APIResponse(
            responseCode = "200",
            description = "The result; with its ETag once released",
            content = @Content(schema = @Schema(implementation = FeedbackDetail.class)))
    public Response read(
            @Parameter(description = "Id of the check", example = EXAMPLE) @PathParam("check") UUID check) {
        FeedbackDetail detail = reading.open(check);
        return tagged(detail, detail.feedback());
    }

    @POST
    @Path("/{check}/release")
    @PermissionsAllowed(FeedbackScope.RELEASE)
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "releaseFeedback",
            summary = "Let the colleague see a result",
            description = "By who made the check or a quality lead. Cannot be taken back. Publishes feedback-released.")
    @APIResponse(
            responseCode = "200",
            description = "Released",
            content = @Content(schema = @Schema(implementation = FeedbackView.class)))
    public Response release(
            @Parameter(description = "Id of the check", example = EXAMPLE) @PathParam("check") UUID check,
            @NotNull @Valid ReleaseRequest request) {
        FeedbackView released = releasing.release(check, request);
        return tagged(released, released);
    }

    @POST
    @Path("/releases")
    @PermissionsAllowed(FeedbackScope.RELEASE)
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "releaseManyFeedback",
            summary = "Let colleagues see all waiting results of a day, a team or a benefit",
            description =
                    "Only what the caller may release: a checker their own checks. At most 1,000 at once, oldest first; "
                            + "call again until it answers less.")
    @APIResponse(
            responseCode = "200",
            description = "How many were released",
            content = @Content(schema = @Schema(implementation = Released.class)))
    public Released releaseAll(@NotNull @Valid BulkReleaseRequest request) {
        return new Released(releasing.releaseAll(request.search()));
    }

    @POST
    @Path("/{check}/acknowledgement")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "acknowledgeFeedback",
            summary = "Take note of a result of one's own",
            description = "Agreeing is not asked for: who disagrees disputes it. Publishes feedback-acknowledged.")
    @APIResponse(
            responseCode = "200",
            description = "Acknowledged",
            content = @Content(schema = @Schema(implementation = FeedbackView.class)))
    public Response acknowledge(
            @Parameter(description = "Id of the check", example = EXAMPLE) @PathParam("check") UUID check,
            @Parameter(description = "ETag of the version that was read", example = "\"2\"") @HeaderParam("If-Match")
                    String ifMatch,
            @NotNull @Valid AcknowledgementRequest request) {
        FeedbackView acknowledged = reading.acknowledge(check, ifMatch, request);
        return tagged(acknowledged, acknowledged);
    }

    private static Response tagged(Object entity, FeedbackView feedback) {
        Response.ResponseBuilder answer = Response.ok(entity);
        return feedback.version() == null
                ? answer.build()
                : answer.header("ETag", ETags.of(feedback.version())).build();
    }
}
