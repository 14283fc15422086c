package scot.pillars.assurance.training;

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
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import scot.pillars.assurance.level.Level;
import scot.pillars.assurance.level.Levels;
import scot.pillars.assurance.level.Window;
import scot.pillars.assurance.register.EntryPages;
import scot.pillars.assurance.register.Kept;
import scot.pillars.assurance.register.PageTexts;
import scot.pillars.assurance.register.Where;
import scot.pillars.kit.pages.AreaPage;
import scot.pillars.kit.pages.Formats;
import scot.pillars.kit.pages.charts.BarChart;
import scot.pillars.kit.pages.charts.IntervalChart;
import scot.pillars.kit.time.BusinessClock;

/** The training catalogue for people, with the errors it leaves open as a picture. */
@Path("/training")
@Produces(MediaType.TEXT_HTML)
@PermissionsAllowed("read-standards")
@Blocking
public class CoursePages {
    private static final PageTexts PAGES = new PageTexts(
            "/training",
            "Which errors have no course?",
            "Add a course",
            "It can be for colleagues, for partners, or for both.",
            "Add this course");

    @Inject
    @Location("training/training")
    Template list;

    @Inject
    @Location("training/course")
    Template one;

    @Inject
    Courses courses;

    @Inject
    EntryPages entries;

    @Inject
    Levels levels;

    @Inject
    BusinessClock clock;

    /** In the side navigation. */
    @ApplicationScoped
    static class Links extends AreaPage {
        Links() {
            super("Learning", 60, "Training", PAGES.path(), "read-standards");
        }
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance list() {
        Window window = Window.of(null, null, clock.today());
        List<Levels.Frequent> frequent = levels.frequent(window, 10);
        return list.data("courses", courses.all(new Where()))
                .data("gaps", courses.without(window))
                .data("chart", chart(frequent))
                .data("window", window);
    }

    @GET
    @Path("/new")
    @PermissionsAllowed("keep-training")
    @Operation(hidden = true)
    public TemplateInstance fresh() {
        return entries.fresh(courses, PAGES);
    }

    @POST
    @Path("/new")
    @PermissionsAllowed("keep-training")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response create(MultivaluedMap<String, String> parameters) {
        return entries.create(courses, PAGES, parameters);
    }

    @GET
    @Path("/{code}")
    @Operation(hidden = true)
    public TemplateInstance read(@PathParam("code") String code, @QueryParam("done") String done) {
        return entries.read(courses, PAGES, code, done, this::one);
    }

    @POST
    @Path("/{code}")
    @PermissionsAllowed("keep-training")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response change(@PathParam("code") String code, MultivaluedMap<String, String> parameters) {
        return entries.change(courses, PAGES, code, parameters, this::one);
    }

    private static BarChart chart(List<Levels.Frequent> frequent) {
        return new BarChart(
                "Errors found in twelve months, the ten most frequent",
                "errors",
                frequent.stream()
                        .map(one -> new BarChart.Bar(one.words(), (double) one.errors()))
                        .toList(),
                null);
    }

    private static IntervalChart around(SessionEffect effect) {
        return new IntervalChart(
                "Checks with an error of these descriptors around the session of " + Formats.inWords(effect.heldOn()),
                Stream.of(row("Before", effect.before()), row("After", effect.after()))
                        .toList());
    }

    private static IntervalChart.Row row(String label, Level level) {
        return level == null
                ? new IntervalChart.Row(label, null, null, null, null)
                : new IntervalChart.Row(label, level.percent(), level.lowerPercent(), level.upperPercent(), null);
    }

    private TemplateInstance one(Kept<Course> kept) {
        List<SessionEffect> effects = courses.effects(kept.entry());
        return one.data("title", kept.entry().name())
                .data("effects", effects)
                .data("chart", effects.isEmpty() ? null : around(effects.get(0)));
    }
}
