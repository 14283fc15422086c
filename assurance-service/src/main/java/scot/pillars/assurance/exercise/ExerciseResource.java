package scot.pillars.assurance.exercise;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import scot.pillars.kit.http.ETags;
import scot.pillars.kit.http.PageQuery;
import scot.pillars.kit.http.Paging;

/** Exercises of the third line, for those alone who work or study them. */
@Path("/v1/exercises")
@Tag(name = "Exercises")
@PermissionsAllowed(ExerciseResource.READ)
@Blocking
public class ExerciseResource {
    static final String READ = "read-exercises";
    static final String KEEP = "keep-exercises";
    private static final String ID = "Id of the exercise";
    private static final String EXAMPLE = "0199a3b0-7c11-7d42-8e55-00aabbccdd07";
    private static final String IF_MATCH = "ETag of the version that was read";

    @Inject
    Exercises exercises;

    @Inject
    KeepingExercise keeping;

    @Inject
    Paging paging;

    /** A page of exercises, for the documents. */
    @Schema(name = "ExercisePage")
    public record ExercisePage(
            List<ExerciseView> items,
            @Schema(nullable = true) String next) {}

    /** A page of cases, for the documents. */
    @Schema(name = "ExerciseCasePage")
    public record CasePage(
            List<ExerciseCaseView> items,
            @Schema(nullable = true) String next) {}

    @GET
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @Operation(
            operationId = "listExercises",
            summary = "List exercises with their progress",
            description = "By code. The completion rate stands beside the counts.")
    @APIResponse(
            responseCode = "200",
            description = "A page of exercises",
            content = {
                @Content(mediaType = "application/json", schema = @Schema(implementation = ExercisePage.class)),
                @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING))
            })
    public Response list(@BeanParam @Valid PageQuery page) {
        return paging.answer(exercises.page(page), ExerciseView.TABLE);
    }

    @POST
    @PermissionsAllowed(KEEP)
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "beginExercise",
            summary = "Begin an exercise",
            description =
                    "With its policy for evidence that is not found. A code is used once, so a retry harms nothing.")
    @APIResponse(
            responseCode = "201",
            description = "Begun, with its ETag",
            content = @Content(schema = @Schema(implementation = ExerciseView.class)))
    public Response begin(@NotNull @Valid ExerciseRequest request) {
        ExerciseView begun = keeping.begin(request);
        return tagged(Response.created(URI.create("/assurance/v1/exercises/" + begun.id())), begun);
    }

    @GET
    @Path("/{id}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "readExercise", summary = "Read an exercise")
    @APIResponse(
            responseCode = "200",
            description = "The exercise with its progress and ETag",
            content = @Content(schema = @Schema(implementation = ExerciseView.class)))
    public Response read(@Parameter(description = ID, example = EXAMPLE) @PathParam("id") UUID id) {
        return tagged(Response.ok(), exercises.find(id).orElseThrow(KeepingExercise::unknown));
    }

    @POST
    @Path("/{id}/draws")
    @PermissionsAllowed(KEEP)
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "addExerciseDraw",
            summary = "Take a draw into the sample",
            description = "All its cases are of tier 3; a draw belongs to one exercise.")
    @APIResponse(
            responseCode = "200",
            description = "The exercise",
            content = @Content(schema = @Schema(implementation = ExerciseView.class)))
    public Response addDraw(
            @Parameter(description = ID, example = EXAMPLE) @PathParam("id") UUID id,
            @Parameter(description = IF_MATCH, example = "\"1\"") @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid ExerciseRequest.DrawRequest request) {
        return tagged(Response.ok(), keeping.addDraw(id, ifMatch, request.draw()));
    }

    @POST
    @Path("/{id}/closure")
    @PermissionsAllowed(KEEP)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "closeExercise",
            summary = "Close an exercise",
            description = "Refused while a case has no disposition.")
    @APIResponse(
            responseCode = "200",
            description = "The exercise",
            content = @Content(schema = @Schema(implementation = ExerciseView.class)))
    public Response close(
            @Parameter(description = ID, example = EXAMPLE) @PathParam("id") UUID id,
            @Parameter(description = IF_MATCH, example = "\"2\"") @HeaderParam("If-Match") String ifMatch) {
        return tagged(Response.ok(), keeping.close(id, ifMatch));
    }

    @GET
    @Path("/{id}/cases")
    @PermissionsAllowed("export-exercise")
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @Operation(
            operationId = "readExerciseCases",
            summary = "Read the cases of an exercise one by one",
            description =
                    "Weights, dispositions and amounts as an estimate needs them, open cases too. Not for release; every "
                            + "reading is in the audit trail.")
    @APIResponse(
            responseCode = "200",
            description = "A page of cases",
            content = {
                @Content(mediaType = "application/json", schema = @Schema(implementation = CasePage.class)),
                @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING))
            })
    public Response cases(
            @Parameter(description = ID, example = EXAMPLE) @PathParam("id") UUID id,
            @BeanParam @Valid PageQuery page) {
        return paging.answer(keeping.microdata(id, page), ExerciseCaseView.TABLE);
    }

    private static Response tagged(Response.ResponseBuilder answer, ExerciseView exercise) {
        return answer.entity(exercise)
                .header("ETag", ETags.of(exercise.version()))
                .build();
    }
}
