package scot.pillars.charter.measure;

import io.quarkus.security.PermissionsAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import scot.pillars.charter.framework.Frameworks;
import scot.pillars.charter.framework.model.Framework;
import scot.pillars.charter.framework.model.Kind;
import scot.pillars.charter.framework.model.Measure;
import scot.pillars.kit.http.Csv;
import scot.pillars.kit.http.Cursor;
import scot.pillars.kit.http.Page;
import scot.pillars.kit.http.PageQuery;
import scot.pillars.kit.http.Paging;
import scot.pillars.kit.http.Refusal;
import scot.pillars.kit.http.Table;

/** The measures of the framework and what their figures show. */
@Path("/v1/measures")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Measures")
@PermissionsAllowed("read-measures")
public class MeasureResource {
    private static final Table<MeasureSummary> TABLE = Table.<MeasureSummary>named("measures")
            .column("code", MeasureSummary::code)
            .column("section", MeasureSummary::section)
            .column("wording", MeasureSummary::wording)
            .column("text", MeasureSummary::text)
            .column("kind", MeasureSummary::kind)
            .column("population", MeasureSummary::population)
            .column("figures", measure -> String.join(" ", measure.figures()));

    @Inject
    Frameworks frameworks;

    @Inject
    Results results;

    @Inject
    Paging paging;

    /** A page of measures, for the documents. */
    @Schema(name = "MeasurePage")
    public record MeasurePage(
            List<MeasureSummary> items,
            @Schema(nullable = true) String next) {}

    @GET
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @Operation(operationId = "listMeasures", summary = "List the measures in the order of the framework")
    @APIResponse(
            responseCode = "200",
            description = "A page of measures",
            content = @Content(schema = @Schema(implementation = MeasurePage.class)))
    public Response list(
            @Parameter(description = "Code of a section", example = "PS") @QueryParam("section") String section,
            @Parameter(description = "What fills it", example = "survey-percentage") @QueryParam("kind") Kind kind,
            @BeanParam @Valid PageQuery page) {
        Framework framework = frameworks.current();
        if (section != null
                && framework.sections().stream().noneMatch(known -> known.code().equals(section))) {
            throw Refusal.badRequest("section", "unknown-section", "The framework has no section " + section);
        }
        Cursor.Parts from = Cursor.decode(page.after(), 1);
        List<Measure> measures = framework.measures();
        int after = from.isEmpty() ? -1 : place(measures, from.get(0));
        List<Measure> rows = measures.subList(after + 1, measures.size()).stream()
                .filter(measure -> section == null || measure.section().equals(section))
                .filter(measure -> kind == null || measure.kind() == kind)
                .limit(page.limit() + 1L)
                .toList();
        return paging.answer(
                Page.of(rows, page.limit(), measure -> Cursor.encode(measure.code()))
                        .map(MeasureSummary::from),
                TABLE);
    }

    @GET
    @Path("/{code}")
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @Operation(
            operationId = "getMeasure",
            summary = "A measure with its figures by financial year",
            description = "Each value comes with numerator and base, or says that they are not published, and with "
                    + "where it came from. Data of different datasets is never added together.")
    @APIResponse(
            responseCode = "200",
            description = "The measure",
            content = @Content(schema = @Schema(implementation = MeasureView.class)))
    public Response get(
            @Parameter(description = "Code of the measure", example = "PS01") @PathParam("code") String code,
            @Parameter(description = "Only this dataset; absent for each on its own", example = "agency")
                    @QueryParam("dataset")
                    String dataset) {
        Framework framework = frameworks.current();
        Measure measure =
                framework.measure(code).orElseThrow(() -> Refusal.notFound("The framework has no such measure"));
        MeasureView view = MeasureView.from(
                measure,
                framework.version(),
                framework.section(measure.section()).title(),
                results.of(measure.figures(), dataset));
        return paging.wantsCsv()
                ? Csv.answer("measure-" + measure.code() + ".csv", MeasureTable.HEADERS, MeasureTable.rows(view))
                : Response.ok(view, MediaType.APPLICATION_JSON_TYPE).build();
    }

    private static int place(List<Measure> measures, String code) {
        for (int place = 0; place < measures.size(); place++) {
            if (measures.get(place).code().equals(code)) {
                return place;
            }
        }
        throw Refusal.badRequest("after", "cursor", "The cursor is not one of this list");
    }
}
