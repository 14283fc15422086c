package scot.pillars.assurance.impact;

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
import scot.pillars.assurance.register.EntryPages;
import scot.pillars.assurance.register.Kept;
import scot.pillars.assurance.register.PageTexts;
import scot.pillars.assurance.register.Where;
import scot.pillars.kit.http.Refusal;
import scot.pillars.kit.pages.AreaPage;
import scot.pillars.kit.pages.TypedForm;

/** Quality-impact assessments for people, with what became of the risks. */
@Path("/impact")
@Produces(MediaType.TEXT_HTML)
@PermissionsAllowed("read-standards")
@Blocking
public class AssessmentPages {
    private static final PageTexts PAGES = new PageTexts(
            "/impact",
            "What may launches and changes do to quality, and did it come true?",
            "Assess a launch or change",
            "Somebody else signs it off.",
            "Keep it");

    @Inject
    @Location("impact/impact")
    Template list;

    @Inject
    @Location("impact/assessment")
    Template one;

    @Inject
    Assessments assessments;

    @Inject
    EntryPages entries;

    /** In the side navigation. */
    @ApplicationScoped
    static class Links extends AreaPage {
        Links() {
            super("Standards", 57, "Launches and changes", PAGES.path(), "read-standards");
        }
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance list() {
        return list.data("rows", assessments.all(new Where()));
    }

    @GET
    @Path("/new")
    @PermissionsAllowed("keep-controls")
    @Operation(hidden = true)
    public TemplateInstance fresh() {
        return entries.fresh(assessments, PAGES);
    }

    @POST
    @Path("/new")
    @PermissionsAllowed("keep-controls")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response create(MultivaluedMap<String, String> parameters) {
        return entries.create(assessments, PAGES, parameters);
    }

    @GET
    @Path("/{code}")
    @Operation(hidden = true)
    public TemplateInstance read(@PathParam("code") String code, @QueryParam("done") String done) {
        return entries.read(assessments, PAGES, code, done, this::one);
    }

    @POST
    @Path("/{code}")
    @PermissionsAllowed("keep-controls")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response change(@PathParam("code") String code, MultivaluedMap<String, String> parameters) {
        return entries.change(assessments, PAGES, code, parameters, this::one);
    }

    @POST
    @Path("/{code}/sign-off")
    @PermissionsAllowed("keep-controls")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response signOff(@PathParam("code") String code, MultivaluedMap<String, String> parameters) {
        Kept<Assessment> kept = assessments.read(code);
        return entries.done(
                TypedForm.of(parameters),
                "title",
                form -> entries.entry(
                        assessments,
                        PAGES,
                        kept,
                        entries.form(assessments, kept).with(refusal(form), "title"),
                        this::one),
                () -> {
                    assessments.signOff(code, EntryPages.version(TypedForm.of(parameters)));
                    return entries.to(PAGES.path() + "/" + code + "?done=kept");
                });
    }

    private static Refusal refusal(TypedForm form) {
        return Refusal.badRequest("It was not signed off", form.errors());
    }

    private TemplateInstance one(Kept<Assessment> kept) {
        return one.data("title", kept.entry().title()).data("outcomes", assessments.outcomes(kept.entry()));
    }
}
