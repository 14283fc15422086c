package scot.pillars.assurance.strategy;

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
import scot.pillars.assurance.register.Conditions;
import scot.pillars.assurance.register.EntryTexts;
import scot.pillars.assurance.register.Keeping;
import scot.pillars.assurance.register.Kept;
import scot.pillars.assurance.register.Where;
import scot.pillars.kit.http.PageQuery;
import scot.pillars.kit.http.Paging;

/** Quality strategies of business areas along PILLARS. */
@Path("/v1/quality-strategies")
@Tag(name = "Standards")
@PermissionsAllowed("read-standards")
@Blocking
public class StrategyResource {
    @Inject
    Strategies strategies;

    @Inject
    EntryTexts texts;

    @Inject
    Paging paging;

    /** A quality strategy as it is kept, for the documents. */
    @Schema(name = "KeptStrategy")
    public record KeptStrategy(
            @Schema(required = true, examples = "CHILD-PAYMENTS-2026")
            String code,

            @Schema(required = true) Strategy entry,

            @Schema(required = true, examples = "1", description = "Version, also the ETag")
            long version,

            @Schema(required = true, examples = "C-0002") String changedBy,
            @Schema(required = true) Instant changedAt) {}

    /** A page of quality strategies, for the documents. */
    @Schema(name = "StrategyPage")
    public record StrategyPage(
            List<KeptStrategy> items,
            @Schema(nullable = true) String next) {}

    @GET
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @Operation(
            operationId = "listQualityStrategies",
            summary = "List quality strategies",
            description = "In the order of their codes.")
    @APIResponse(
            responseCode = "200",
            description = "A page of quality strategies; as CSV it can be imported again",
            content = {
                @Content(mediaType = "application/json", schema = @Schema(implementation = StrategyPage.class)),
                @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING))
            })
    public Response list(
            @Parameter(description = "Code of the business area", example = "child-payments")
                    @QueryParam("businessArea")
                    String businessArea,
            @BeanParam @Valid PageQuery page) {
        return paging.answer(
                strategies.page(new Where().and("business_area = ?", businessArea), page),
                texts.table("quality-strategies", Strategies.FIELDS));
    }

    @GET
    @Path("/{code}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "readQualityStrategy", summary = "Read a quality strategy")
    @APIResponse(
            responseCode = "200",
            description = "The quality strategy, with its ETag",
            content = @Content(schema = @Schema(implementation = KeptStrategy.class)))
    public Response read(
            @Parameter(description = "Code", example = "CHILD-PAYMENTS-2026") @PathParam("code") String code) {
        return Keeping.found(strategies.read(code));
    }

    @GET
    @Path("/{code}/versions/{version}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "readQualityStrategyVersion", summary = "Read a version of a quality strategy")
    @APIResponse(
            responseCode = "200",
            description = "What it said in that version",
            content = @Content(schema = @Schema(implementation = KeptStrategy.class)))
    public Kept<Strategy> version(
            @Parameter(description = "Code", example = "CHILD-PAYMENTS-2026") @PathParam("code") String code,
            @Parameter(description = "Version, from 1", example = "1") @PathParam("version") long version) {
        return strategies.version(code, version);
    }

    @PUT
    @PermissionsAllowed("keep-controls")
    @Path("/{code}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "keepQualityStrategy",
            summary = "Create or change a quality strategy",
            description = "`If-None-Match: *` creates, `If-Match` with the ETag that was read changes.")
    @APIResponse(
            responseCode = "200",
            description = "Changed",
            content = @Content(schema = @Schema(implementation = KeptStrategy.class)))
    @APIResponse(
            responseCode = "201",
            description = "Created",
            content = @Content(schema = @Schema(implementation = KeptStrategy.class)))
    public Response keep(
            @Parameter(description = "Code", example = "CHILD-PAYMENTS-2026") @PathParam("code") String code,
            @NotNull @Valid Strategy entry,
            @BeanParam Conditions conditions) {
        return strategies.keep(code, entry, conditions).answer();
    }
}
