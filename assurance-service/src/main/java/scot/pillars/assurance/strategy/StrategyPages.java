package scot.pillars.assurance.strategy;

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
import org.eclipse.microprofile.openapi.annotations.Operation;
import scot.pillars.assurance.names.NamesForPages;
import scot.pillars.assurance.register.EntryPages;
import scot.pillars.assurance.register.Kept;
import scot.pillars.assurance.register.PageTexts;
import scot.pillars.assurance.register.Where;
import scot.pillars.kit.pages.AreaPage;

/** Quality strategies for people, printed as they stand. */
@Path("/strategies")
@Produces(MediaType.TEXT_HTML)
@PermissionsAllowed("read-standards")
@Blocking
public class StrategyPages {
    private static final PageTexts PAGES = new PageTexts(
            "/strategies",
            "What does each business area do for quality?",
            "Write a quality strategy",
            "At least one line for each of the seven letters.",
            "Keep it");

    @Inject
    @Location("strategy/strategies")
    Template list;

    @Inject
    @Location("strategy/strategy")
    Template one;

    @Inject
    Strategies strategies;

    @Inject
    EntryPages entries;

    @Inject
    NamesForPages names;

    /** In the side navigation. */
    @ApplicationScoped
    static class Links extends AreaPage {
        Links() {
            super("Standards", 56, "Quality strategies", PAGES.path(), "read-standards");
        }
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance list() {
        return list.data("rows", strategies.all(new Where()));
    }

    @GET
    @Path("/new")
    @PermissionsAllowed("keep-controls")
    @Operation(hidden = true)
    public TemplateInstance fresh() {
        return entries.fresh(strategies, PAGES);
    }

    @POST
    @Path("/new")
    @PermissionsAllowed("keep-controls")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response create(MultivaluedMap<String, String> parameters) {
        return entries.create(strategies, PAGES, parameters);
    }

    @GET
    @Path("/{code}")
    @Operation(hidden = true)
    public TemplateInstance read(@PathParam("code") String code, @QueryParam("done") String done) {
        return entries.read(strategies, PAGES, code, done, this::one);
    }

    @POST
    @Path("/{code}")
    @PermissionsAllowed("keep-controls")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response change(@PathParam("code") String code, MultivaluedMap<String, String> parameters) {
        return entries.change(strategies, PAGES, code, parameters, this::one);
    }

    private TemplateInstance one(Kept<Strategy> kept) {
        return one.data(
                        "title",
                        "Quality strategy of " + names.area(kept.entry().businessArea()))
                .data("summary", strategies.fields().withoutRows());
    }
}
