package scot.pillars.assurance.quota;

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
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import scot.pillars.assurance.register.EntryPages;
import scot.pillars.assurance.register.Kept;
import scot.pillars.kit.pages.TypedForm;
import scot.pillars.kit.time.BusinessClock;

/** Quotas of checkers, for who sets them. */
@Path("/quotas")
@Produces(MediaType.TEXT_HTML)
@PermissionsAllowed(CheckingQuotas.KEEP)
@Blocking
public class CheckingQuotaPages {
    private static final String PATH = "/quotas";
    private static final String TITLE = "How many cases is each checker to end?";

    @Inject
    @Location("quota/quotas")
    Template list;

    @Inject
    @Location("quota/quota")
    Template one;

    @Inject
    @Location("register/new")
    Template fresh;

    @Inject
    CheckingQuotas quotas;

    @Inject
    ReadingQuotaProgress progress;

    @Inject
    EntryPages entries;

    @Inject
    BusinessClock clock;

    /** In the side navigation. */
    @ApplicationScoped
    static class Links extends AreaPage {
        Links() {
            super("Checking", 3, "Quotas", PATH, CheckingQuotas.KEEP);
        }
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance list() {
        return list.data("quotas", progress.all());
    }

    @GET
    @Path("/new")
    @Operation(hidden = true)
    public TemplateInstance fresh() {
        return form(EntryPages.fresh(
                Map.of("per", "day", "inForceFrom", clock.today().toString())));
    }

    @POST
    @Path("/new")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response create(MultivaluedMap<String, String> parameters) {
        return entries.create(quotas, PATH, parameters, this::form);
    }

    @GET
    @Path("/{code}")
    @Operation(hidden = true)
    public TemplateInstance read(@PathParam("code") String code, @QueryParam("done") String done) {
        Kept<CheckingQuota> kept = quotas.read(code);
        return one(kept, entries.form(quotas, kept)).data("done", done == null ? "" : done);
    }

    @POST
    @Path("/{code}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response change(@PathParam("code") String code, MultivaluedMap<String, String> parameters) {
        Kept<CheckingQuota> kept = quotas.read(code);
        return entries.change(
                quotas, PATH, code, parameters, form -> one(kept, form).data("done", ""));
    }

    private TemplateInstance form(TypedForm form) {
        return fresh.data("title", "Set a quota")
                .data("lead", "A quota holds from its first day on; the present one for the same cases is ended first.")
                .data("action", PATH + "/new")
                .data("button", "Set this quota")
                .data("fields", CheckingQuotas.FIELDS)
                .data("form", form)
                .data("crumbs", entries.crumbs(TITLE, PATH));
    }

    private TemplateInstance one(Kept<CheckingQuota> kept, TypedForm form) {
        return one.data("kept", kept)
                .data("action", PATH + "/" + kept.code())
                .data("asKept", entries.form(quotas, kept))
                .data("fields", CheckingQuotas.FIELDS)
                .data("form", form)
                .data("crumbs", entries.crumbs(TITLE, PATH));
    }
}
