package scot.pillars.assurance.dispute;

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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
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

/** Disputes of results: lodged, reviewed by somebody independent, decided. */
@Path("/v1/disputes")
@Tag(name = "Disputes")
@PermissionsAllowed(DisputeScope.LODGE)
@Blocking
public class DisputeResource {
    private static final String EXAMPLE = "0198f0a2-6d3e-7c41-9f53-0242ac120009";
    private static final String IF_MATCH = "ETag of the version that was read";
    private static final String TAG = "\"2\"";
    private static final String ID = "Id of the dispute";

    @Inject
    Disputes disputes;

    @Inject
    LodgingDispute lodging;

    @Inject
    ReviewingDispute reviewing;

    @Inject
    DecidingDispute deciding;

    @Inject
    Idempotency idempotency;

    @Inject
    Paging paging;

    @ConfigProperty(name = "quarkus.http.root-path")
    String root;

    /** A page of disputes, for the documents. */
    @Schema(name = "DisputePage")
    public record DisputePage(
            List<DisputeView> items,
            @Schema(nullable = true) String next) {}

    /** The manager's word on the leave that makes a dispute in time. */
    @Schema(name = "LeaveConfirmation")
    public record LeaveRequest(
            @NotNull @Schema(required = true, examples = "true", description = "Whether the colleague was on leave")
            Boolean onLeave) {}

