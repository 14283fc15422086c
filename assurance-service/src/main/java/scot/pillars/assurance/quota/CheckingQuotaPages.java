package scot.pillars.assurance.quota;

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
import scot.pillars.assurance.register.PageTexts;
import scot.pillars.kit.pages.AreaPage;
import scot.pillars.kit.time.BusinessClock;

/** Quotas of checkers, for who sets them. */
@Path("/quotas")
@Produces(MediaType.TEXT_HTML)
@PermissionsAllowed(CheckingQuotas.KEEP)
@Blocking
public class CheckingQuotaPages {
    private static final PageTexts PAGES = new PageTexts(
            "/quotas",
            "How many cases is each checker to end?",
            "Set a quota",
            "A quota holds from its first day on; the present one for the same cases is ended first.",
            "Set this quota");

    @Inject
    @Location("quota/quotas")
    Template list;

    @Inject
    @Location("quota/quota")
    Template one;

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
            super("Checking", 3, "Quotas", PAGES.path(), CheckingQuotas.KEEP);
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
        return entries.fresh(
                quotas,
                PAGES,
                EntryPages.fresh(
                        Map.of("per", "day", "inForceFrom", clock.today().toString())));
    }

    @POST
    @Path("/new")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response create(MultivaluedMap<String, String> parameters) {
        return entries.create(quotas, PAGES, parameters);
    }

    @GET
    @Path("/{code}")
    @Operation(hidden = true)
    public TemplateInstance read(@PathParam("code") String code, @QueryParam("done") String done) {
        return entries.read(quotas, PAGES, code, done, this::one);
    }

    @POST
    @Path("/{code}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response change(@PathParam("code") String code, MultivaluedMap<String, String> parameters) {
        return entries.change(quotas, PAGES, code, parameters, this::one);
    }

    private TemplateInstance one(Kept<CheckingQuota> kept) {
        return one.data("title", "Quota " + kept.code());
    }
}
