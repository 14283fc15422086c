package scot.pillars.assurance.qualitytarget;

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
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import scot.pillars.assurance.level.Measure;
import scot.pillars.assurance.level.Window;
import scot.pillars.assurance.register.EntryPages;
import scot.pillars.assurance.register.Kept;
import scot.pillars.assurance.register.PageTexts;
import scot.pillars.kit.http.Kebab;
import scot.pillars.kit.pages.AreaPage;
import scot.pillars.kit.pages.charts.IntervalChart;
import scot.pillars.kit.time.BusinessClock;

/** Targets of benefits and teams for people, with the measured level as a picture. */
@Path("/targets")
@Produces(MediaType.TEXT_HTML)
@PermissionsAllowed("read-standards")
@Blocking
public class QualityTargetPages {
    private static final PageTexts PAGES = new PageTexts(
            "/targets",
            "Does each benefit meet its quality target?",
            "Set a quality target",
            "A target holds from its first day on; the present one of the same measure is ended first.",
            "Set this target");

    @Inject
    @Location("qualitytarget/targets")
    Template list;

    @Inject
    @Location("qualitytarget/qualitytarget")
    Template one;

    @Inject
    QualityTargets qualityTargets;

    @Inject
    EntryPages entries;

    @Inject
    TargetLevels levels;

    @Inject
    BusinessClock clock;

    /** In the side navigation. */
    @ApplicationScoped
    static class Links extends AreaPage {
        Links() {
            super("Standards", 50, "Targets", PAGES.path(), "read-standards");
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
        List<TargetLevel> found = levels.of(measured, window);
        return list.data("benefits", of(QualityTarget.Of.BENEFIT, found))
                .data("teams", of(QualityTarget.Of.TEAM, found))
                .data("chart", chart(measured, of(QualityTarget.Of.BENEFIT, found)))
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
        return entries.fresh(qualityTargets, PAGES);
    }

    @POST
    @Path("/new")
    @PermissionsAllowed("keep-standards")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response create(MultivaluedMap<String, String> parameters) {
        return entries.create(qualityTargets, PAGES, parameters);
    }

    @GET
    @Path("/{code}")
    @Operation(hidden = true)
    public TemplateInstance read(@PathParam("code") String code, @QueryParam("done") String done) {
        return entries.read(qualityTargets, PAGES, code, done, this::one);
    }

    @POST
    @Path("/{code}")
    @PermissionsAllowed("keep-standards")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response change(@PathParam("code") String code, MultivaluedMap<String, String> parameters) {
        return entries.change(qualityTargets, PAGES, code, parameters, this::one);
    }

    private static List<TargetLevel> of(QualityTarget.Of kind, List<TargetLevel> found) {
        return found.stream().filter(one -> one.of() == kind).toList();
    }

    private static IntervalChart chart(Measure measure, List<TargetLevel> found) {
        return new IntervalChart(
                measure.words() + " of complete checks, with 95 % interval and target",
                found.stream()
                        .map(one -> new IntervalChart.Row(
                                one.name(),
                                one.level().percent(),
                                one.level().lowerPercent(),
                                one.level().upperPercent(),
                                100 * one.target().doubleValue()))
                        .toList());
    }

    private TemplateInstance one(Kept<QualityTarget> kept) {
        return one.data("title", "Target " + kept.code());
    }
}
