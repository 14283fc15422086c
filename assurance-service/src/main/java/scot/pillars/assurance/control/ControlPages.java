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
import scot.pillars.kit.pages.AreaPages;
import scot.pillars.kit.pages.PageLink;
import scot.pillars.kit.pages.TypedForm;
import scot.pillars.kit.pages.charts.BarChart;

/** Preventative controls for people, with the errors that passed them as a picture. */
@Path("/controls")
@Produces(MediaType.TEXT_HTML)
@PermissionsAllowed("read-standards")
@Blocking
public class ControlPages {
    private static final String PATH = "/controls";
    private static final String TITLE = "Which controls let errors through?";

    @Inject
    @Location("control/controls")
    Template list;

    @Inject
    @Location("control/control")
    Template one;

    @Inject
    @Location("register/new")
    Template fresh;

    @Inject
    Controls controls;

    @Inject
    EntryPages entries;

    /** In the side navigation. */
    @ApplicationScoped
    static class Links implements AreaPages {
        @Override
        public List<PageLink> links() {
            return List.of(new PageLink("Controls", PATH, "read-standards"));
        }

        @Override
        public int place() {
            return 54;
        }

        @Override
        public String group() {
            return "Standards";
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
        return form(TypedForm.FRESH);
    }

    @POST
    @Path("/new")
    @PermissionsAllowed("keep-controls")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response create(MultivaluedMap<String, String> parameters) {
        return entries.create(controls, PATH, parameters, this::form);
    }

    @GET
    @Path("/{code}")
    @Operation(hidden = true)
    public TemplateInstance read(@PathParam("code") String code, @QueryParam("done") String done) {
        Kept<Control> kept = controls.read(code);
        return one(kept, entries.form(controls, kept)).data("done", done == null ? "" : done);
    }

    @POST
    @Path("/{code}")
    @PermissionsAllowed("keep-controls")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response change(@PathParam("code") String code, MultivaluedMap<String, String> parameters) {
        Kept<Control> kept = controls.read(code);
        return entries.change(
                controls, PATH, code, parameters, form -> one(kept, form).data("done", ""));
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

    private TemplateInstance form(TypedForm form) {
        return fresh.data("title", "Register a control")
                .data("lead", "What it should stop is said in descriptors, so that errors that pass it can be counted.")
                .data("action", PATH + "/new")
                .data("button", "Register it")
                .data("fields", Controls.FIELDS)
                .data("form", form)
                .data("crumbs", entries.crumbs(TITLE, PATH));
    }

    private TemplateInstance one(Kept<Control> kept, TypedForm form) {
        ControlResult result = controls.result(kept);
        return one.data("kept", kept)
                .data("action", PATH + "/" + kept.code())
                .data("asKept", entries.form(controls, kept))
                .data("fields", Controls.FIELDS)
                .data("form", form)
                .data("crumbs", entries.crumbs(TITLE, PATH))
                .data("result", result);
    }
}
