package scot.pillars.assurance.automation;

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

/** Automation opportunities for people, with the hours each step costs as a picture. */
@Path("/automation")
@Produces(MediaType.TEXT_HTML)
@PermissionsAllowed("read-standards")
@Blocking
public class OpportunityPages {
    private static final String PATH = "/automation";
    private static final String TITLE = "Which manual steps cost the most errors and minutes?";

    @Inject
    @Location("automation/automation")
    Template list;

    @Inject
    @Location("automation/opportunity")
    Template one;

    @Inject
    @Location("register/new")
    Template fresh;

    @Inject
    Opportunities opportunities;

    @Inject
    EntryPages entries;

    /** In the side navigation. */
    @ApplicationScoped
    static class Links implements AreaPages {
        @Override
        public List<PageLink> links() {
            return List.of(new PageLink("Automation", PATH, "read-standards"));
        }

        @Override
        public int place() {
            return 55;
        }

        @Override
        public String group() {
            return "Standards";
        }
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance list() {
        List<OpportunityCost> costs = opportunities.costs();
        return list.data("costs", costs).data("chart", chart(costs));
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
        return entries.create(opportunities, PATH, parameters, this::form);
    }

    @GET
    @Path("/{code}")
    @Operation(hidden = true)
    public TemplateInstance read(@PathParam("code") String code, @QueryParam("done") String done) {
        Kept<Opportunity> kept = opportunities.read(code);
        return one(kept, entries.form(opportunities, kept)).data("done", done == null ? "" : done);
    }

    @POST
    @Path("/{code}")
    @PermissionsAllowed("keep-controls")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response change(@PathParam("code") String code, MultivaluedMap<String, String> parameters) {
        Kept<Opportunity> kept = opportunities.read(code);
        return entries.change(
                opportunities, PATH, code, parameters, form -> one(kept, form).data("done", ""));
    }

    private static BarChart chart(List<OpportunityCost> costs) {
        return new BarChart(
                "Hours a month by manual step",
                "hours",
                costs.stream()
                        .map(one ->
                                new BarChart.Bar(one.step(), one.hoursMonthly().doubleValue()))
                        .toList(),
                null);
    }

    private TemplateInstance form(TypedForm form) {
        return fresh.data("title", "Name a manual step")
                .data("lead", "Its minutes are yours to estimate; its errors are counted from checks.")
                .data("action", PATH + "/new")
                .data("button", "Keep it")
                .data("fields", Opportunities.FIELDS)
                .data("form", form)
                .data("crumbs", entries.crumbs(TITLE, PATH));
    }

    private TemplateInstance one(Kept<Opportunity> kept, TypedForm form) {
        OpportunityCost cost = opportunities.cost(kept);
        return one.data("kept", kept)
                .data("action", PATH + "/" + kept.code())
                .data("asKept", entries.form(opportunities, kept))
                .data("fields", Opportunities.FIELDS)
                .data("form", form)
                .data("crumbs", entries.crumbs(TITLE, PATH))
                .data("cost", cost);
    }
}
