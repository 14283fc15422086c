package scot.pillars.assurance.decision;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
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
import java.net.URI;
import java.time.YearMonth;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import scot.pillars.kit.http.Idempotency;
import scot.pillars.kit.http.PageQuery;
import scot.pillars.kit.http.Paging;
import scot.pillars.kit.http.Refusal;

/** The months of gate plans that were closed and reconciled. */
@Path("/v1/gate-plans/{code}/frames")
@Tag(name = "Decisions")
@PermissionsAllowed("read-decisions")
@Blocking
public class GateFrameResource {
    private static final String CODE = "Code of the plan";
    private static final String EXAMPLE = "NEW-STARTERS";

    @Inject
    GatePlans plans;

    @Inject
    GateFrames frames;

    @Inject
    ClosingGateFrame closing;

    @Inject
    Idempotency idempotency;

    @Inject
    Paging paging;

    /** A page of closed months, for the documents. */
    @Schema(name = "GateFramePage")
    public record GateFramePage(
            List<GateFrameView> items,
            @Schema(nullable = true) String next) {}

    @GET
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @Operation(
            operationId = "listGateFrames",
            summary = "List the closed months of a gate plan",
            description = "Newest first, with what came in late. CSV of the same by Accept: text/csv or format=csv.")
    @APIResponse(
            responseCode = "200",
            description = "A page of months",
            content = {
                @Content(mediaType = "application/json", schema = @Schema(implementation = GateFramePage.class)),
                @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING))
            })
    public Response list(
            @Parameter(description = CODE, example = EXAMPLE) @PathParam("code") String code,
            @BeanParam @Valid PageQuery page) {
        plans.find(code).orElseThrow(GateFrameResource::unknown);
        return paging.answer(frames.page(code, page), GateFrameView.TABLE);
    }

    @GET
    @Path("/{month}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "readGateFrame", summary = "Read a closed month of a gate plan")
    @APIResponse(
            responseCode = "200",
            description = "The month",
            content = @Content(schema = @Schema(implementation = GateFrameView.class)))
    public GateFrameView read(
            @Parameter(description = CODE, example = EXAMPLE) @PathParam("code") String code,
            @Parameter(description = "Month of decision", example = "2026-10")
                    @PathParam("month")
                    @Pattern(regexp = "\\d{4}-(0[1-9]|1[0-2])", message = "A month is like 2026-10")
                    String month) {
        return frames.find(code, YearMonth.parse(month))
                .orElseThrow(() -> Refusal.notFound("No such month of this plan is closed"));
    }

    @POST
    @PermissionsAllowed("keep-gate-plans")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "closeGateFrame",
            summary = "Close a month of a gate plan",
            description = "Counts what the plan saw, compares it with a control total, and keeps it for good. What is "
                    + "registered later for the month is counted apart.")
    @APIResponse(
            responseCode = "201",
            description = "Closed",
            content = @Content(schema = @Schema(implementation = GateFrameView.class)))
    public Response close(
            @Parameter(description = CODE, example = EXAMPLE) @PathParam("code") String code,
            @NotNull @Valid GateFrameRequest request,
            @Parameter(description = "Makes a retry harmless", example = "NEW-STARTERS-2026-10")
                    @HeaderParam("Idempotency-Key")
                    String key) {
        return idempotency.once(key, "closeGateFrame", List.of(code, request), () -> {
            GateFrameView frame = closing.close(code, request);
            return Response.created(URI.create("/v1/gate-plans/" + code + "/frames/" + frame.month()))
                    .entity(frame)
                    .build();
        });
    }

    private static Refusal unknown() {
        return Refusal.notFound("No gate plan has this code");
    }
}
