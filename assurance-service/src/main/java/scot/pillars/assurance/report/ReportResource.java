package scot.pillars.assurance.report;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import scot.pillars.kit.http.ETags;

/** Reports of colleagues about their own work or about what they see, without blame. */
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reports of colleagues")
@PermissionsAllowed(ReportResource.OWN)
@Blocking
public class ReportResource {
    static final String OWN = "report-work";
    static final String LEAD = "answer-reports";

    @Inject
    Reporting reporting;

    /** Reports. */
    @Schema(name = "WorkReportList")
    public record ReportList(List<ReportView> items) {}

    @POST
    @Path("/self-reports")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "reportOwnWork",
            summary = "Report that something went wrong in one's own work",
            description =
                    "Protected: named to the quality lead and the reporter alone, counted in nobody's performance.")
    @APIResponse(
            responseCode = "201",
            description = "Kept; the reporter sees what becomes of it",
            content = @Content(schema = @Schema(implementation = ReportView.class)))
    public Response own(@NotNull @Valid ReportRequest request) {
        return created(reporting.report(ReportView.Kind.OWN_WORK, request));
    }

    @GET
    @Path("/self-reports")
    @Operation(operationId = "readOwnReports", summary = "Read one's own reports and what became of them")
    @APIResponse(
            responseCode = "200",
            description = "Newest first, at most 200",
            content = @Content(schema = @Schema(implementation = ReportList.class)))
    public ReportList mine() {
        return new ReportList(reporting.own());
    }

    @POST
    @Path("/work-reports")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "reportSomethingWrong",
            summary = "Report that something is wrong here",
            description = "What, when and where: for everybody who sees it.")
    @APIResponse(
            responseCode = "201",
            description = "Kept; the reporter sees what becomes of it",
            content = @Content(schema = @Schema(implementation = ReportView.class)))
    public Response wrong(@NotNull @Valid ReportRequest request) {
        return created(reporting.report(ReportView.Kind.SOMETHING_WRONG, request));
    }

    @GET
    @Path("/work-reports")
    @PermissionsAllowed(LEAD)
    @Operation(operationId = "readOpenReports", summary = "Read the reports that wait for a next step")
    @APIResponse(
            responseCode = "200",
            description = "Oldest first, at most 200",
            content = @Content(schema = @Schema(implementation = ReportList.class)))
    public ReportList open() {
        return new ReportList(reporting.open());
    }

    @POST
    @Path("/work-reports/{id}/next-step")
    @PermissionsAllowed(LEAD)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "answerReport",
            summary = "Say what becomes of a report",
            description =
                    "check puts the decision on the worklist by hand, without weight in any estimate. The reporter is "
                            + "told in their inbox.")
    @APIResponse(
            responseCode = "200",
            description = "Answered",
            content = @Content(schema = @Schema(implementation = ReportView.class)))
    public Response answer(
            @Parameter(description = "Id of the report", example = "0198f0a2-6d3e-7c41-9f53-0242ac120002")
                    @PathParam("id")
                    UUID id,
            @Parameter(description = "ETag of the version that was read", example = "\"1\"") @HeaderParam("If-Match")
                    String ifMatch,
            @NotNull @Valid NextStepRequest request) {
        ReportView answered = reporting.answer(id, ifMatch, request);
        return Response.ok(answered)
                .header("ETag", ETags.of(answered.version()))
                .build();
    }

    private static Response created(ReportView report) {
        return Response.status(Response.Status.CREATED)
                .header("ETag", ETags.of(report.version()))
                .entity(report)
                .build();
    }
}
