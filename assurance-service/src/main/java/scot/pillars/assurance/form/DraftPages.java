package scot.pillars.assurance.form;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.validation.Validator;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import scot.pillars.kit.http.Refusal;
import scot.pillars.kit.pages.PageLink;
import scot.pillars.kit.pages.PageShell;
import scot.pillars.kit.pages.TypedForm;

/** The editor of drafts: one section per criterion; adding, removing and moving keep what was typed. */
@Path("/check-form-drafts")
@Produces(MediaType.TEXT_HTML)
@PermissionsAllowed(CheckFormResource.KEEP)
@Blocking
public class DraftPages {
    @Inject
    @Location("form/draft")
    Template editor;

    @Inject
    @Location("form/newform")
    Template opening;

    @Inject
    FormVersions versions;

    @Inject
    KeepingDraft drafts;

    @Inject
    Validator validator;

    @Inject
    PageShell shell;

    @GET
    @Path("/new")
    @Operation(hidden = true)
    public Response open() {
        return FormPages.html(200, opening.data("form", TypedForm.FRESH).data("crumbs", crumbs(null)));
    }

    @POST
    @Path("/new")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response open(MultivaluedMap<String, String> parameters) {
        TypedForm form = TypedForm.of(parameters);
        try {
            FormDraftRequest request = new FormDraftRequest(
                    form.given("benefit"),
                    form.value("tier").matches("[1-3]") ? Integer.valueOf(form.value("tier")) : null,
                    form.given("title"),
                    List.of());
            drafts.keep(form.value("code"), TypedForm.sound(request, validator.validate(request)), null, "*");
        } catch (Refusal refusal) {
            return FormPages.html(
                    refusal.status(),
                    opening.data("form", form.with(refusal, "code").needing("code"))
                            .data("crumbs", crumbs(null)));
        }
        return to("/check-form-drafts/" + form.value("code"));
    }

    /** A draft that begins as the newest version published. */
    @POST
    @Path("/{code}/begin")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response begin(@PathParam("code") String code) {
        if (versions.draft(code).isEmpty()) {
            FormVersionView newest = versions.find(code, versions.newest(code)).orElseThrow(PublishingForm::unknown);
            drafts.keep(
                    code,
                    new FormDraftRequest(newest.benefit(), newest.tier(), newest.title(), newest.criteria()),
                    null,
                    "*");
        }
        return to("/check-form-drafts/" + code);
    }

    @GET
    @Path("/{code}")
    @Operation(hidden = true)
    public Response edit(@PathParam("code") String code) {
        FormVersionView draft = draft(code);
        return editor(200, draft, DraftForm.of(draft));
    }

    @POST
    @Path("/{code}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response edit(@PathParam("code") String code, MultivaluedMap<String, String> parameters) {
        FormVersionView draft = draft(code);
        TypedForm form = TypedForm.of(parameters);
        if (form.given("step") != null) {
            return editor(200, draft, DraftForm.after(form, form.value("step"), code));
        }
        try {
            FormDraftRequest request = DraftForm.read(form, draft.benefit(), draft.tier());
            drafts.keep(code, TypedForm.sound(request, validator.validate(request)), FormPages.etag(form), null);
        } catch (Refusal refusal) {
            return editor(refusal.status(), draft, DraftForm.with(form, refusal));
        }
        return to("/check-forms/" + code + "?done=kept");
    }

    private FormVersionView draft(String code) {
        return versions.draft(code).orElseThrow(() -> Refusal.notFound("This form has no draft"));
    }

    private Response editor(int status, FormVersionView draft, TypedForm form) {
        return FormPages.html(
                status,
                editor.data("draft", draft)
                        .data("form", form)
                        .data("sections", DraftForm.sections(form))
                        .data("crumbs", crumbs(draft.code())));
    }

    private List<PageLink> crumbs(String code) {
        PageLink forms = new PageLink("Check forms", shell.getRoot() + "/check-forms");
        return code == null
                ? List.of(forms)
                : List.of(forms, new PageLink(code, shell.getRoot() + "/check-forms/" + code));
    }

    private Response to(String path) {
        return Response.seeOther(URI.create(shell.getRoot() + path)).build();
    }
}
