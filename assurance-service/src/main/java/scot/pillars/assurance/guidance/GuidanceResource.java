package scot.pillars.assurance.guidance;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
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
import scot.pillars.kit.http.ETags;
import scot.pillars.kit.http.Idempotency;
import scot.pillars.kit.http.PageQuery;
import scot.pillars.kit.http.Paging;

/** The register of guidance behind the criteria of check forms. */
@Path("/v1/guidance")
@Tag(name = "Guidance")
@PermissionsAllowed(GuidanceResource.READ)
@Blocking
public class GuidanceResource {
    static final String READ = "read-standards";
    static final String KEEP = "keep-guidance";

    @Inject
    Guidances guidances;

    @Inject
    KeepingGuidance keeping;

    @Inject
    Idempotency idempotency;

    @Inject
    Paging paging;

    /** A page of guidance, for the documents. */
    @Schema(name = "GuidancePage")
    public record GuidancePage(
            List<GuidanceSummary> items,
            @Schema(nullable = true) String next) {}

    @GET
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @Operation(
            operationId = "listGuidance",
            summary = "List and search guidance",
            description = "By day of review, what is overdue first.")
    @APIResponse(
            responseCode = "200",
            description = "A page of guidance",
            content = {
                @Content(mediaType = "application/json", schema = @Schema(implementation = GuidancePage.class)),
                @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING))
            })
    public Response list(@BeanParam GuidanceSearch search, @BeanParam @Valid PageQuery page) {
        return paging.answer(guidances.page(search, page), GuidanceSummary.TABLE);
    }

    @GET
    @Path("/{code}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "readGuidance", summary = "Read guidance with versions, user tests and what refers to it")
    @APIResponse(
            responseCode = "200",
            description = "The guidance, with its ETag",
            content = @Content(schema = @Schema(implementation = GuidanceView.class)))
    public Response read(@Parameter(description = "Code", example = "G-RESIDENCE") @PathParam("code") String code) {
        return answer(200, guidances.find(code).orElseThrow(KeepingGuidance::unknown));
    }

    @GET
    @Path("/{code}/error-rates")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "readGuidanceErrorRates",
            summary = "How often its criteria were not met, before and after each version",
            description =
                    "Findings met or not met on checks whose form refers to it, by the version of the guidance in "
                            + "force on the day of the check, with the Wilson interval at 95 %.")
    @APIResponse(
            responseCode = "200",
            description = "One entry per period, in order",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = ErrorRateView.class)))
    public List<ErrorRateView> errorRates(
            @Parameter(description = "Code", example = "G-RESIDENCE") @PathParam("code") String code,
            @Parameter(description = "Whose data", example = "agency") @QueryParam("dataset") @DefaultValue("agency")
                    String dataset) {
        guidances.find(code).orElseThrow(KeepingGuidance::unknown);
        return guidances.errorRates(code, dataset);
    }

    @PUT
    @Path("/{code}")
    @PermissionsAllowed(KEEP)
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "keepGuidance",
            summary = "Create or change an entry",
            description = "`If-None-Match: *` creates, `If-Match` with the ETag that was read changes.")
    @APIResponse(
            responseCode = "200",
            description = "Changed",
            content = @Content(schema = @Schema(implementation = GuidanceView.class)))
    @APIResponse(
            responseCode = "201",
            description = "Created",
            content = @Content(schema = @Schema(implementation = GuidanceView.class)))
    public Response keep(
            @Parameter(description = "Code", example = "G-RESIDENCE") @PathParam("code") String code,
            @NotNull @Valid GuidanceRequests.Entry request,
            @Parameter(description = "ETag of the entry to change", example = "\"1\"") @HeaderParam("If-Match")
                    String ifMatch,
            @Parameter(description = "* to create", example = "*") @HeaderParam("If-None-Match") String ifNoneMatch) {
        return keeping.keep(code, request, ifMatch, ifNoneMatch).answer();
    }

    @POST
    @Path("/{code}/versions")
    @PermissionsAllowed(KEEP)
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "addGuidanceVersion",
            summary = "Register a new version",
            description = "It is in force from its day until the next begins.")
    @APIResponse(
            responseCode = "201",
            description = "Registered",
            content = @Content(schema = @Schema(implementation = GuidanceView.class)))
    public Response add(
            @Parameter(description = "Code", example = "G-RESIDENCE") @PathParam("code") String code,
            @NotNull @Valid GuidanceRequests.Version request,
            @Parameter(description = "Registers once; with another request it answers 409", example = "version-2")
                    @HeaderParam(Idempotency.HEADER)
                    String key) {
        return idempotency.once(key, "addGuidanceVersion", request, () -> answer(201, keeping.add(code, request)));
    }

    @POST
    @Path("/{code}/user-tests")
    @PermissionsAllowed(KEEP)
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "recordGuidanceUserTest", summary = "Record a round of user tests")
    @APIResponse(
            responseCode = "201",
            description = "Recorded",
            content = @Content(schema = @Schema(implementation = GuidanceView.class)))
    public Response test(
            @Parameter(description = "Code", example = "G-RESIDENCE") @PathParam("code") String code,
            @NotNull @Valid GuidanceRequests.UserTest request,
            @Parameter(description = "Records once; with another request it answers 409", example = "round-1")
                    @HeaderParam(Idempotency.HEADER)
                    String key) {
        return idempotency.once(key, "recordGuidanceUserTest", request, () -> answer(201, keeping.add(code, request)));
    }

    @PUT
    @Path("/{code}/versions/{version}/clarity")
    @PermissionsAllowed("record-check")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "answerGuidanceClarity",
            summary = "Was this clear?",
            description = "One answer per checker and version; the last one counts, and only counts are shown.")
    @APIResponse(responseCode = "204", description = "Kept")
    public Response clarity(
            @Parameter(description = "Code", example = "G-RESIDENCE") @PathParam("code") String code,
            @Parameter(description = "Version, from 1", example = "1") @PathParam("version") int version,
            @NotNull @Valid GuidanceRequests.Clarity request) {
        keeping.answer(code, version, request.clear());
        return Response.noContent().build();
    }

    private static Response answer(int status, GuidanceView view) {
        return Response.status(status)
                .header("ETag", ETags.of(view.version()))
                .entity(view)
                .build();
    }
}
