package scot.pillars.assurance.lesson;

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
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import scot.pillars.assurance.lesson.model.LessonState;
import scot.pillars.assurance.register.EntryTexts;
import scot.pillars.assurance.register.Kept;
import scot.pillars.kit.http.ETags;
import scot.pillars.kit.http.Idempotency;
import scot.pillars.kit.http.Page;
import scot.pillars.kit.http.PageQuery;
import scot.pillars.kit.http.Paging;

/** Lessons and good practice: proposed, validated, shared, taken up, exported without what is internal. */
@Path("/v1/lessons")
@Tag(name = "Learning")
@PermissionsAllowed(Lessons.READ)
@Blocking
public class LessonResource {
    private static final String CODE = "Code";
    private static final String EXAMPLE = "LL-2026-000125";
    private static final String IF_MATCH = "ETag of the version that was read";

    @Inject
    Lessons lessons;

    @Inject
    TakingUpLessons takingUp;

    @Inject
    Adoptions adoptions;

    @Inject
    EntryTexts texts;

    @Inject
    Idempotency idempotency;

    @Inject
    Paging paging;

    /** A lesson as it is kept, for the documents. */
    @Schema(name = "KeptLesson")
    public record KeptLesson(
            @Schema(required = true, examples = EXAMPLE) String code,
            @Schema(required = true) Lesson entry,

            @Schema(required = true, examples = "1", description = "Version, also the ETag")
            long version,

            @Schema(required = true, examples = "C-0002") String changedBy,
            @Schema(required = true) Instant changedAt) {}

    /** A page of lessons, for the documents. */
    @Schema(name = "LessonPage")
    public record LessonPage(
            List<KeptLesson> items, @Schema(nullable = true) String next) {}

    /** A page of the export, for the documents. */
    @Schema(name = "PublicLessonPage")
    public record PublicPage(
            List<PublicLesson> items,
            @Schema(nullable = true) String next) {}

    /** Adoption by business area, for the documents. */
    @Schema(name = "LessonAdoptionList")
    public record AdoptionList(
            List<Adoption> items, @Schema(nullable = true) String next) {}

