package scot.pillars.assurance.worklist;

import com.fasterxml.jackson.databind.JsonNode;
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
import scot.pillars.kit.http.FreeText;
import scot.pillars.kit.http.PageQuery;
import scot.pillars.kit.http.Paging;
import scot.pillars.kit.http.Refusal;

/** The worklist: cases chosen for a check, taken by checkers and ended with a disposition. */
@Path("/v1/sampled-cases")
@Tag(name = "Worklist")
@PermissionsAllowed("read-worklist")
@Blocking
public class SampledCaseResource {
    private static final String WORK = "work-cases";
    private static final String IF_MATCH = "ETag of the version that was read";

    @Inject
    WorkingCases working;

    @Inject
    SampledCases cases;

    @Inject
    Paging paging;

    /** A page of cases, for the documents. */
    @Schema(name = "SampledCasePage")
    public record SampledCasePage(
            List<SampledCaseView> items,
            @Schema(nullable = true) String next) {}

    /** Why a case goes back to the worklist. */
    @Schema(name = "PutBack")
    public record PutBackRequest(
            @NotBlank @Size(max = 500) @Schema(required = true, examples = "I know the client")
            String reason) {}

    /** Whether a case goes before all others. */
    @Schema(name = "Urgency")
    public record UrgencyRequest(
            @NotNull @Schema(required = true, examples = "true")
            Boolean urgent) {}

