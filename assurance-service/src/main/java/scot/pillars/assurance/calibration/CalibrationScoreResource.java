package scot.pillars.assurance.calibration;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import scot.pillars.kit.http.ETags;

/** The scores of a session: one's own, and once scoring is closed those one may see. */
@Path("/v1/calibration-sessions/{id}")
@Tag(name = "Calibration")
@PermissionsAllowed(ReadingSessions.TAKE_PART)
@Blocking
public class CalibrationScoreResource {
    @Inject
    ScoringBlind scoring;

    @Inject
    ReadingResult result;

    /** Sheets, for the documents. */
    @Schema(name = "CalibrationScoreSheets")
    public record Sheets(List<ScoreSheetView> items) {}

    @GET
    @Path("/my-scores")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "readMyCalibrationScores", summary = "Read one's own score sheet")
    @APIResponse(
            responseCode = "200",
            description = "The sheet as far as it is filled in, with its ETag",
            content = @Content(schema = @Schema(implementation = ScoreSheetView.class)))
    public Response mine(
            @Parameter(description = CalibrationResource.ID, example = CalibrationResource.EXAMPLE) @PathParam("id")
                    UUID id) {
        return tagged(scoring.mine(id));
    }

    @PUT
    @Path("/my-scores")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "keepMyCalibrationScores",
            summary = "Keep answers on one's own score sheet",
            description = "Answers that are not named stay. Nobody else reads them before scoring is closed.")
    @APIResponse(
            responseCode = "200",
            description = "The sheet, with its new ETag",
            content = @Content(schema = @Schema(implementation = ScoreSheetView.class)))
    public Response keep(
            @Parameter(description = CalibrationResource.ID, example = CalibrationResource.EXAMPLE) @PathParam("id")
                    UUID id,
            @Parameter(description = CalibrationResource.IF_MATCH, example = "\"1\"") @HeaderParam("If-Match")
                    String ifMatch,
            @NotNull @Valid ScoresRequest request) {
        return tagged(scoring.keep(id, ifMatch, request));
    }

    @POST
    @Path("/my-scores/submission")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "submitMyCalibrationScores",
            summary = "Submit one's own score sheet, for good",
            description = "Every criterion of every case is answered; once, and before scoring is closed.")
    @APIResponse(
            responseCode = "200",
            description = "The sheet",
            content = @Content(schema = @Schema(implementation = ScoreSheetView.class)))
    public Response submit(
            @Parameter(description = CalibrationResource.ID, example = CalibrationResource.EXAMPLE) @PathParam("id")
                    UUID id,
            @Parameter(description = CalibrationResource.IF_MATCH, example = "\"2\"") @HeaderParam("If-Match")
                    String ifMatch) {
        return tagged(scoring.submit(id, ifMatch));
    }

    @GET
    @Path("/scores")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "readCalibrationScores",
            summary = "Read the scores of a closed session",
            description =
                    "One's own; of everybody who submitted for who leads calibration. 409 while scoring is blind.")
    @APIResponse(
            responseCode = "200",
            description = "The sheets that the reader may see",
            content = @Content(schema = @Schema(implementation = Sheets.class)))
    public Sheets scores(
            @Parameter(description = CalibrationResource.ID, example = CalibrationResource.EXAMPLE) @PathParam("id")
                    UUID id) {
        return new Sheets(result.sheets(id));
    }

    private static Response tagged(ScoreSheetView sheet) {
        return Response.ok(sheet).header("ETag", ETags.of(sheet.version())).build();
    }
}
