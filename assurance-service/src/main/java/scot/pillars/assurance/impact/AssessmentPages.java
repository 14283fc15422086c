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
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import scot.pillars.assurance.register.EntryPages;
import scot.pillars.assurance.register.Kept;
import scot.pillars.assurance.register.Where;
import scot.pillars.kit.http.Refusal;
import scot.pillars.kit.pages.AreaPages;
import scot.pillars.kit.pages.PageLink;
import scot.pillars.kit.pages.TypedForm;

/** Quality-impact assessments for people, with what became of the risks. */
@Path("/impact")
@Produces(MediaType.TEXT_HTML)
@PermissionsAllowed("read-standards")
@Blocking
public class AssessmentPages {
    private static final String PATH = "/impact";
    private static final String TITLE = "What may launches and changes do to quality, and did it come true?";

    @Inject
    @Location("impact/impact")
    Template list;

    @Inject
    @Location("impact/assessment")
    Template one;

    @Inject
    @Location("register/new")
    Template fresh;

    @Inject
    Assessments assessments;

    @Inject
    EntryPages entries;

    /** In the side navigation. */
    @ApplicationScoped
    static class Links implements AreaPages {
        @Override
        public List<PageLink> links() {
            return List.of(new PageLink("Launches and changes", PATH, "read-standards"));
        }

        @Override
        public int place() {
            return 57;
        }

        @Override
        public String group() {
            return "Standards";
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
        return form(TypedForm.FRESH);
    }

    @POST
    @Path("/new")
    @PermissionsAllowed("keep-controls")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response create(MultivaluedMap<String, String> parameters) {
        return entries.create(assessments, PATH, parameters, this::form);
    }

    @GET
    @Path("/{code}")
    @Operation(hidden = true)
    public TemplateInstance read(@PathParam("code") String code, @QueryParam("done") String done) {
        Kept<Assessment> kept = assessments.read(code);
        return one(kept, entries.form(assessments, kept)).data("done", done == null ? "" : done);
    }

    @POST
    @Path("/{code}")
    @PermissionsAllowed("keep-controls")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response change(@PathParam("code") String code, MultivaluedMap<String, String> parameters) {
        Kept<Assessment> kept = assessments.read(code);
        return entries.change(
                assessments, PATH, code, parameters, form -> one(kept, form).data("done", ""));
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
                form -> one(kept, entries.form(assessments, kept).with(refusal(form), "title"))
                        .data("done", ""),
                () -> {
                    assessments.signOff(code, EntryPages.version(TypedForm.of(parameters)));
                    return entries.to(PATH + "/" + code + "?done=kept");
                });
    }

    private static Refusal refusal(TypedForm form) {
        return Refusal.badRequest("It was not signed off", form.errors());
    }

    private TemplateInstance form(TypedForm form) {
        return fresh.data("title", "Assess a launch or change")
                .data("lead", "Somebody else signs it off.")
                .data("action", PATH + "/new")
                .data("button", "Keep it")
                .data("fields", Assessments.FIELDS)
                .data("form", form)
                .data("crumbs", entries.crumbs(TITLE, PATH));
    }

    private TemplateInstance one(Kept<Assessment> kept, TypedForm form) {
        List<RiskOutcome> outcomes = assessments.outcomes(kept.entry());
        return one.data("kept", kept)
                .data("action", PATH + "/" + kept.code())
                .data("asKept", entries.form(assessments, kept))
                .data("fields", Assessments.FIELDS)
                .data("form", form)
                .data("crumbs", entries.crumbs(TITLE, PATH))
                .data("outcomes", outcomes);
    }
}
