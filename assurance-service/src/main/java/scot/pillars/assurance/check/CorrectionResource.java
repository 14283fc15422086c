package scot.pillars.assurance.check;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Corrections at source. */
@Path("/v1/checks/{id}/errors/{error}/correction")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Checks")
@PermissionsAllowed("correct-at-source")
@Blocking
public class CorrectionResource {
    private static final String EXAMPLE = "0198f0a2-6d3e-7c41-9f53-0242ac120002";

    @Inject
    CorrectingError correcting;

    /** What was put right. */
    @Schema(name = "CorrectionToRecord")
    public record CorrectionRequest(
            @NotBlank @Size(max = 2000) @Schema(required = true, examples = "Start date set to 7 April")
            String note,

            @Min(0) @Max(10_080) @Schema(examples = "10", description = "Time it took")
            Integer minutes,

            @Size(max = 500) @Schema(description = "Why what looks like an identifier in the note is none")
            String falseAlarm) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "correctError",
            summary = "Say that an error is put right where it arose",
            description =
                    "By who made the decision, once the result is released to them, or by a colleague with the skill "
                            + "correct-at-source. Before payment the error counts as prevented and opens no referral; what was "
                            + "paid wrongly still goes to error resolution; procedural errors stay in assurance.")
    @APIResponse(
            responseCode = "201",
            description = "Corrected",
            content = @Content(schema = @Schema(implementation = CorrectionView.class)))
    public Response correct(
            @Parameter(description = "Id of the check", example = EXAMPLE) @PathParam("id") UUID id,
            @Parameter(description = "Id of the error line", example = EXAMPLE) @PathParam("error") UUID error,
            @NotNull @Valid CorrectionRequest request) {
        return Response.status(Response.Status.CREATED)
                .entity(correcting.correct(id, error, request.note(), request.falseAlarm(), request.minutes()))
                .build();
    }
}
