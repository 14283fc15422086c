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
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import scot.pillars.assurance.register.EntryPages;
import scot.pillars.assurance.register.Kept;
import scot.pillars.assurance.register.Where;
import scot.pillars.kit.pages.AreaPages;
import scot.pillars.kit.pages.PageLink;
import scot.pillars.kit.pages.TypedForm;

/** Quality strategies for people, printed as they stand. */
@Path("/strategies")
@Produces(MediaType.TEXT_HTML)
@PermissionsAllowed("read-standards")
@Blocking
public class StrategyPages {
    private static final String PATH = "/strategies";
    private static final String TITLE = "What does each business area do for quality?";

    @Inject
    @Location("strategy/strategies")
    Template list;

    @Inject
    @Location("strategy/strategy")
    Template one;

    @Inject
    @Location("register/new")
    Template fresh;

    @Inject
    Strategies strategies;

    @Inject
    EntryPages entries;

    /** In the side navigation. */
    @ApplicationScoped
    static class Links implements AreaPages {
        @Override
        public List<PageLink> links() {
            return List.of(new PageLink("Quality strategies", PATH, "read-standards"));
        }

        @Override
        public int place() {
            return 56;
        }

        @Override
        public String group() {
            return "Standards";
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
        return form(TypedForm.FRESH);
    }

    @POST
    @Path("/new")
    @PermissionsAllowed("keep-controls")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response create(MultivaluedMap<String, String> parameters) {
        return entries.create(strategies, PATH, parameters, this::form);
    }

    @GET
    @Path("/{code}")
    @Operation(hidden = true)
    public TemplateInstance read(@PathParam("code") String code, @QueryParam("done") String done) {
        Kept<Strategy> kept = strategies.read(code);
        return one(kept, entries.form(strategies, kept)).data("done", done == null ? "" : done);
    }

    @POST
    @Path("/{code}")
    @PermissionsAllowed("keep-controls")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response change(@PathParam("code") String code, MultivaluedMap<String, String> parameters) {
        Kept<Strategy> kept = strategies.read(code);
        return entries.change(
                strategies, PATH, code, parameters, form -> one(kept, form).data("done", ""));
    }

    private TemplateInstance form(TypedForm form) {
        return fresh.data("title", "Write a quality strategy")
                .data("lead", "At least one line for each of the seven letters.")
                .data("action", PATH + "/new")
                .data("button", "Keep it")
                .data("fields", Strategies.FIELDS)
                .data("form", form)
                .data("crumbs", entries.crumbs(TITLE, PATH));
    }

    private TemplateInstance one(Kept<Strategy> kept, TypedForm form) {
        return one.data("kept", kept)
                .data("action", PATH + "/" + kept.code())
                .data("asKept", entries.form(strategies, kept))
                .data("fields", Strategies.FIELDS)
                .data("form", form)
                .data("crumbs", entries.crumbs(TITLE, PATH));
    }
}
