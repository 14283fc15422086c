package scot.pillars.assurance.worklist;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import scot.pillars.kit.http.ETags;

/** Second checks, made blind and compared afterwards. */
@Path("/v1/sampled-cases/{id}/second-check")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Worklist")
@PermissionsAllowed("read-worklist")
@Blocking
public class SecondCheckResource {
    private static final String LEAD = "decide-second-checks";

    @Inject
    CheckingTwice twice;

    /** When the second check is due. */
    @Schema(name = "SecondCheckToOrder")
    public record OrderRequest(
            @NotNull @Schema(required = true, examples = "2026-12-11")
            LocalDate dueOn) {}

    /** Which of the two stands. */
    @Schema(name = "SecondCheckDecision")
    public record DecisionRequest(
            @NotNull @Schema(required = true, examples = "second")
            SecondCheckView.Stands stands,

            @NotBlank @Size(max = 2000) @Schema(required = true, examples = "The tenancy began on 7 April")
            String note,

            @Size(max = 500) @Schema(description = "Why what looks like an identifier in the note is none")
            String falseAlarm) {}

    @POST
    @PermissionsAllowed(LEAD)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "orderSecondCheck",
            summary = "Have an ended case checked a second time",
            description =
                    "The id is the ended case's. The second check is a case of its own on the worklist, for somebody "
                            + "who had no part in the decision nor in the first check; until it has ended they see nothing of the "
                            + "first. A random share is chosen without being asked for by pillars.second-check.share.")
    @APIResponse(
            responseCode = "201",
            description = "On the worklist",
            content = @Content(schema = @Schema(implementation = SampledCaseView.class)))
    public Response order(
            @Parameter(description = "Id of the ended case", example = "0198f0a2-6d3e-7c41-9f53-0242ac120002")
                    @PathParam("id")
                    UUID id,
            @NotNull @Valid OrderRequest request) {
        SampledCaseView second = twice.order(id, request.dueOn());
        return Response.status(Response.Status.CREATED)
                .header("ETag", ETags.of(second.version()))
                .entity(second)
                .build();
    }

    @GET
    @Operation(
            operationId = "compareSecondCheck",
            summary = "Read both checks side by side",
            description = "The id is the second check's own case; 409 until it has ended.")
    @APIResponse(
            responseCode = "200",
            description = "Both, with what they say differently; the ETag is the first check's",
            content = @Content(schema = @Schema(implementation = SecondCheckView.class)))
    public Response compare(
            @Parameter(description = "Id of the second check's case", example = "0198f0a2-6d3e-7c41-9f53-0242ac120002")
                    @PathParam("id")
                    UUID id) {
        return tagged(twice.compare(id));
    }

    @POST
    @Path("/decision")
    @PermissionsAllowed(LEAD)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "decideSecondCheck",
            summary = "Say which of the two checks stands",
            description =
                    "When the second stands, the first is revised to say the same, its revision before is kept, and "
                            + "check-revised, error-withdrawn and error-found follow.")
    @APIResponse(
            responseCode = "200",
            description = "Both, with the decision",
            content = @Content(schema = @Schema(implementation = SecondCheckView.class)))
    public Response decide(
            @Parameter(description = "Id of the second check's case", example = "0198f0a2-6d3e-7c41-9f53-0242ac120002")
                    @PathParam("id")
                    UUID id,
            @Parameter(description = "ETag of the first check", example = "\"1\"") @HeaderParam("If-Match")
                    String ifMatch,
            @NotNull @Valid DecisionRequest request) {
        return tagged(twice.decide(id, ifMatch, request.stands(), request.note(), request.falseAlarm()));
    }

    private static Response tagged(SecondCheckView both) {
        return Response.ok(both).header("ETag", ETags.of(both.version())).build();
    }
}
