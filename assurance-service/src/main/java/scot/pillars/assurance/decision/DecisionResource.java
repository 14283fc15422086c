package scot.pillars.assurance.decision;

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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import scot.pillars.kit.http.PageQuery;
import scot.pillars.kit.http.Paging;
import scot.pillars.kit.http.Refusal;

/** Decisions and payments of other systems, and whether a decision must be checked before payment. */
@Path("/v1")
@Tag(name = "Decisions")
@PermissionsAllowed("read-decisions")
@Blocking
public class DecisionResource {
    private static final String FALLBACK =
            "No decision with this reference is registered; until it is, do what you do when the gate is away: check it";

    @Inject
    RegisteringDecisions registering;

    @Inject
    Determinations determinations;

    @Inject
    Payments payments;

    @Inject
    Paging paging;

    /** A page of decisions, for the documents. */
    @Schema(name = "DecisionPage")
    public record DecisionPage(
            List<DecisionView> items,
            @Schema(nullable = true) String next) {}

    @POST
    @Path("/decisions")
    @PermissionsAllowed("register-decision")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = RegisteringDecisions.OPERATION,
            summary = "Register a decision and learn whether it must be checked before payment",
            description = "The same decision again gets the same answer, also when plans have changed since. When "
                    + "assurance is away, check the decision.")
    @APIResponse(
            responseCode = "200",
            description = "Registered before",
            content = @Content(schema = @Schema(implementation = DecisionView.class)))
    @APIResponse(
            responseCode = "201",
            description = "Registered",
            content = @Content(schema = @Schema(implementation = DecisionView.class)))
    public Response register(@NotNull @Valid DecisionRequest decision) {
        RegisteringDecisions.Registered registered = registering.register(decision);
        return answer(registered.created(), registered.decision());
    }

    @GET
    @Path("/decisions")
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @Operation(
            operationId = "searchDecisions",
            summary = "Search decisions",
            description =
                    "Newest first by the date of the decision. CSV of the same by Accept: text/csv or format=csv.")
    @APIResponse(
            responseCode = "200",
            description = "A page of decisions; Link says where the next one is",
            content = {
                @Content(mediaType = "application/json", schema = @Schema(implementation = DecisionPage.class)),
                @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING))
            })
    public Response search(@BeanParam DecisionSearch search, @BeanParam @Valid PageQuery page) {
        return paging.answer(determinations.page(search, page), DecisionView.TABLE);
    }

    @GET
    @Path("/decisions/{reference}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "readDecision", summary = "Read a decision")
    @APIResponse(
            responseCode = "200",
            description = "The decision",
            content = @Content(schema = @Schema(implementation = DecisionView.class)))
    public DecisionView read(
            @Parameter(description = "Reference of the determination", example = "D-2026-004711")
                    @PathParam("reference")
                    String reference) {
        return determinations.find(reference).orElseThrow(() -> Refusal.notFound(FALLBACK));
    }

    @GET
    @Path("/decisions/{reference}/approval-check")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "readApprovalCheck",
            summary = "Must this decision be checked before payment?",
            description =
                    "The answer given when it was registered. 404 for past decisions too, which nobody asked about.")
    @APIResponse(
            responseCode = "200",
            description = "The answer",
            content = @Content(schema = @Schema(implementation = ApprovalCheckView.class)))
    public ApprovalCheckView approvalCheck(
            @Parameter(description = "Reference of the determination", example = "D-2026-004711")
                    @PathParam("reference")
                    String reference) {
        return determinations
                .find(reference)
                .map(DecisionView::approvalCheck)
                .orElseThrow(() -> Refusal.notFound(FALLBACK));
    }

    @POST
    @Path("/payments")
    @PermissionsAllowed("register-decision")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "registerPayment", summary = "Register a payment")
    @APIResponse(
            responseCode = "200",
            description = "Registered before",
            content = @Content(schema = @Schema(implementation = PaymentView.class)))
    @APIResponse(
            responseCode = "201",
            description = "Registered",
            content = @Content(schema = @Schema(implementation = PaymentView.class)))
    public Response registerPayment(@NotNull @Valid PaymentRequest payment) {
        Payments.Registered registered = payments.register(payment);
        return answer(registered.created(), registered.payment());
    }

    private static Response answer(boolean created, Object entity) {
        return Response.status(created ? Response.Status.CREATED : Response.Status.OK)
                .entity(entity)
                .build();
    }
}