    @GET
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @Operation(
            operationId = "searchDisputes",
            summary = "Search disputes",
            description =
                    "Open ones first, by the day on which they are due. A colleague finds their own, those of the line they "
                            + "lead and those of checks they made; reviewers and quality leads every one. CSV of the same by "
                            + "Accept: text/csv or format=csv.")
    @APIResponse(
            responseCode = "200",
            description = "A page of disputes, without criteria and steps; Link says where the next one is",
            content = {
                @Content(mediaType = "application/json", schema = @Schema(implementation = DisputePage.class)),
                @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING))
            })
    public Response search(@BeanParam DisputeSearch search, @BeanParam @Valid PageQuery page) {
        return paging.answer(disputes.page(search, page), DisputeView.TABLE);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "lodgeDispute",
            summary = "Dispute a released result",
            description =
                    "By the colleague or their manager, criterion by criterion, within 30 days of the check or 14 days of "
                            + "returning from leave. Taken only if the overall result would change. A late one is taken and "
                            + "finalised without review at once. Publishes dispute-opened.")
    @APIResponse(
            responseCode = "201",
            description = "Lodged; state tells whether it is new or finalised without review",
            content = @Content(schema = @Schema(implementation = DisputeView.class)))
    public Response lodge(
            @NotNull @Valid DisputeRequest request,
            @Parameter(description = "Lodges it once; with another dispute it answers 409", example = "dispute-2026-17")
                    @HeaderParam(Idempotency.HEADER)
                    String key) {
        return idempotency.once(key, "lodgeDispute", request, () -> {
            DisputeView lodged = lodging.lodge(request);
            return tagged(Response.created(URI.create(root + "/v1/disputes/" + lodged.id())), lodged);
        });
    }

    @GET
    @Path("/{id}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "readDispute", summary = "Read a dispute")
    @APIResponse(
            responseCode = "200",
            description = "The dispute, with its ETag",
            content = @Content(schema = @Schema(implementation = DisputeView.class)))
    public Response read(@Parameter(description = ID, example = EXAMPLE) @PathParam("id") UUID id) {
        return tagged(Response.ok(), disputes.find(id).orElseThrow(Steps::unknown));
    }

    @PUT
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "changeDispute",
            summary = "Change a dispute",
            description = "Only while it is new: nobody reviews it yet.")
    @APIResponse(
            responseCode = "200",
            description = "Changed",
            content = @Content(schema = @Schema(implementation = DisputeView.class)))
    public Response change(
            @Parameter(description = ID, example = EXAMPLE) @PathParam("id") UUID id,
            @Parameter(description = IF_MATCH, example = TAG) @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid DisputeRequest request) {
        return tagged(Response.ok(), lodging.change(id, ifMatch, request));
    }

    @POST
    @Path("/{id}/withdrawal")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "withdrawDispute", summary = "Take a dispute back", description = "Nothing follows.")
    @APIResponse(
            responseCode = "200",
            description = "Withdrawn",
            content = @Content(schema = @Schema(implementation = DisputeView.class)))
    public Response withdraw(
            @Parameter(description = ID, example = EXAMPLE) @PathParam("id") UUID id,
            @Parameter(description = IF_MATCH, example = TAG) @HeaderParam("If-Match") String ifMatch) {
        return tagged(Response.ok(), lodging.withdraw(id, ifMatch));
    }

    @POST
    @Path("/{id}/leave-confirmation")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "confirmLeave",
            summary = "Say whether the colleague was on leave",
            description = "By who leads their line. If not, the dispute was late and is finalised without review.")
    @APIResponse(
            responseCode = "200",
            description = "The dispute",
            content = @Content(schema = @Schema(implementation = DisputeView.class)))
    public Response confirmLeave(
            @Parameter(description = ID, example = EXAMPLE) @PathParam("id") UUID id,
            @Parameter(description = IF_MATCH, example = TAG) @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid LeaveRequest request) {
        return tagged(Response.ok(), lodging.confirmLeave(id, ifMatch, request.onLeave()));
    }

    @POST
    @Path("/{id}/review")
    @PermissionsAllowed(DisputeScope.REVIEW)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "takeDispute",
            summary = "Take a dispute for review",
            description = "Refused to who decided, leads the line of who did, or made the check.")
    @APIResponse(
            responseCode = "200",
            description = "The dispute, now the caller's",
            content = @Content(schema = @Schema(implementation = DisputeView.class)))
    public Response take(
            @Parameter(description = ID, example = EXAMPLE) @PathParam("id") UUID id,
            @Parameter(description = IF_MATCH, example = "\"1\"") @HeaderParam("If-Match") String ifMatch) {
        return tagged(Response.ok(), reviewing.take(id, ifMatch));
    }

    @POST
    @Path("/{id}/steps")
    @PermissionsAllowed(DisputeScope.REVIEW)
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "stepDispute",
            summary = "Seek advice, ask the first checker for a reply, go on, or escalate",
            description = "By who reviews the dispute.")
    @APIResponse(
            responseCode = "200",
            description = "The dispute",
            content = @Content(schema = @Schema(implementation = DisputeView.class)))
    public Response step(
            @Parameter(description = ID, example = EXAMPLE) @PathParam("id") UUID id,
            @Parameter(description = IF_MATCH, example = TAG) @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid StepRequest request) {
        return tagged(Response.ok(), reviewing.step(id, ifMatch, request));
    }

    @POST
    @Path("/{id}/reply")
    @PermissionsAllowed(DisputeScope.REPLY)
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "replyToDispute",
            summary = "Reply as the first checker",
            description = "When the reviewer asked for it.")
    @APIResponse(
            responseCode = "200",
            description = "The dispute",
            content = @Content(schema = @Schema(implementation = DisputeView.class)))
    public Response reply(
            @Parameter(description = ID, example = EXAMPLE) @PathParam("id") UUID id,
            @Parameter(description = IF_MATCH, example = TAG) @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid ReplyRequest request) {
        return tagged(Response.ok(), reviewing.reply(id, ifMatch, request));
    }

    @POST
    @Path("/{id}/decision")
    @PermissionsAllowed(DisputeScope.REVIEW)
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "decideDispute",
            summary = "Decide a dispute",
            description =
                    "By who reviews it; an escalated one by a quality lead. Overturning re-scores the check, which withdraws or "
                            + "revises its errors. Nothing follows. Publishes dispute-finalised.")
    @APIResponse(
            responseCode = "200",
            description = "The dispute, finalised",
            content = @Content(schema = @Schema(implementation = DisputeView.class)))
    public Response decide(
            @Parameter(description = ID, example = EXAMPLE) @PathParam("id") UUID id,
            @Parameter(description = IF_MATCH, example = TAG) @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid DecisionRequest request) {
        return tagged(Response.ok(), deciding.decide(id, ifMatch, request));
    }

    private static Response tagged(Response.ResponseBuilder answer, DisputeView dispute) {
        return answer.entity(dispute)
                .header("ETag", ETags.of(dispute.version()))
                .build();
    }
}
