package scot.pillars.assurance.tolerance;

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

/** Tolerance thresholds of benefits, with the rate as recorded and as published (section 3, rule 10). */
@Path("/v1/tolerance-thresholds")
@Tag(name = "Standards")
@PermissionsAllowed("read-standards")
@Blocking
public class ToleranceResource {
    @Inject
    Tolerances tolerances;

    @Inject
    PublishedRates rates;

    @Inject
    BusinessClock clock;

    @Inject
    EntryTexts texts;

    @Inject
    Paging paging;

    /** A tolerance threshold as it is kept, for the documents. */
    @Schema(name = "KeptTolerance")
    public record KeptTolerance(
            @Schema(required = true, examples = "SCP-2026") String code,

            @Schema(required = true) Tolerance entry,

            @Schema(required = true, examples = "1", description = "Version, also the ETag")
            long version,

            @Schema(required = true, examples = "C-0002") String changedBy,
            @Schema(required = true) Instant changedAt) {}

    /** A page of tolerance thresholds, for the documents. */
    @Schema(name = "TolerancePage")
    public record TolerancePage(
            List<KeptTolerance> items,
            @Schema(nullable = true) String next) {}

    /** Rates with and without tolerance, for the documents. */
    @Schema(name = "PublishedRatePage")
    public record PublishedRatePage(
            List<PublishedRate> items,
            @Schema(nullable = true) String next) {}

    @GET
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @Operation(
            operationId = "listToleranceThresholds",
            summary = "List tolerance thresholds",
            description = "In the order of their codes.")
    @APIResponse(
            responseCode = "200",
            description = "A page of tolerance thresholds; as CSV it can be imported again",
            content = {
                @Content(mediaType = "application/json", schema = @Schema(implementation = TolerancePage.class)),
                @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING))
            })
    public Response list(
            @Parameter(description = "Code of the benefit", example = "SCP") @QueryParam("benefit") String benefit,
            @BeanParam @Valid PageQuery page) {
        return paging.answer(
                tolerances.page(new Where().and("benefit = ?", benefit), page),
                texts.table("tolerance-thresholds", Tolerances.FIELDS));
    }

    @GET
    @Path("/{code}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "readToleranceThreshold", summary = "Read a tolerance threshold")
    @APIResponse(
            responseCode = "200",
            description = "The tolerance threshold, with its ETag",
            content = @Content(schema = @Schema(implementation = KeptTolerance.class)))
    public Response read(@Parameter(description = "Code", example = "SCP-2026") @PathParam("code") String code) {
        return Keeping.found(tolerances.read(code));
    }

    @GET
    @Path("/rates")
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @Operation(
            operationId = "readPublishedRates",
            summary = "Read rates as recorded and as published",
            description = "Of the benefits for which a threshold held in the window: the share of complete checks with "
                    + "every error counted, and with errors in money up to the threshold of the day of the check left "
                    + "out. Counted, not weighted, hand-picked cases left out. Nothing that is recorded changes.")
    @APIResponse(
            responseCode = "200",
            description = "The rates, both named",
            content = {
                @Content(mediaType = "application/json", schema = @Schema(implementation = PublishedRatePage.class)),
                @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING))
            })
    public Response rates(
            @Parameter(description = "What is measured") @QueryParam("measure") @DefaultValue("case-accuracy")
                    Measure measure,
            @Parameter(description = "First day of checks; twelve months when absent", example = "2025-04-01")
                    @QueryParam("from")
                    LocalDate from,
            @Parameter(description = "Last day of checks; today when absent", example = "2026-03-31") @QueryParam("to")
                    LocalDate to) {
        return paging.answer(
                new Page<>(
                        List.copyOf(rates.of(measure, Window.of(from, to, clock.today()))
                                .values()),
                        null),
                PublishedRate.TABLE);
    }

    @PUT
    @PermissionsAllowed("keep-standards")
    @Path("/{code}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "keepToleranceThreshold",
            summary = "Create or change a tolerance threshold",
            description = "`If-None-Match: *` creates, `If-Match` with the ETag that was read changes.")
    @APIResponse(
            responseCode = "200",
            description = "Changed",
            content = @Content(schema = @Schema(implementation = KeptTolerance.class)))
    @APIResponse(
            responseCode = "201",
            description = "Created",
            content = @Content(schema = @Schema(implementation = KeptTolerance.class)))
    public Response keep(
            @Parameter(description = "Code", example = "SCP-2026") @PathParam("code") String code,
            @NotNull @Valid Tolerance entry,
            @BeanParam Conditions conditions) {
        return tolerances.keep(code, entry, conditions).answer();
    }
}
