package scot.pillars.charter.statistic;

import io.quarkus.security.PermissionsAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import scot.pillars.kit.http.Cursor;
import scot.pillars.kit.http.Idempotency;
import scot.pillars.kit.http.Page;
import scot.pillars.kit.http.PageQuery;
import scot.pillars.kit.http.Paging;
import scot.pillars.kit.http.Refusal;
import scot.pillars.kit.http.Table;

/** Statistics that fill a figure from outside the surveys taken here. */
@Path("/v1/statistics")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Statistics")
@PermissionsAllowed("read-measures")
public class StatisticResource {
    private static final UUID FIRST = new UUID(0, 0);
    private static final Table<StatisticView> TABLE = Table.<StatisticView>named("statistics")
            .column("id", StatisticView::id)
            .column("dataset", StatisticView::dataset)
            .column("figure", StatisticView::figure)
            .column("financialYear", StatisticView::financialYear)
            .column("value", StatisticView::value)
            .column("mark", StatisticView::mark)
            .column("unit", StatisticView::unit)
            .column("numerator", StatisticView::numerator)
            .column("base", StatisticView::base)
            .column("counts", StatisticView::counts)
            .column("match", StatisticView::match)
            .column("source", StatisticView::source)
            .column("note", StatisticView::note)
            .column("present", StatisticView::present)
            .column("recordedAt", StatisticView::recordedAt);

    @Inject
    RecordingStatistic recording;

    @Inject
    Statistics statistics;

    @Inject
    Idempotency idempotency;

    @Inject
    Paging paging;

    /** A page of statistics, for the documents. */
    @Schema(name = "StatisticPage")
    public record StatisticPage(
            List<StatisticView> items,
            @Schema(nullable = true) String next) {}

    @POST
    @PermissionsAllowed("record-statistic")
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(
            operationId = "recordStatistic",
            summary = "Record a statistic that fills a figure",
            description = "Numerator and base may be absent: then they are not published. A later statistic of the "
                    + "same source for the same figure and year replaces the earlier, which is kept.")
    @APIResponse(
            responseCode = "201",
            description = "Recorded",
            content = @Content(schema = @Schema(implementation = StatisticView.class)))
    @APIResponse(
            responseCode = "200",
            description = "The same statistic was recorded before",
            content = @Content(schema = @Schema(implementation = StatisticView.class)))
    public Response record(
            @Parameter(description = "Does the work once; with another body it answers 409", example = "B32-2024")
                    @HeaderParam(Idempotency.HEADER)
                    String key,
            @NotNull @Valid StatisticRequest request) {
        return idempotency.once(key, "record-statistic", request, () -> {
            RecordingStatistic.Recorded recorded = recording.record(request);
            return Response.status(recorded.isNew() ? 201 : 200)
                    .location(URI.create("v1/statistics/" + recorded.row().id))
                    .entity(StatisticView.from(recorded.row()))
                    .build();
        });
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @Operation(operationId = "listStatistics", summary = "List statistics in the order of their recording")
    @APIResponse(
            responseCode = "200",
            description = "A page of statistics",
            content = @Content(schema = @Schema(implementation = StatisticPage.class)))
    public Response list(
            @Parameter(description = "Only this figure", example = "PS23") @QueryParam("figure") String figure,
            @Parameter(description = "Only this dataset", example = "agency") @QueryParam("dataset") String dataset,
            @Parameter(description = "Also those that were replaced", example = "false")
                    @QueryParam("replaced")
                    @DefaultValue("false")
                    boolean replaced,
            @BeanParam @Valid PageQuery page) {
        Cursor.Parts from = Cursor.decode(page.after(), 2);
        List<StatisticRow> rows = statistics.list(
                figure,
                dataset,
                replaced,
                from.isEmpty() ? Instant.EPOCH : from.instant(0),
                from.isEmpty() ? FIRST : from.uuid(1),
                page.limit() + 1);
        return paging.answer(
                Page.of(rows, page.limit(), row -> Cursor.encode(row.recordedAt, row.id))
                        .map(StatisticView::from),
                TABLE);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getStatistic", summary = "One statistic")
    @APIResponse(
            responseCode = "200",
            description = "The statistic",
            content = @Content(schema = @Schema(implementation = StatisticView.class)))
    public StatisticView get(
            @Parameter(description = "Id of the statistic", example = "01939f0e-5a3b-7c1d-9e8f-0a1b2c3d4e5f")
                    @PathParam("id")
                    UUID id) {
        return statistics
                .findByIdOptional(id)
                .map(StatisticView::from)
                .orElseThrow(() -> Refusal.notFound("No statistic has this id"));
    }
}
