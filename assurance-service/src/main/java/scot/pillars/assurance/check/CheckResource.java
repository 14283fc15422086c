package scot.pillars.assurance.check;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import scot.pillars.kit.http.ETags;
import scot.pillars.kit.http.Idempotency;
import scot.pillars.kit.http.Page;
import scot.pillars.kit.http.PageQuery;
import scot.pillars.kit.http.Paging;
import scot.pillars.kit.http.Refusal;

/** Checks of determinations: record, read, search. */
@Path("/v1/checks")
@Tag(name = "Checks")
@PermissionsAllowed(CheckScope.OWN_LINE)
@Blocking
public class CheckResource {
    @Inject
    RecordingCheck recording;

    @Inject
    Checks checks;

    @Inject
    SuspectedCauses suspected;

    @Inject
    Paging paging;

    /** A page of checks, for the documents. */
    @Schema(name = "CheckPage")
    public record CheckPage(
            List<CheckSummary> items,
            @Schema(nullable = true) String next) {}

    @POST
    @PermissionsAllowed("record-check")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = RecordingCheck.OPERATION,
            summary = "Record a check",
            description = "Records a check of one determination with its findings and error lines. Outcome, official "
                    + "error and, where the timing leaves no choice, prevented or incurred are derived. Publishes "
                    + "check-completed and one error-found per error line on assurance.case.v1.")
    @APIResponse(
            responseCode = "201",
            description = "Recorded",
            headers = {
                @Header(name = "Location", description = "The check", schema = @Schema(type = SchemaType.STRING)),
                @Header(name = "ETag", description = "Its version", schema = @Schema(type = SchemaType.STRING))
            },
            content = @Content(schema = @Schema(implementation = CheckView.class)))
    public Response record(
            CheckRequest request,
            @Parameter(
                            description = "Records the check once; with another check it answers 409",
                            example = "2f6b0f0e-check-123")
                    @HeaderParam(Idempotency.HEADER)
                    String key) {
        return recording.record(request, key);
    }

    @GET
    @Path("/{id}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "readCheck", summary = "Read a check")
    @APIResponse(
            responseCode = "200",
            description = "The check",
            headers = @Header(name = "ETag", description = "Its version", schema = @Schema(type = SchemaType.STRING)),
            content = @Content(schema = @Schema(implementation = CheckView.class)))
    public Response read(
            @Parameter(description = "Id of the check", example = "0198f0a2-6d3e-7c41-9f53-0242ac120002")
                    @PathParam("id")
                    UUID id) {
        CheckView check = suspected.shown(checks.find(id).orElseThrow(() -> Refusal.notFound("No check has this id")));
        return Response.ok(check).header("ETag", ETags.of(check.version())).build();
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @Operation(
            operationId = "searchChecks",
            summary = "Search checks",
            description = "Newest first by the date of the check; imported checks without one are placed at the last "
                    + "day of their period. CSV of the same by Accept: text/csv or format=csv.")
    @Parameter(
            name = "format",
            in = ParameterIn.QUERY,
            description = "json or csv; otherwise the Accept header decides",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"json", "csv"}),
            example = "json")
    @APIResponse(
            responseCode = "200",
            description = "A page of checks; Link says where the next one is",
            content = {
                @Content(mediaType = "application/json", schema = @Schema(implementation = CheckPage.class)),
                @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING))
            })
    public Response search(@BeanParam CheckSearch search, @BeanParam @Valid PageQuery page) {
        Page<CheckSummary> found = checks.page(search, page.limit(), page.after());
        return paging.answer(found, CheckSummary.TABLE);
    }
}
