package scot.pillars.assurance.coaching;

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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import scot.pillars.assurance.coaching.model.CoachingState;
import scot.pillars.kit.http.ETags;
import scot.pillars.kit.http.PageQuery;
import scot.pillars.kit.http.Paging;

/** Coaching plans: proposed from what came back, agreed, done, followed up and closed. */
@Path("/v1/coaching-plans")
@Tag(name = "Coaching")
@PermissionsAllowed(CoachingScope.OWN)
@Blocking
public class CoachingResource {
    private static final String EXAMPLE = "0198f0a2-6d3e-7c41-9f53-0242ac12000c";
    private static final String IF_MATCH = "ETag of the version that was read";
    private static final String TAG = "\"2\"";
    private static final String ID = "Id of the plan";

    @Inject
    CoachingPlans plans;

    @Inject
    CoachingColleague coaching;

    @Inject
    ProposingCoaching proposing;

    @Inject
    Paging paging;

    /** A page of plans, for the documents. */
    @Schema(name = "CoachingPlanPage")
    public record PlanPage(
            List<CoachingView> items,
            @Schema(nullable = true) String next) {}

    /** How many plans a call proposed. */
    @Schema(name = "CoachingProposed")
    public record Proposed(@Schema(examples = "2") int proposed) {}

    @GET
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @Operation(
            operationId = "searchCoachingPlans",
            summary = "Search coaching plans",
            description =
                    "Newest first: one's own, those of the line one leads, for quality leads every one. CSV of the same by "
                            + "Accept: text/csv or format=csv.")
    @APIResponse(
            responseCode = "200",
            description = "A page of plans, without steps; Link says where the next one is",
            content = {
                @Content(mediaType = "application/json", schema = @Schema(implementation = PlanPage.class)),
                @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING))
            })
    public Response search(
            @Parameter(description = "Where it stands", example = "agreed") @QueryParam("state") CoachingState state,
            @BeanParam @Valid PageQuery page) {
        return paging.answer(plans.page(state, page), CoachingView.TABLE);
    }

    @POST
    @Path("/proposals")
    @PermissionsAllowed(CoachingScope.COACH)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "proposeCoaching",
            summary = "Propose coaching for one's line now",
            description =
                    "Where released checks of a colleague found the same descriptor again and again; without disputed ones. "
                            + "It also happens by itself every hour. A colleague has one open plan per descriptor.")
    @APIResponse(
            responseCode = "200",
            description = "How many plans were proposed",
            content = @Content(schema = @Schema(implementation = Proposed.class)))
    public Proposed propose() {
        return new Proposed(proposing.forOwnLine());
    }

    @GET
    @Path("/{id}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "readCoachingPlan", summary = "Read a coaching plan")
    @APIResponse(
            responseCode = "200",
            description = "The plan, with its ETag",
            content = @Content(schema = @Schema(implementation = CoachingView.class)))
    public Response read(@Parameter(description = ID, example = EXAMPLE) @PathParam("id") UUID id) {
        return tagged(plans.find(id).orElseThrow(CoachingColleague::unknown));
    }

    @PUT
    @Path("/{id}/steps")
    @PermissionsAllowed(CoachingScope.COACH)
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "keepCoachingSteps",
            summary = "Write the steps of a plan",
            description = "By who leads the line, until the colleague agreed.")
    @APIResponse(
            responseCode = "200",
            description = "The plan",
            content = @Content(schema = @Schema(implementation = CoachingView.class)))
    public Response keepSteps(
            @Parameter(description = ID, example = EXAMPLE) @PathParam("id") UUID id,
            @Parameter(description = IF_MATCH, example = "\"1\"") @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid CoachingSteps steps) {
        return tagged(coaching.keepSteps(id, ifMatch, steps));
    }

    @POST
    @Path("/{id}/decline")
    @PermissionsAllowed(CoachingScope.COACH)
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "declineCoaching",
            summary = "Decline a proposed plan with a reason",
            description = "By who leads the line, while it is proposed. The same checks propose nothing again.")
    @APIResponse(
            responseCode = "200",
            description = "The plan",
            content = @Content(schema = @Schema(implementation = CoachingView.class)))
    public Response decline(
            @Parameter(description = ID, example = EXAMPLE) @PathParam("id") UUID id,
            @Parameter(description = IF_MATCH, example = "\"1\"") @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid DeclineRequest request) {
        return tagged(coaching.decline(id, ifMatch, request));
    }

    @POST
    @Path("/{id}/agreement")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "agreeCoaching",
            summary = "Agree to the steps of one's plan",
            description = "Publishes training-need-recorded: the theme, not the name.")
    @APIResponse(
            responseCode = "200",
            description = "The plan",
            content = @Content(schema = @Schema(implementation = CoachingView.class)))
    public Response agree(
            @Parameter(description = ID, example = EXAMPLE) @PathParam("id") UUID id,
            @Parameter(description = IF_MATCH, example = TAG) @HeaderParam("If-Match") String ifMatch) {
        return tagged(coaching.agree(id, ifMatch));
    }

    @POST
    @Path("/{id}/steps/{place}/completion")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "doCoachingStep", summary = "Say that a step is done")
    @APIResponse(
            responseCode = "200",
            description = "The plan",
            content = @Content(schema = @Schema(implementation = CoachingView.class)))
    public Response done(
            @Parameter(description = ID, example = EXAMPLE) @PathParam("id") UUID id,
            @Parameter(description = "Place of the step, from 1", example = "1") @PathParam("place") int place,
            @Parameter(description = IF_MATCH, example = TAG) @HeaderParam("If-Match") String ifMatch) {
        return tagged(coaching.done(id, ifMatch, place));
    }

    @POST
    @Path("/{id}/follow-up")
    @PermissionsAllowed(CoachingScope.COACH)
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "followUpCoaching",
            summary = "Have a decision checked to follow up",
            description =
                    "One that the colleague made since; it is put on the worklist by hand and stays out of estimates.")
    @APIResponse(
            responseCode = "200",
            description = "The plan",
            content = @Content(schema = @Schema(implementation = CoachingView.class)))
    public Response followUp(
            @Parameter(description = ID, example = EXAMPLE) @PathParam("id") UUID id,
            @Parameter(description = IF_MATCH, example = TAG) @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid FollowUpRequest request) {
        return tagged(coaching.followUp(id, ifMatch, request));
    }

    @POST
    @Path("/{id}/closure")
    @PermissionsAllowed(CoachingScope.COACH)
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "closeCoaching",
            summary = "Close a plan with evidence",
            description = "Once the follow-up check is made. Publishes coaching-closed.")
    @APIResponse(
            responseCode = "200",
            description = "The plan",
            content = @Content(schema = @Schema(implementation = CoachingView.class)))
    public Response close(
            @Parameter(description = ID, example = EXAMPLE) @PathParam("id") UUID id,
            @Parameter(description = IF_MATCH, example = TAG) @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid ClosureRequest request) {
        return tagged(coaching.close(id, ifMatch, request));
    }

    private static Response tagged(CoachingView plan) {
        return Response.ok(plan).header("ETag", ETags.of(plan.version())).build();
    }
}
