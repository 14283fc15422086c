package scot.pillars.assurance.training;

import scot.pillars.kit.pages.AreaPage;
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
import scot.pillars.assurance.register.Where;
import scot.pillars.kit.pages.Formats;
import scot.pillars.kit.pages.TypedForm;
import scot.pillars.kit.pages.charts.BarChart;
import scot.pillars.kit.pages.charts.IntervalChart;
import scot.pillars.kit.time.BusinessClock;

/** The training catalogue for people, with the errors it leaves open as a picture. */
@Path("/training")
@Produces(MediaType.TEXT_HTML)
@PermissionsAllowed("read-standards")
@Blocking
public class CoursePages {
    private static final String PATH = "/training";
    private static final String TITLE = "Which errors have no course?";

    @Inject
    @Location("training/training")
    Template list;

    @Inject
    @Location("training/course")
    Template one;

    @Inject
    @Location("register/new")
    Template fresh;

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
            super("Learning", 60, "Training", PATH, "read-standards");
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
        return form(TypedForm.FRESH);
    }

    @POST
    @Path("/new")
    @PermissionsAllowed("keep-training")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response create(MultivaluedMap<String, String> parameters) {
        return entries.create(courses, PATH, parameters, this::form);
    }

    @GET
    @Path("/{code}")
    @Operation(hidden = true)
    public TemplateInstance read(@PathParam("code") String code, @QueryParam("done") String done) {
        Kept<Course> kept = courses.read(code);
        return one(kept, entries.form(courses, kept)).data("done", done == null ? "" : done);
    }

    @POST
    @Path("/{code}")
    @PermissionsAllowed("keep-training")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response change(@PathParam("code") String code, MultivaluedMap<String, String> parameters) {
        Kept<Course> kept = courses.read(code);
        return entries.change(
                courses, PATH, code, parameters, form -> one(kept, form).data("done", ""));
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

    private TemplateInstance form(TypedForm form) {
        return fresh.data("title", "Add a course")
                .data("lead", "It can be for colleagues, for partners, or for both.")
                .data("action", PATH + "/new")
                .data("button", "Add this course")
                .data("fields", Courses.FIELDS)
                .data("form", form)
                .data("crumbs", entries.crumbs(TITLE, PATH));
    }

    private TemplateInstance one(Kept<Course> kept, TypedForm form) {
        List<SessionEffect> effects = courses.effects(kept.entry());
        return one.data("kept", kept)
                .data("action", PATH + "/" + kept.code())
                .data("asKept", entries.form(courses, kept))
                .data("fields", Courses.FIELDS)
                .data("form", form)
                .data("crumbs", entries.crumbs(TITLE, PATH))
                .data("effects", effects)
                .data("chart", effects.isEmpty() ? null : around(effects.get(0)));
    }
}
