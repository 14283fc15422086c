package scot.pillars.assurance.objective;

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
import scot.pillars.assurance.register.Where;
import scot.pillars.kit.http.PageQuery;
import scot.pillars.kit.pages.AreaPage;

/** Key work objectives for the colleague, the line and quality leads. */
@Path("/objectives")
@Produces(MediaType.TEXT_HTML)
@PermissionsAllowed("read-own-objectives")
@Blocking
public class ObjectivePages {
    private static final PageTexts PAGES = new PageTexts(
            "/objectives",
            "What do I want to reach, and where do I stand?",
            "Agree a key work objective",
            "Of a colleague whose line you lead. Only the two of you, the line above and quality leads see it.",
            "Agree it");

    @Inject
    @Location("objective/objectives")
    Template list;

    @Inject
    @Location("objective/objective")
    Template one;

    @Inject
    Objectives objectives;

    @Inject
    EntryPages entries;

    /** In the side navigation. */
    @ApplicationScoped
    static class Links extends AreaPage {
        Links() {
            super("My work", 52, "Key work objectives", PAGES.path(), "read-own-objectives");
        }
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance list(@QueryParam("colleague") String colleague) {
        List<MeasuredObjective> rows =
                objectives.page(new Where().and("colleague = ?", blank(colleague)), query()).items().stream()
                        .map(kept -> new MeasuredObjective(kept, objectives.measured(kept.entry())))
                        .toList();
        return list.data("rows", rows).data("colleague", colleague == null ? "" : colleague);
    }

    @GET
    @Path("/new")
    @PermissionsAllowed("keep-objectives")
    @Operation(hidden = true)
    public TemplateInstance fresh() {
        return entries.fresh(objectives, PAGES);
    }

    @POST
    @Path("/new")
    @PermissionsAllowed("keep-objectives")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response create(MultivaluedMap<String, String> parameters) {
        return entries.create(objectives, PAGES, parameters);
    }

    @GET
    @Path("/{code}")
    @Operation(hidden = true)
    public TemplateInstance read(@PathParam("code") String code, @QueryParam("done") String done) {
        return entries.read(objectives, PAGES, code, done, this::one);
    }

    @POST
    @Path("/{code}")
    @PermissionsAllowed("keep-objectives")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response change(@PathParam("code") String code, MultivaluedMap<String, String> parameters) {
        return entries.change(objectives, PAGES, code, parameters, this::one);
    }

    private static String blank(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static PageQuery query() {
        PageQuery query = new PageQuery();
        query.limit = PageQuery.MAX_LIMIT;
        return query;
    }

    private TemplateInstance one(Kept<Objective> kept) {
        return one.data("title", "Key work objective of " + kept.entry().colleague())
                .data("level", objectives.measured(kept.entry()));
    }
}
