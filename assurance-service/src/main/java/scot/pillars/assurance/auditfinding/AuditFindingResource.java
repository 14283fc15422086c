package scot.pillars.assurance.auditfinding;

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

/** Findings of internal audit and of compliance checks. */
@Path("/v1/audit-findings")
@Tag(name = "Audit findings")
@PermissionsAllowed(AuditFindings.ANSWER)
@Blocking
public class AuditFindingResource {
    static final String IF_MATCH = "ETag of the version that was read";
    static final String EXAMPLE = "0199a3b0-7c11-7d42-8e55-00aabbccdd01";

    @Inject
    AuditFindings findings;

    @Inject
    KeepingFindings keeping;

    @Inject
    Idempotency idempotency;

    @Inject
    Paging paging;

    /** A page of findings, for the documents. */
    @Schema(name = "AuditFindingPage")
    public record FindingPage(
            List<AuditFindingView> items,
            @Schema(nullable = true) String next) {}

    @GET
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @Operation(
            operationId = "searchAuditFindings",
            summary = "Search audit findings",
            description = "The latest first; who answers actions sees the findings that have one of theirs.")
    @APIResponse(
            responseCode = "200",
            description = "A page of findings",
            content = {
                @Content(mediaType = "application/json", schema = @Schema(implementation = FindingPage.class)),
                @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING))
            })
    public Response search(@BeanParam AuditFindingSearch search, @BeanParam @Valid PageQuery page) {
        return paging.answer(findings.page(search, page), AuditFindingView.TABLE);
    }

    @POST
    @PermissionsAllowed(AuditFindings.KEEP)
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "recordAuditFinding",
            summary = "Record an audit finding with its actions",
            description = "Publishes audit-finding-changed on assurance.standards.v1, as every change does.")
    @APIResponse(
            responseCode = "201",
            description = "Recorded, with its ETag",
            content = @Content(schema = @Schema(implementation = AuditFindingView.class)))
    public Response record(
            @NotNull @Valid AuditFindingRequest request,
            @Parameter(description = "Records the finding once", example = "audit-2026-017")
                    @HeaderParam(Idempotency.HEADER)
                    String key) {
        return idempotency.once(key, "recordAuditFinding", request, () -> {
            AuditFindingView recorded = keeping.record(request);
            return tagged(Response.created(URI.create("/assurance/v1/audit-findings/" + recorded.id())), recorded);
        });
    }

    @GET
    @Path("/{id}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "readAuditFinding", summary = "Read an audit finding")
    @APIResponse(
            responseCode = "200",
            description = "The finding with its actions and ETag",
            content = @Content(schema = @Schema(implementation = AuditFindingView.class)))
    public Response read(@Parameter(description = "Id of the finding", example = EXAMPLE) @PathParam("id") UUID id) {
        return tagged(Response.ok(), findings.find(id).orElseThrow(KeepingFindings::unknown));
    }

    @PUT
    @Path("/{id}")
    @PermissionsAllowed(AuditFindings.KEEP)
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "changeAuditFinding",
            summary = "Change an open audit finding",
            description = "Its actions stay.")
    @APIResponse(
            responseCode = "200",
            description = "The finding",
            content = @Content(schema = @Schema(implementation = AuditFindingView.class)))
    public Response change(
            @Parameter(description = "Id of the finding", example = EXAMPLE) @PathParam("id") UUID id,
            @Parameter(description = IF_MATCH, example = "\"1\"") @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid AuditFindingRequest request) {
        return tagged(Response.ok(), keeping.change(id, ifMatch, request));
    }

    @POST
    @Path("/{id}/actions")
    @PermissionsAllowed(AuditFindings.KEEP)
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "setAuditAction",
            summary = "Set another action of a finding",
            description = "Its owner is told in the inbox.")
    @APIResponse(
            responseCode = "201",
            description = "The finding with the action",
            content = @Content(schema = @Schema(implementation = AuditFindingView.class)))
    public Response act(
            @Parameter(description = "Id of the finding", example = EXAMPLE) @PathParam("id") UUID id,
            @Parameter(description = IF_MATCH, example = "\"1\"") @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid AuditFindingRequest.ActionRequest request) {
        return tagged(Response.status(Response.Status.CREATED), keeping.act(id, ifMatch, request));
    }

    @POST
    @Path("/{id}/closure")
    @PermissionsAllowed(AuditFindings.KEEP)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "closeAuditFinding",
            summary = "Close a finding",
            description = "Refused while one of its actions is open.")
    @APIResponse(
            responseCode = "200",
            description = "The finding",
            content = @Content(schema = @Schema(implementation = AuditFindingView.class)))
    public Response close(
            @Parameter(description = "Id of the finding", example = EXAMPLE) @PathParam("id") UUID id,
            @Parameter(description = IF_MATCH, example = "\"4\"") @HeaderParam("If-Match") String ifMatch) {
        return tagged(Response.ok(), keeping.close(id, ifMatch));
    }

    private static Response tagged(Response.ResponseBuilder answer, AuditFindingView finding) {
        return answer.entity(finding)
                .header("ETag", ETags.of(finding.version()))
                .build();
    }
}
