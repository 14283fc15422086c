package scot.pillars.assurance.quota;

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
import scot.pillars.assurance.register.Where;
import scot.pillars.kit.http.Page;
import scot.pillars.kit.http.PageQuery;
import scot.pillars.kit.http.Paging;

/** How many cases each checker is to end, and how far they have come. */
@Path("/v1/checking-quotas")
@Tag(name = "Worklist")
@PermissionsAllowed("read-worklist")
@Blocking
public class CheckingQuotaResource {
    @Inject
    CheckingQuotas quotas;

    @Inject
    ReadingQuotaProgress progress;

    @Inject
    EntryTexts texts;

    @Inject
    Paging paging;

    /** A quota as it is kept, for the documents. */
    @Schema(name = "KeptCheckingQuota")
    public record KeptCheckingQuota(
            @Schema(required = true, examples = "C-000731-DAILY")
            String code,

            @Schema(required = true) CheckingQuota entry,

            @Schema(required = true, examples = "1", description = "Version, also the ETag")
            long version,

            @Schema(required = true, examples = "C-0002") String changedBy,
            @Schema(required = true) Instant changedAt) {}

    /** A page of quotas, for the documents. */
    @Schema(name = "CheckingQuotaPage")
    public record CheckingQuotaPage(
            List<KeptCheckingQuota> items,
            @Schema(nullable = true) String next) {}

    /** Quotas with what was ended, for the documents. */
    @Schema(name = "QuotaProgressPage")
    public record QuotaProgressPage(
            List<QuotaProgress> items,
            @Schema(nullable = true) String next) {}

    @GET
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @Operation(
            operationId = "listCheckingQuotas",
            summary = "List quotas of checkers",
            description = "In the order of their codes; of all for who keeps them, of the caller's own for others.")
    @APIResponse(
            responseCode = "200",
            description = "A page of quotas; as CSV it can be imported again",
            content = {
                @Content(mediaType = "application/json", schema = @Schema(implementation = CheckingQuotaPage.class)),
                @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING))
            })
    public Response list(
            @Parameter(description = "Number of the checker", example = "C-000731") @QueryParam("colleague")
                    String colleague,
            @BeanParam @Valid PageQuery page) {
        return paging.answer(
                quotas.page(new Where().and("colleague = ?", colleague), page),
                texts.table("checking-quotas", CheckingQuotas.FIELDS));
    }

    @GET
    @Path("/progress")
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @Operation(
            operationId = "readQuotaProgress",
            summary = "Read how far checkers have come today and this week",
            description =
                    "Sampled cases ended, beside the quotas that hold today; days and weeks by the clock of London.")
    @APIResponse(
            responseCode = "200",
            description = "The quotas with what was ended",
            content = {
                @Content(mediaType = "application/json", schema = @Schema(implementation = QuotaProgressPage.class)),
                @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING))
            })
    public Response progress() {
        return paging.answer(new Page<>(progress.all(), null), QuotaProgress.TABLE);
    }

    @GET
    @Path("/{code}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "readCheckingQuota", summary = "Read a quota")
    @APIResponse(
            responseCode = "200",
            description = "The quota, with its ETag",
            content = @Content(schema = @Schema(implementation = KeptCheckingQuota.class)))
    public Response read(@Parameter(description = "Code", example = "C-000731-DAILY") @PathParam("code") String code) {
        return Keeping.found(quotas.read(code));
    }

    @PUT
    @Path("/{code}")
    @PermissionsAllowed(CheckingQuotas.KEEP)
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "keepCheckingQuota",
            summary = "Set or change a quota",
            description = "`If-None-Match: *` creates, `If-Match` with the ETag that was read changes.")
    @APIResponse(
            responseCode = "200",
            description = "Changed",
            content = @Content(schema = @Schema(implementation = KeptCheckingQuota.class)))
    @APIResponse(
            responseCode = "201",
            description = "Created",
            content = @Content(schema = @Schema(implementation = KeptCheckingQuota.class)))
    public Response keep(
            @Parameter(description = "Code", example = "C-000731-DAILY") @PathParam("code") String code,
            @NotNull @Valid CheckingQuota entry,
            @BeanParam Conditions conditions) {
        return quotas.keep(code, entry, conditions).answer();
    }
}
