package scot.pillars.kit.records;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import scot.pillars.kit.http.PageQuery;
import scot.pillars.kit.http.Paging;

/** Disposal of records whose time has run out: propose, decide, follow, certificate. */
@Path("/v1/disposals")
@Tag(name = "Records management")
@PermissionsAllowed("read-retention")
@Blocking
public class DisposalResource {
    @Inject
    Disposals disposals;

    @Inject
    Paging paging;

    /** A page of disposals, for the documents. */
    @Schema(name = "DisposalPage")
    public record DisposalPage(
            List<DisposalView> items,
            @Schema(nullable = true) String next) {}

    /** A page of a disposal's records, for the documents. */
    @Schema(name = "DisposalItemPage")
    public record DisposalItemPage(
            List<DisposalItem> items,
            @Schema(nullable = true) String next) {}

    @GET
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @Operation(operationId = "listDisposals", summary = "List disposals, the latest first")
    @APIResponse(
            responseCode = "200",
            description = "A page of disposals",
            content = @Content(schema = @Schema(implementation = DisposalPage.class)))
    public Response list(@BeanParam @Valid PageQuery page) {
        return paging.answer(disposals.page(page), DisposalView.TABLE);
    }

    @POST
    @PermissionsAllowed("propose-disposal")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "proposeDisposal",
            summary = "List what is due of a class of record, for somebody else to approve")
    @APIResponse(
            responseCode = "201",
            description = "Proposed; nothing is disposed of yet",
            content = @Content(schema = @Schema(implementation = DisposalView.class)))
    public Response propose(@NotNull @Valid DisposalRequest request) {
        return Response.status(Response.Status.CREATED)
                .entity(disposals.propose(request))
                .build();
    }

    @GET
    @Path("/{id}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "readDisposal", summary = "Read how far a disposal has come")
    @APIResponse(
            responseCode = "200",
            description = "The disposal",
            content = @Content(schema = @Schema(implementation = DisposalView.class)))
    public DisposalView read(@Parameter(description = "Id of the disposal") @PathParam("id") UUID id) {
        return disposals.find(id);
    }

    @GET
    @Path("/{id}/items")
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @Operation(operationId = "listDisposalItems", summary = "List the records of a disposal")
    @APIResponse(
            responseCode = "200",
            description = "A page of records",
            content = @Content(schema = @Schema(implementation = DisposalItemPage.class)))
    public Response items(
            @Parameter(description = "Id of the disposal") @PathParam("id") UUID id, @BeanParam @Valid PageQuery page) {
        return paging.answer(disposals.items(id, page), DisposalItem.TABLE);
    }

    @POST
    @Path("/{id}/decision")
    @PermissionsAllowed("approve-disposal")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "decideDisposal",
            summary = "Approve or reject what somebody else proposed",
            description = "What is approved is disposed of within seconds and cannot be brought back.")
    @APIResponse(
            responseCode = "200",
            description = "Decided",
            content = @Content(schema = @Schema(implementation = DisposalView.class)))
    public DisposalView decide(
            @Parameter(description = "Id of the disposal") @PathParam("id") UUID id,
            @NotNull @Valid DisposalDecision decision) {
        return disposals.decide(id, decision);
    }

    @GET
    @Path("/{id}/certificate")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "readDisposalCertificate", summary = "Read the certificate of a completed disposal")
    @APIResponse(
            responseCode = "200",
            description = "The certificate",
            content = @Content(schema = @Schema(implementation = Certificate.class)))
    public Certificate certificate(@Parameter(description = "Id of the disposal") @PathParam("id") UUID id) {
        return disposals.certificate(id);
    }
}
