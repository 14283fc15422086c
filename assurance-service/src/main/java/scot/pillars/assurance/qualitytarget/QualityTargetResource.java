package scot.pillars.assurance.qualitytarget;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
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
import scot.pillars.assurance.level.Measure;
import scot.pillars.assurance.level.Window;
import scot.pillars.assurance.register.Conditions;
import scot.pillars.assurance.register.EntryTexts;
import scot.pillars.assurance.register.Keeping;
import scot.pillars.assurance.register.Where;
import scot.pillars.kit.http.Page;
import scot.pillars.kit.http.PageQuery;
import scot.pillars.kit.http.Paging;
import scot.pillars.kit.time.BusinessClock;

/** Targets of benefits and standards of teams, with the measured level beside. */
@Path("/v1/quality-targets")
@Tag(name = "Standards")
@PermissionsAllowed("read-standards")
@Blocking
public class QualityTargetResource {
    @Inject
    QualityTargets qualityTargets;

    @Inject
    TargetLevels levels;

    @Inject
    BusinessClock clock;

    @Inject
    EntryTexts texts;

    @Inject
    Paging paging;

    /** A quality target as it is kept, for the documents. */
    @Schema(name = "KeptQualityTarget")
    public record KeptQualityTarget(
            @Schema(required = true, examples = "SCP-ACCURACY")
            String code,

            @Schema(required = true) QualityTarget entry,

            @Schema(required = true, examples = "1", description = "Version, also the ETag")
            long version,

            @Schema(required = true, examples = "C-0002") String changedBy,
            @Schema(required = true) Instant changedAt) {}

    /** A page of quality targets, for the documents. */
    @Schema(name = "QualityTargetPage")
    public record QualityTargetPage(
            List<KeptQualityTarget> items,
            @Schema(nullable = true) String next) {}

    /** Targets with their levels, for the documents. */
    @Schema(name = "TargetLevelPage")
    public record TargetLevelPage(
            List<TargetLevel> items,
            @Schema(nullable = true) String next) {}

    @GET
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @Operation(
            operationId = "listQualityTargets",
            summary = "List quality targets",
            description = "In the order of their codes.")
    @APIResponse(
            responseCode = "200",
            description = "A page of quality targets; as CSV it can be imported again",
            content = {
                @Content(mediaType = "application/json", schema = @Schema(implementation = QualityTargetPage.class)),
                @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING))
            })
    public Response list(
            @Parameter(description = "Code of a benefit or a team", example = "SCP") @QueryParam("subject")
                    String subject,
            @BeanParam @Valid PageQuery page) {
        return paging.answer(
                qualityTargets.page(new Where().and("subject = ?", subject), page),
                texts.table("quality-targets", QualityTargets.FIELDS));
    }

    @GET
    @Path("/{code}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "readQualityTarget", summary = "Read a quality target")
    @APIResponse(
            responseCode = "200",
            description = "The quality target, with its ETag",
            content = @Content(schema = @Schema(implementation = KeptQualityTarget.class)))
    public Response read(@Parameter(description = "Code", example = "SCP-ACCURACY") @PathParam("code") String code) {
        return Keeping.found(qualityTargets.read(code));
    }

    @GET
    @Path("/levels")
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @Operation(
            operationId = "readTargetLevels",
            summary = "Read targets with the measured level beside",
            description = "The targets that hold on the last day of the window; complete checks of the window, counted "
                    + "and not weighted, hand-picked cases left out. The verdict goes by the whole 95 % interval.")
    @APIResponse(
            responseCode = "200",
            description = "The targets with their levels",
            content = {
                @Content(mediaType = "application/json", schema = @Schema(implementation = TargetLevelPage.class)),
                @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING))
            })
    public Response levels(
            @Parameter(description = "What is measured") @QueryParam("measure") @DefaultValue("case-accuracy")
                    Measure measure,
            @Parameter(description = "First day of checks; twelve months when absent", example = "2025-04-01")
                    @QueryParam("from")
                    LocalDate from,
            @Parameter(description = "Last day of checks; today when absent", example = "2026-03-31") @QueryParam("to")
                    LocalDate to) {
        return paging.answer(
                new Page<>(levels.of(measure, Window.of(from, to, clock.today())), null), TargetLevel.TABLE);
    }

    @PUT
    @PermissionsAllowed("keep-standards")
    @Path("/{code}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "keepQualityTarget",
            summary = "Create or change a quality target",
            description = "`If-None-Match: *` creates, `If-Match` with the ETag that was read changes.")
    @APIResponse(
            responseCode = "200",
            description = "Changed",
            content = @Content(schema = @Schema(implementation = KeptQualityTarget.class)))
    @APIResponse(
            responseCode = "201",
            description = "Created",
            content = @Content(schema = @Schema(implementation = KeptQualityTarget.class)))
    public Response keep(
            @Parameter(description = "Code", example = "SCP-ACCURACY") @PathParam("code") String code,
            @NotNull @Valid QualityTarget entry,
            @BeanParam Conditions conditions) {
        return qualityTargets.keep(code, entry, conditions).answer();
    }
}
