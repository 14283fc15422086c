package scot.pillars.charter.survey;

import io.quarkus.security.PermissionsAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import scot.pillars.charter.survey.model.ResponseRules;
import scot.pillars.kit.audit.AuditEntry;
import scot.pillars.kit.audit.AuditTrail;
import scot.pillars.kit.http.FieldError;
import scot.pillars.kit.http.Idempotency;
import scot.pillars.kit.http.Refusal;

/** Survey responses, one at a time; files of them go to the import {@code survey-responses}. */
@Path("/v1/survey-responses")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Survey responses")
@PermissionsAllowed("read-survey-responses")
public class SurveyResponseResource {
    @Inject
    RecordingResponses recording;

    @Inject
    SurveyResponses responses;

    @Inject
    Idempotency idempotency;

    @Inject
    AuditTrail audit;

    @POST
    @PermissionsAllowed("record-survey-response")
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(
            operationId = "recordSurveyResponse",
            summary = "Record one survey response",
            description = "Closed answers only. Each answer is counted by its question's rule, which is printed with "
                    + "the figure.")
    @APIResponse(
            responseCode = "201",
            description = "Recorded",
            content = @Content(schema = @Schema(implementation = SurveyResponseView.class)))
    @APIResponse(responseCode = "409", description = "The source has delivered this sourceId before")
    public Response record(
            @Parameter(description = "Does the work once; with another body it answers 409", example = "r-0001")
                    @HeaderParam(Idempotency.HEADER)
                    String key,
            @NotNull @Valid SurveyResponseRequest request) {
        return idempotency.once(key, "record-survey-response", request, () -> recorded(request));
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getSurveyResponse", summary = "One survey response")
    @APIResponse(
            responseCode = "200",
            description = "The response",
            content = @Content(schema = @Schema(implementation = SurveyResponseView.class)))
    public SurveyResponseView get(
            @Parameter(description = "Id of the response", example = "01939f0e-5a3b-4c1d-9e8f-0a1b2c3d4e5f")
                    @PathParam("id")
                    UUID id) {
        return responses.find(id).orElseThrow(() -> Refusal.notFound("No survey response has this id"));
    }

    private Response recorded(SurveyResponseRequest request) {
        scot.pillars.charter.survey.model.Response response = request.row().response();
        List<ResponseRules.Broken> broken = recording.broken(response);
        if (!broken.isEmpty()) {
            throw Refusal.unprocessable(
                    "The response cannot be counted",
                    broken.stream()
                            .map(rule -> new FieldError(rule.field(), rule.rule(), rule.message()))
                            .toList());
        }
        String dataset = request.dataset() == null ? "agency" : request.dataset();
        Delivery delivery = new Delivery(UUID.randomUUID(), 0, request.source(), request.sourceId(), dataset, response);
        if (recording.record(List.of(delivery)).isEmpty()) {
            throw Refusal.conflict("already-recorded", "The source has delivered this sourceId before");
        }
        // Who recorded it, and never what a respondent answered
        audit.remember(AuditEntry.created("recordSurveyResponse", "survey-response/" + delivery.id(), null));
        return Response.created(URI.create("v1/survey-responses/" + delivery.id()))
                .entity(responses.find(delivery.id()).orElseThrow())
                .build();
    }
}
