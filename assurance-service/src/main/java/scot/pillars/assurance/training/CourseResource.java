package scot.pillars.assurance.training;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import scot.pillars.assurance.level.Levels;
import scot.pillars.assurance.level.Window;
import scot.pillars.assurance.register.Conditions;
import scot.pillars.assurance.register.EntryTexts;
import scot.pillars.assurance.register.Keeping;
import scot.pillars.assurance.register.Where;
import scot.pillars.kit.http.PageQuery;
import scot.pillars.kit.http.Paging;
import scot.pillars.kit.time.BusinessClock;

/** The training catalogue. */
@Path("/v1/training-courses")
@Tag(name = "Learning")
@PermissionsAllowed("read-standards")
@Blocking
public class CourseResource {
    @Inject
    Courses courses;

    @Inject
    BusinessClock clock;

    @Inject
    EntryTexts texts;

    @Inject
    Paging paging;

    /** A course as it is kept, for the documents. */
    @Schema(name = "KeptCourse")
    public record KeptCourse(
            @Schema(required = true, examples = "RESIDENCE") String code,
            @Schema(required = true) Course entry,

            @Schema(required = true, examples = "1", description = "Version, also the ETag")
            long version,

            @Schema(required = true, examples = "C-0002") String changedBy,
            @Schema(required = true) Instant changedAt) {}

    /** A page of courses, for the documents. */
    @Schema(name = "CoursePage")
    public record CoursePage(
            List<KeptCourse> items, @Schema(nullable = true) String next) {}

    @GET
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @Operation(operationId = "listCourses", summary = "List courses", description = "In the order of their codes.")
    @APIResponse(
            responseCode = "200",
            description = "A page of courses; as CSV it can be imported again",
            content = {
                @Content(mediaType = "application/json", schema = @Schema(implementation = CoursePage.class)),
                @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING))
            })
    public Response list(
            @Parameter(description = "Descriptor that a course addresses", example = "RES-WRONG-DATE")
                    @QueryParam("descriptor")
                    String descriptor,
            @BeanParam @Valid PageQuery page) {
        return paging.answer(
                courses.page(new Where().and("? = any(descriptors)", descriptor), page),
                texts.table("training-courses", Courses.FIELDS));
    }

    @GET
    @Path("/{code}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "readCourse", summary = "Read a course")
    @APIResponse(
            responseCode = "200",
            description = "The course, with its ETag",
            content = @Content(schema = @Schema(implementation = KeptCourse.class)))
    public Response read(@Parameter(description = "Code", example = "RESIDENCE") @PathParam("code") String code) {
        return Keeping.found(courses.read(code));
    }

    @GET
    @Path("/{code}/effects")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "readCourseEffects",
            summary = "Read the errors before and after each session",
            description =
                    "Share of complete checks with an error of the course's descriptors in the 180 days before and "
                            + "after, with 95 % intervals; fewer than 10 checks or 3 colleagues are withheld.")
    @APIResponse(
            responseCode = "200",
            description = "The latest session first",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = SessionEffect.class)))
    public List<SessionEffect> effects(
            @Parameter(description = "Code", example = "RESIDENCE") @PathParam("code") String code) {
        return courses.effects(courses.read(code).entry());
    }

    @GET
    @Path("/gaps")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "listErrorsWithoutCourse",
            summary = "List frequent errors that no course addresses",
            description = "Of the 20 most frequent descriptors of the window.")
    @APIResponse(
            responseCode = "200",
            description = "The most frequent first",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = Levels.Frequent.class)))
    public List<Levels.Frequent> gaps(
            @Parameter(description = "First day of checks; twelve months when absent", example = "2025-04-01")
                    @QueryParam("from")
                    LocalDate from,
            @Parameter(description = "Last day of checks; today when absent", example = "2026-03-31") @QueryParam("to")
                    LocalDate to) {
        return courses.without(Window.of(from, to, clock.today()));
    }

    @PUT
    @PermissionsAllowed("keep-training")
    @Path("/{code}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "keepCourse",
            summary = "Create or change a course",
            description = "`If-None-Match: *` creates, `If-Match` with the ETag that was read changes.")
    @APIResponse(
            responseCode = "200",
            description = "Changed",
            content = @Content(schema = @Schema(implementation = KeptCourse.class)))
    @APIResponse(
            responseCode = "201",
            description = "Created",
            content = @Content(schema = @Schema(implementation = KeptCourse.class)))
    public Response keep(
            @Parameter(description = "Code", example = "RESIDENCE") @PathParam("code") String code,
            @NotNull @Valid Course entry,
            @BeanParam Conditions conditions) {
        return courses.keep(code, entry, conditions).answer();
    }
}