    @GET
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @Operation(
            operationId = "searchSampledCases",
            summary = "Search sampled cases",
            description =
                    "Urgent ones first, then by the day on which they are due. CSV of the same by Accept: text/csv "
                            + "or format=csv.")
    @APIResponse(
            responseCode = "200",
            description = "A page of cases; Link says where the next one is",
            content = {
                @Content(mediaType = "application/json", schema = @Schema(implementation = SampledCasePage.class)),
                @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING))
            })
    public Response search(@BeanParam SampledCaseSearch search, @BeanParam @Valid PageQuery page) {
        return paging.answer(cases.page(search, page), SampledCaseView.TABLE);
    }

    @POST
    @PermissionsAllowed("pick-cases")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "pickCase",
            summary = "Put a decision on the worklist by hand",
            description = "Such a case has no inclusion probability and stays out of estimates.")
    @APIResponse(
            responseCode = "201",
            description = "On the worklist",
            content = @Content(schema = @Schema(implementation = SampledCaseView.class)))
    public Response pick(@NotNull @Valid HandPickRequest request) {
        return tagged(Response.status(Response.Status.CREATED), working.pick(request));
    }

    @POST
    @Path("/next")
    @PermissionsAllowed(WORK)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "takeNextCase",
            summary = "Take the next case",
            description =
                    "The first waiting case of the caller's skills whose decision is neither the caller's own nor of "
                            + "a line the caller leads. Two who ask at once get two cases.")
    @APIResponse(
            responseCode = "200",
            description = "The case, now the caller's",
            content = @Content(schema = @Schema(implementation = SampledCaseView.class)))
    @APIResponse(responseCode = "204", description = "Nothing waits that the caller may check")
    public Response next() {
        return working.next()
                .map(one -> tagged(Response.ok(), one))
                .orElseGet(() -> Response.noContent().build());
    }

    @GET
    @Path("/{id}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "readSampledCase", summary = "Read a sampled case")
    @APIResponse(
            responseCode = "200",
            description = "The case, with its ETag",
            content = @Content(schema = @Schema(implementation = SampledCaseView.class)))
    public Response read(
            @Parameter(description = "Id of the case", example = "0198f0a2-6d3e-7c41-9f53-0242ac120002")
                    @PathParam("id")
                    UUID id) {
        return tagged(Response.ok(), cases.find(id).orElseThrow(() -> Refusal.notFound("No sampled case has this id")));
    }

    @POST
    @Path("/{id}/take")
    @PermissionsAllowed(WORK)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "takeCase",
            summary = "Take a case",
            description =
                    "Refused to who made the decision, leads the line of who did, or is not trained for the benefit.")
    @APIResponse(
            responseCode = "200",
            description = "The case, now the caller's",
            content = @Content(schema = @Schema(implementation = SampledCaseView.class)))
    public Response take(
            @Parameter(description = "Id of the case", example = "0198f0a2-6d3e-7c41-9f53-0242ac120002")
                    @PathParam("id")
                    UUID id) {
        return tagged(Response.ok(), working.take(id));
    }

    @POST
    @Path("/{id}/put-back")
    @PermissionsAllowed(WORK)
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "putBackCase",
            summary = "Give a case back to the worklist",
            description = "Its draft goes.")
    @APIResponse(
            responseCode = "200",
            description = "The case, waiting again",
            content = @Content(schema = @Schema(implementation = SampledCaseView.class)))
    public Response putBack(
            @Parameter(description = "Id of the case", example = "0198f0a2-6d3e-7c41-9f53-0242ac120002")
                    @PathParam("id")
                    UUID id,
            @Parameter(description = IF_MATCH, example = "\"2\"") @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid PutBackRequest request) {
        FreeText.refuseIdentifiers("reason", request.reason(), null);
        return tagged(Response.ok(), working.putBack(id, ifMatch, request.reason()));
    }

    @PUT
    @Path("/{id}/urgency")
    @PermissionsAllowed("pick-cases")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "urgeCase", summary = "Put a case before all others, or back in its place")
    @APIResponse(
            responseCode = "200",
            description = "The case",
            content = @Content(schema = @Schema(implementation = SampledCaseView.class)))
    public Response urge(
            @Parameter(description = "Id of the case", example = "0198f0a2-6d3e-7c41-9f53-0242ac120002")
                    @PathParam("id")
                    UUID id,
            @Parameter(description = IF_MATCH, example = "\"1\"") @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid UrgencyRequest request) {
        return tagged(Response.ok(), working.urge(id, ifMatch, request.urgent()));
    }

    @GET
    @Path("/{id}/draft")
    @PermissionsAllowed(WORK)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "readCaseDraft", summary = "Read the draft of one's own case")
    @APIResponse(
            responseCode = "200",
            description = "The draft as it was kept",
            content = @Content(schema = @Schema(type = SchemaType.OBJECT)))
    @APIResponse(responseCode = "204", description = "Nothing is filled in yet")
    public Response draft(
            @Parameter(description = "Id of the case", example = "0198f0a2-6d3e-7c41-9f53-0242ac120002")
                    @PathParam("id")
                    UUID id) {
        return working.draft(id)
                .map(draft -> Response.ok(draft).build())
                .orElseGet(() -> Response.noContent().build());
    }

    @PUT
    @Path("/{id}/draft")
    @PermissionsAllowed(WORK)
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "keepCaseDraft", summary = "Keep the check as far as it is filled in")
    @APIResponse(
            responseCode = "200",
            description = "The case, with its new ETag",
            content = @Content(schema = @Schema(implementation = SampledCaseView.class)))
    public Response keepDraft(
            @Parameter(description = "Id of the case", example = "0198f0a2-6d3e-7c41-9f53-0242ac120002")
                    @PathParam("id")
                    UUID id,
            @Parameter(description = IF_MATCH, example = "\"2\"") @HeaderParam("If-Match") String ifMatch,
            @NotNull @Schema(implementation = CaseCheckRequest.class) JsonNode draft) {
        return tagged(Response.ok(), working.keepDraft(id, ifMatch, draft));
    }

    @POST
    @Path("/{id}/repin")
    @PermissionsAllowed(WORK)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "repinCase",
            summary = "Pin the check form that is in force today",
            description =
                    "For an open case whose form was withdrawn, or that should end on a newer one. The draft stays; "
                            + "answers to criteria that the form does not have any more go.")
    @APIResponse(
            responseCode = "200",
            description = "The case, with its form and new ETag",
            content = @Content(schema = @Schema(implementation = SampledCaseView.class)))
    public Response repin(
            @Parameter(description = "Id of the case", example = "0198f0a2-6d3e-7c41-9f53-0242ac120002")
                    @PathParam("id")
                    UUID id,
            @Parameter(description = IF_MATCH, example = "\"2\"") @HeaderParam("If-Match") String ifMatch) {
        return tagged(Response.ok(), working.repin(id, ifMatch));
    }

    @POST
    @Path("/{id}/check")
    @PermissionsAllowed(WORK)
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "endCase",
            summary = "Record the check of a case and end it",
            description =
                    "Check, disposition, what happens with the payment, and the events are one transaction. Before "
                            + "payment an error in money that is not corrected returns the work.")
    @APIResponse(
            responseCode = "200",
            description = "The case, ended; checkId names the check",
            content = @Content(schema = @Schema(implementation = SampledCaseView.class)))
    public Response end(
            @Parameter(description = "Id of the case", example = "0198f0a2-6d3e-7c41-9f53-0242ac120002")
                    @PathParam("id")
                    UUID id,
            @Parameter(description = IF_MATCH, example = "\"2\"") @HeaderParam("If-Match") String ifMatch,
            @NotNull CaseCheckRequest request) {
        return tagged(Response.ok(), working.end(id, ifMatch, request));
    }

    private static Response tagged(Response.ResponseBuilder answer, SampledCaseView sampled) {
        return answer.entity(sampled)
                .header("ETag", ETags.of(sampled.version()))
                .build();
    }
}
