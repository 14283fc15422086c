package scot.pillars.assurance.auditfinding;

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
import scot.pillars.kit.http.ETags;
import scot.pillars.kit.http.PageQuery;
import scot.pillars.kit.http.Paging;

/** Which audit actions are open, and what their owners say of them. */
@Path("/v1/audit-actions")
@Tag(name = "Audit findings")
@PermissionsAllowed(AuditFindings.ANSWER)
@Blocking
public class AuditActionResource {
    private static final String ID = "Id of the action";

    @Inject
    AuditFindings findings;

    @Inject
    KeepingFindings keeping;

    @Inject
    AnsweringAction answering;

    @Inject
    Paging paging;

    /** A page of actions, for the documents. */
    @Schema(name = "AuditActionPage")
    public record ActionPage(
            List<AuditActionView> items,
            @Schema(nullable = true) String next) {}

    /** What shows that an action was done. */
    @Schema(name = "AuditActionAnswer")
    public record AnswerRequest(
            @NotBlank
            @Size(max = 2000)
            @Schema(
                    required = true,
                    examples = "Scanning began on 12 January; the log of the first week is in the library")
            String evidence,

            @Size(max = 200) @Schema(description = "Why what looks like an identifier of a client is none")
            String falseAlarm) {}

    /** Why an answer is not accepted. */
    @Schema(name = "AuditActionSentBack")
    public record SendBackRequest(
            @NotBlank @Size(max = 1000) @Schema(required = true, examples = "The log covers one site of three")
            String why) {}

    @GET
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @Operation(
            operationId = "listOpenAuditActions",
            summary = "List audit actions that are not closed",
            description = "The earliest due first, so that overdue ones lead.")
    @APIResponse(
            responseCode = "200",
            description = "A page of actions",
            content = {
                @Content(mediaType = "application/json", schema = @Schema(implementation = ActionPage.class)),
                @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING))
            })
    public Response open(
            @Parameter(description = "Only the caller's own", example = "true") @QueryParam("mine") Boolean mine,
            @BeanParam @Valid PageQuery page) {
        return paging.answer(findings.openActions(Boolean.TRUE.equals(mine), page), AuditActionView.TABLE);
    }

    @POST
    @Path("/{id}/answer")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "answerAuditAction",
            summary = "Answer one's own action",
            description = "An answer may be replaced until audit has accepted it.")
    @APIResponse(
            responseCode = "200",
            description = "The action",
            content = @Content(schema = @Schema(implementation = AuditActionView.class)))
    public Response answer(
            @Parameter(description = ID, example = AuditFindingResource.EXAMPLE) @PathParam("id") UUID id,
            @Parameter(description = AuditFindingResource.IF_MATCH, example = "\"1\"") @HeaderParam("If-Match")
                    String ifMatch,
            @NotNull @Valid AnswerRequest request) {
        return tagged(answering.answer(id, ifMatch, request.evidence(), request.falseAlarm()));
    }

    @POST
    @Path("/{id}/acceptance")
    @PermissionsAllowed(AuditFindings.KEEP)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "acceptAuditAction", summary = "Accept the answer and close the action")
    @APIResponse(
            responseCode = "200",
            description = "The action",
            content = @Content(schema = @Schema(implementation = AuditActionView.class)))
    public Response accept(
            @Parameter(description = ID, example = AuditFindingResource.EXAMPLE) @PathParam("id") UUID id,
            @Parameter(description = AuditFindingResource.IF_MATCH, example = "\"2\"") @HeaderParam("If-Match")
                    String ifMatch) {
        return tagged(keeping.accept(id, ifMatch));
    }

    @POST
    @Path("/{id}/sending-back")
    @PermissionsAllowed(AuditFindings.KEEP)
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "sendBackAuditAction",
            summary = "Send an answer back",
            description = "The action is open again; its owner is told.")
    @APIResponse(
            responseCode = "200",
            description = "The action",
            content = @Content(schema = @Schema(implementation = AuditActionView.class)))
    public Response sendBack(
            @Parameter(description = ID, example = AuditFindingResource.EXAMPLE) @PathParam("id") UUID id,
            @Parameter(description = AuditFindingResource.IF_MATCH, example = "\"2\"") @HeaderParam("If-Match")
                    String ifMatch,
            @NotNull @Valid SendBackRequest request) {
        return tagged(keeping.sendBack(id, ifMatch, request.why()));
    }

    private static Response tagged(AuditActionView action) {
        return Response.ok(action).header("ETag", ETags.of(action.version())).build();
    }
}
