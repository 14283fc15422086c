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
import scot.pillars.assurance.register.PageTexts;
import scot.pillars.kit.pages.AreaPage;
import scot.pillars.kit.pages.charts.BarChart;

/** Automation opportunities for people, with the hours each step costs as a picture. */
@Path("/automation")
@Produces(MediaType.TEXT_HTML)
@PermissionsAllowed("read-standards")
@Blocking
public class OpportunityPages {
    private static final PageTexts PAGES = new PageTexts(
            "/automation",
            "Which manual steps cost the most errors and minutes?",
            "Name a manual step",
            "Its minutes are yours to estimate; its errors are counted from checks.",
            "Keep it");

    @Inject
    @Location("automation/automation")
    Template list;

    @Inject
    @Location("automation/opportunity")
    Template one;

    @Inject
    Opportunities opportunities;

    @Inject
    EntryPages entries;

    /** In the side navigation. */
    @ApplicationScoped
    static class Links extends AreaPage {
        Links() {
            super("Standards", 55, "Automation", PAGES.path(), "read-standards");
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
        return entries.fresh(opportunities, PAGES);
    }

    @POST
    @Path("/new")
    @PermissionsAllowed("keep-controls")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response create(MultivaluedMap<String, String> parameters) {
        return entries.create(opportunities, PAGES, parameters);
    }

    @GET
    @Path("/{code}")
    @Operation(hidden = true)
    public TemplateInstance read(@PathParam("code") String code, @QueryParam("done") String done) {
        return entries.read(opportunities, PAGES, code, done, this::one);
    }

    @POST
    @Path("/{code}")
    @PermissionsAllowed("keep-controls")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response change(@PathParam("code") String code, MultivaluedMap<String, String> parameters) {
        return entries.change(opportunities, PAGES, code, parameters, this::one);
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

    private TemplateInstance one(Kept<Opportunity> kept) {
        return one.data("title", kept.entry().step()).data("cost", opportunities.cost(kept));
    }
}
