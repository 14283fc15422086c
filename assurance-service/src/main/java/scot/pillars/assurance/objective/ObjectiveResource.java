package scot.pillars.assurance.objective;

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
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import scot.pillars.assurance.level.Level;
import scot.pillars.assurance.register.Conditions;
import scot.pillars.assurance.register.EntryTexts;
import scot.pillars.assurance.register.Keeping;
import scot.pillars.assurance.register.Where;
import scot.pillars.kit.http.PageQuery;
import scot.pillars.kit.http.Paging;
import scot.pillars.kit.http.Refusal;

/** Key work objectives of colleagues, with the measured level beside. */
@Path("/v1/objectives")
@Tag(name = "Standards")
@PermissionsAllowed("read-own-objectives")
@Blocking
public class ObjectiveResource {
    @Inject
    Objectives objectives;

    @Inject
    EntryTexts texts;

    @Inject
    Paging paging;

    /** A key work objective as it is kept, for the documents. */
    @Schema(name = "KeptObjective")
    public record KeptObjective(
            @Schema(required = true, examples = "KWO-2026-0731-1")
            String code,

            @Schema(required = true) Objective entry,

            @Schema(required = true, examples = "1", description = "Version, also the ETag")
            long version,

            @Schema(required = true, examples = "C-0002") String changedBy,
            @Schema(required = true) Instant changedAt) {}

    /** A page of key work objectives, for the documents. */
    @Schema(name = "ObjectivePage")
    public record ObjectivePage(
            List<KeptObjective> items,
            @Schema(nullable = true) String next) {}

    @GET
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @Operation(
            operationId = "listKeyWorkObjectives",
            summary = "List key work objectives",
            description = "In the order of their codes.")
    @APIResponse(
            responseCode = "200",
            description = "A page of key work objectives; as CSV it can be imported again",
            content = {
                @Content(mediaType = "application/json", schema = @Schema(implementation = ObjectivePage.class)),
                @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING))
            })
    public Response list(
            @Parameter(description = "Number of the colleague", example = "C-000731") @QueryParam("colleague")
                    String colleague,
            @BeanParam @Valid PageQuery page) {
        return paging.answer(
                objectives.page(new Where().and("colleague = ?", colleague), page),
                texts.table("objectives", Objectives.FIELDS));
    }

    @GET
    @Path("/{code}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "readKeyWorkObjective", summary = "Read a key work objective")
    @APIResponse(
            responseCode = "200",
            description = "The key work objective, with its ETag",
            content = @Content(schema = @Schema(implementation = KeptObjective.class)))
    public Response read(@Parameter(description = "Code", example = "KWO-2026-0731-1") @PathParam("code") String code) {
        return Keeping.found(objectives.read(code));
    }

    @GET
    @Path("/{code}/level")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "readObjectiveLevel",
            summary = "Read what was measured of a key work objective",
            description = "Complete checks of the colleague's decisions in the days of the objective. Outside the own "
                    + "line fewer than 10 checks are withheld.")
    @APIResponse(
            responseCode = "200",
            description = "The level",
            content = @Content(schema = @Schema(implementation = Level.class)))
    public Level level(@Parameter(description = "Code", example = "KWO-2026-0731-1") @PathParam("code") String code) {
        Level level = objectives.measured(objectives.read(code).entry());
        if (level == null) {
            throw Refusal.notFound("This objective has no measure");
        }
        return level;
    }

    @PUT
    @PermissionsAllowed("keep-objectives")
    @Path("/{code}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "keepKeyWorkObjective",
            summary = "Create or change a key work objective",
            description = "`If-None-Match: *` creates, `If-Match` with the ETag that was read changes.")
    @APIResponse(
            responseCode = "200",
            description = "Changed",
            content = @Content(schema = @Schema(implementation = KeptObjective.class)))
    @APIResponse(
            responseCode = "201",
            description = "Created",
            content = @Content(schema = @Schema(implementation = KeptObjective.class)))
    public Response keep(
            @Parameter(description = "Code", example = "KWO-2026-0731-1") @PathParam("code") String code,
            @NotNull @Valid Objective entry,
            @BeanParam Conditions conditions) {
        return objectives.keep(code, entry, conditions).answer();
    }
}
