package scot.pillars.assurance.control;

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
import org.eclipse.microprofile.openapi.annotations.Operation;
import scot.pillars.assurance.register.EntryPages;
import scot.pillars.assurance.register.Kept;
import scot.pillars.assurance.register.PageTexts;
import scot.pillars.kit.pages.AreaPage;
import scot.pillars.kit.pages.charts.BarChart;

/** Preventative controls for people, with the errors that passed them as a picture. */
@Path("/controls")
@Produces(MediaType.TEXT_HTML)
@PermissionsAllowed("read-standards")
@Blocking
public class ControlPages {
    private static final PageTexts PAGES = new PageTexts(
            "/controls",
            "Which controls let errors through?",
            "Register a control",
            "What it should stop is said in descriptors, so that errors that pass it can be counted.",
            "Register it");

    @Inject
    @Location("control/controls")
    Template list;

    @Inject
    @Location("control/control")
    Template one;

    @Inject
    Controls controls;

    @Inject
    EntryPages entries;

    /** In the side navigation. */
    @ApplicationScoped
    static class Links extends AreaPage {
        Links() {
            super("Standards", 54, "Controls", PAGES.path(), "read-standards");
        }
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance list() {
        List<ControlResult> results = controls.results();
        return list.data("results", results).data("chart", chart(results));
    }

    @GET
    @Path("/new")
    @PermissionsAllowed("keep-controls")
    @Operation(hidden = true)
    public TemplateInstance fresh() {
        return entries.fresh(controls, PAGES);
    }

    @POST
    @Path("/new")
    @PermissionsAllowed("keep-controls")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response create(MultivaluedMap<String, String> parameters) {
        return entries.create(controls, PAGES, parameters);
    }

    @GET
    @Path("/{code}")
    @Operation(hidden = true)
    public TemplateInstance read(@PathParam("code") String code, @QueryParam("done") String done) {
        return entries.read(controls, PAGES, code, done, this::one);
    }

    @POST
    @Path("/{code}")
    @PermissionsAllowed("keep-controls")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response change(@PathParam("code") String code, MultivaluedMap<String, String> parameters) {
        return entries.change(controls, PAGES, code, parameters, this::one);
    }

    private static BarChart chart(List<ControlResult> results) {
        return new BarChart(
                "Errors that arose after the last test a control passed",
                "errors",
                results.stream()
                        .map(one -> new BarChart.Bar(
                                one.name(),
                                one.errors() == null ? null : one.errors().doubleValue()))
                        .toList(),
                null);
    }

    private TemplateInstance one(Kept<Control> kept) {
        return one.data("title", kept.entry().name()).data("result", controls.result(kept));
    }
}
