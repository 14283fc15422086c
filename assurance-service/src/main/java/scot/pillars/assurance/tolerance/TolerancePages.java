package scot.pillars.assurance.tolerance;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import scot.pillars.assurance.level.Level;
import scot.pillars.assurance.level.Measure;
import scot.pillars.assurance.level.Window;
import scot.pillars.assurance.register.EntryPages;
import scot.pillars.assurance.register.Kept;
import scot.pillars.assurance.register.PageTexts;
import scot.pillars.assurance.register.Where;
import scot.pillars.kit.http.Kebab;
import scot.pillars.kit.pages.AreaPage;
import scot.pillars.kit.pages.charts.IntervalChart;
import scot.pillars.kit.time.BusinessClock;

/** Tolerance thresholds for people: what is published with them beside what is recorded. */
@Path("/tolerances")
@Produces(MediaType.TEXT_HTML)
@PermissionsAllowed("read-standards")
@Blocking
public class TolerancePages {
    private static final PageTexts PAGES = new PageTexts(
            "/tolerances",
            "Which errors are too small for the published rate?",
            "Set a tolerance threshold",
            "It holds for checks from its first day on and changes the published rate only: no check, error or amount "
                    + "that is recorded. The present one of the benefit is ended first.",
            "Set this threshold");

    @Inject
    @Location("tolerance/tolerances")
    Template list;

    @Inject
    @Location("tolerance/tolerance")
    Template one;

    @Inject
    Tolerances tolerances;

    @Inject
    PublishedRates rates;

    @Inject
    EntryPages entries;

    @Inject
    BusinessClock clock;

    /** In the side navigation. */
    @ApplicationScoped
    static class Links extends AreaPage {
        Links() {
            super("Standards", 51, "Tolerance thresholds", PAGES.path(), "read-standards");
        }
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance list(
            @QueryParam("measure") Measure measure,
            @QueryParam("from") LocalDate from,
            @QueryParam("to") LocalDate to) {
        Measure measured = measure == null ? Measure.CASE_ACCURACY : measure;
        Window window = Window.of(from, to, clock.today());
        Collection<PublishedRate> found = rates.of(measured, window).values();
        return list.data("rates", List.copyOf(found))
                .data("thresholds", tolerances.all(new Where()))
                .data("chart", chart(measured, found))
                .data("measures", Measure.values())
                .data("measure", measured)
                .data("window", window)
                .data(
                        "csv",
                        "?format=csv&measure=" + Kebab.of(measured) + "&from=" + window.from() + "&to=" + window.to());
    }

    @GET
    @Path("/new")
    @PermissionsAllowed("keep-standards")
    @Operation(hidden = true)
    public TemplateInstance fresh() {
        return entries.fresh(tolerances, PAGES);
    }

    @POST
    @Path("/new")
    @PermissionsAllowed("keep-standards")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response create(MultivaluedMap<String, String> parameters) {
        return entries.create(tolerances, PAGES, parameters);
    }

    @GET
    @Path("/{code}")
    @Operation(hidden = true)
    public TemplateInstance read(@PathParam("code") String code, @QueryParam("done") String done) {
        return entries.read(tolerances, PAGES, code, done, this::one);
    }

    @POST
    @Path("/{code}")
    @PermissionsAllowed("keep-standards")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response change(@PathParam("code") String code, MultivaluedMap<String, String> parameters) {
        return entries.change(tolerances, PAGES, code, parameters, this::one);
    }

    private TemplateInstance one(Kept<Tolerance> kept) {
        return one.data("title", "Tolerance threshold " + kept.code());
    }

    private static IntervalChart chart(Measure measure, Collection<PublishedRate> found) {
        return new IntervalChart(
                measure.words() + " of complete checks, with 95 % interval",
                found.stream()
                        .flatMap(rate -> Stream.of(
                                row("As recorded: " + rate.name(), rate.everyErrorCounted()),
                                row("As published: " + rate.name(), rate.withTolerance())))
                        .toList());
    }

    private static IntervalChart.Row row(String label, Level level) {
        return new IntervalChart.Row(label, level.percent(), level.lowerPercent(), level.upperPercent(), null);
    }
}