    @GET
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @Operation(
            operationId = "searchLessons",
            summary = "Search lessons and good practice",
            description =
                    "In the order of their codes: what was shared, one's own proposals, for quality leads every one.")
    @APIResponse(
            responseCode = "200",
            description = "A page of lessons; a quality lead's CSV can be imported again",
            content = {
                @Content(mediaType = "application/json", schema = @Schema(implementation = LessonPage.class)),
                @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING))
            })
    public Response search(@BeanParam LessonSearch search, @BeanParam @Valid PageQuery page) {
        return paging.answer(lessons.page(search.where(), page), texts.table("lessons", Lessons.FIELDS));
    }

    @GET
    @Path("/export")
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @Operation(
            operationId = "exportLessons",
            summary = "Export what was shared, for others",
            description =
                    "Text, letter of PILLARS, benefit and how many business areas adopted it; no colleague, case or "
                            + "check. CSV by Accept: text/csv or format=csv.")
    @APIResponse(
            responseCode = "200",
            description = "A page of shared lessons",
            content = {
                @Content(mediaType = "application/json", schema = @Schema(implementation = PublicPage.class)),
                @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING))
            })
    public Response export(@BeanParam @Valid PageQuery page) {
        LessonSearch shared = new LessonSearch();
        shared.state = LessonState.SHARED;
        return paging.answer(
                lessons.page(shared.where(), page).map(kept -> PublicLesson.of(kept.entry())), PublicLesson.TABLE);
    }

    @GET
    @Path("/adoption")
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @Operation(operationId = "readLessonAdoption", summary = "Read which business areas took up what was shared")
    @APIResponse(
            responseCode = "200",
            description = "Every business area with a shared lesson, by its code",
            content = {
                @Content(mediaType = "application/json", schema = @Schema(implementation = AdoptionList.class)),
                @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING))
            })
    public Response adoption() {
        return paging.answer(new Page<>(adoptions.byArea(), null), Adoption.TABLE);
    }

    @GET
    @Path("/{code}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "readLesson", summary = "Read a lesson")
    @APIResponse(
            responseCode = "200",
            description = "The lesson, with its ETag",
            content = @Content(schema = @Schema(implementation = KeptLesson.class)))
    public Response read(@Parameter(description = CODE, example = EXAMPLE) @PathParam("code") String code) {
        return answer(200, lessons.read(code));
    }

    @POST
    @PermissionsAllowed(Lessons.PROPOSE)
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "proposeLesson", summary = "Propose a lesson or a good practice")
    @APIResponse(
            responseCode = "201",
            description = "Proposed, with its number",
            content = @Content(schema = @Schema(implementation = KeptLesson.class)))
    public Response propose(
            @NotNull @Valid LessonProposal request,
            @Parameter(description = "Proposes once; with another request it answers 409", example = "propose-1")
                    @HeaderParam(Idempotency.HEADER)
                    String key) {
        return idempotency.once(key, "proposeLesson", request, () -> answer(201, takingUp.propose(request)));
    }

    @POST
    @PermissionsAllowed(Lessons.VALIDATE)
    @Path("/{code}/decision")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "decideLesson",
            summary = "Validate or decline a proposed lesson",
            description = "By another than who proposed it, who is told.")
    @APIResponse(
            responseCode = "200",
            description = "Decided",
            content = @Content(schema = @Schema(implementation = KeptLesson.class)))
    public Response decide(
            @Parameter(description = CODE, example = EXAMPLE) @PathParam("code") String code,
            @NotNull @Valid LessonDecision request,
            @Parameter(description = IF_MATCH, example = "\"1\"") @HeaderParam("If-Match") String ifMatch) {
        return answer(200, takingUp.decide(code, request, ifMatch));
    }

    @POST
    @PermissionsAllowed(Lessons.VALIDATE)
    @Path("/{code}/sharing")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "shareLesson",
            summary = "Share a validated lesson with business areas",
            description = "Who heads them is told in their inbox; it may be shared with more later.")
    @APIResponse(
            responseCode = "200",
            description = "Shared",
            content = @Content(schema = @Schema(implementation = KeptLesson.class)))
    public Response share(
            @Parameter(description = CODE, example = EXAMPLE) @PathParam("code") String code,
            @NotNull @Valid LessonSharing request,
            @Parameter(description = IF_MATCH, example = "\"2\"") @HeaderParam("If-Match") String ifMatch) {
        return answer(200, takingUp.share(code, request, ifMatch));
    }

    @PUT
    @PermissionsAllowed(Lessons.TAKE_UP)
    @Path("/{code}/areas/{area}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "answerLesson",
            summary = "Say whether a business area takes a lesson up",
            description = "For one's own business area; a quality lead for any. Another answer later replaces it.")
    @APIResponse(
            responseCode = "200",
            description = "Kept",
            content = @Content(schema = @Schema(implementation = KeptLesson.class)))
    public Response takeUp(
            @Parameter(description = CODE, example = EXAMPLE) @PathParam("code") String code,
            @Parameter(description = "Code of the business area", example = "child-payments") @PathParam("area")
                    String area,
            @NotNull @Valid LessonAnswer request,
            @Parameter(description = IF_MATCH, example = "\"3\"") @HeaderParam("If-Match") String ifMatch) {
        return answer(200, takingUp.answer(code, area, request, ifMatch));
    }

    @POST
    @PermissionsAllowed(Lessons.PROPOSE)
    @Path("/{code}/withdrawal")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "withdrawLesson",
            summary = "Withdraw a lesson",
            description = "By a quality lead, or by who proposed it while nobody decided.")
    @APIResponse(
            responseCode = "200",
            description = "Withdrawn",
            content = @Content(schema = @Schema(implementation = KeptLesson.class)))
    public Response withdraw(
            @Parameter(description = CODE, example = EXAMPLE) @PathParam("code") String code,
            @NotNull @Valid LessonWithdrawal request,
            @Parameter(description = IF_MATCH, example = "\"4\"") @HeaderParam("If-Match") String ifMatch) {
        return answer(200, takingUp.withdraw(code, request, ifMatch));
    }

    private Response answer(int status, Kept<Lesson> kept) {
        return Response.status(status)
                .header("ETag", ETags.of(kept.version()))
                .entity(lessons.shown(kept))
                .build();
    }
}
