package scot.pillars.assurance.form;

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
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import scot.pillars.assurance.form.model.FormDifference;
import scot.pillars.assurance.guidance.GuidanceOfDay;
import scot.pillars.assurance.guidance.GuidanceRegister;
import scot.pillars.kit.http.ETags;
import scot.pillars.kit.http.Page;
import scot.pillars.kit.http.PageQuery;
import scot.pillars.kit.http.Refusal;
import scot.pillars.kit.pages.AreaPage;
import scot.pillars.kit.pages.PageLink;
import scot.pillars.kit.pages.PageShell;
import scot.pillars.kit.pages.TypedForm;
import scot.pillars.kit.time.BusinessClock;

/** Check forms for people: which there are, one form with its versions, the printed guide, what changed. */
@Path("/check-forms")
@Produces(MediaType.TEXT_HTML)
@PermissionsAllowed(CheckFormResource.READ)
@Blocking
public class FormPages {
    @Inject
    @Location("form/forms")
    Template list;

    @Inject
    @Location("form/form")
    Template one;

    @Inject
    @Location("form/guide")
    Template guide;

    @Inject
    @Location("form/difference")
    Template changes;

    @Inject
    FormVersions versions;

    @Inject
    PublishingForm publishing;

    @Inject
    GuidanceRegister guidance;

    @Inject
    BusinessClock clock;

    @Inject
    PageShell shell;

    @ApplicationScoped
    static class Links extends AreaPage {
        Links() {
            super("Standards", 50, "Check forms", "/check-forms", CheckFormResource.READ);
        }
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance list(@QueryParam("after") String after) {
        PageQuery query = new PageQuery();
        query.after = after;
        Page<FormVersionSummary> found = versions.page(new FormSearch(), query);
        return list.data("rows", found.items())
                .data("next", found.next() == null ? null : "?after=" + found.next())
                .data("first", after == null ? null : shell.getRoot() + "/check-forms");
    }

    @GET
    @Path("/{code}")
    @Operation(hidden = true)
    public Response read(@PathParam("code") String code, @QueryParam("done") String done) {
        return read(200, code, TypedForm.FRESH, done);
    }

    @GET
    @Path("/{code}/versions/{version}")
    @Operation(hidden = true)
    public TemplateInstance guide(@PathParam("code") String code, @PathParam("version") int version) {
        FormVersionView found = versions.find(code, version).orElseThrow(PublishingForm::unknown);
        LocalDate day = found.inForceFrom() == null || found.inForceFrom().isBefore(clock.today())
                ? clock.today()
                : found.inForceFrom();
        Map<String, GuidanceOfDay> behind = guidance.inForce(
                found.criteria().stream()
                        .map(CriterionView::guidance)
                        .filter(java.util.Objects::nonNull)
                        .collect(Collectors.toSet()),
                day);
        return guide.data("form", found).data("guidance", behind).data("crumbs", crumbs(code));
    }

    @GET
    @Path("/{code}/difference")
    @Operation(hidden = true)
    public TemplateInstance difference(
            @PathParam("code") String code, @QueryParam("from") int from, @QueryParam("to") int to) {
        FormVersionView earlier = versions.find(code, from).orElseThrow(PublishingForm::unknown);
        FormVersionView later = versions.find(code, to).orElseThrow(PublishingForm::unknown);
        return changes.data("form", later)
                .data("difference", FormDifference.between(earlier.content(), later.content()))
                .data("crumbs", crumbs(code));
    }

    @POST
    @Path("/{code}/publish")
    @PermissionsAllowed(CheckFormResource.PUBLISH)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response publish(@PathParam("code") String code, MultivaluedMap<String, String> parameters) {
        TypedForm form = TypedForm.of(parameters);
        try {
            publishing.publish(code, form.neededDay("inForceFrom"), etag(form));
        } catch (Refusal refusal) {
            return read(refusal.status(), code, form.with(refusal, "inForceFrom"), null);
        }
        return to(code, "published");
    }

    @POST
    @Path("/{code}/versions/{version}/retire")
    @PermissionsAllowed(CheckFormResource.PUBLISH)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response retire(
            @PathParam("code") String code,
            @PathParam("version") int version,
            MultivaluedMap<String, String> parameters) {
        TypedForm form = TypedForm.of(parameters);
        try {
            if (form.given("reason") == null || form.value("reason").length() > 500) {
                throw Refusal.badRequest("reason", "required", "Say why, in at most 500 characters");
            }
            publishing.retire(
                    code,
                    version,
                    new RetireFormRequest(
                            form.day("endsBefore"),
                            form.given("withdrawOpen") != null,
                            form.given("reason"),
                            form.given("falseAlarm")));
        } catch (Refusal refusal) {
            return read(refusal.status(), code, form.with(refusal, "reason"), null);
        }
        return to(code, "retired");
    }

    private Response read(int status, String code, TypedForm form, String done) {
        List<FormVersionSummary> all = versions.of(code);
        if (all.isEmpty()) {
            throw Refusal.notFound("No check form has this code");
        }
        LocalDate today = clock.today();
        List<FormVersionSummary> published = all.stream()
                .filter(version -> version.state() != FormState.DRAFT)
                .toList();
        FormVersionSummary current = published.stream()
                .filter(version -> version.state() == FormState.PUBLISHED
                        && !version.inForceFrom().isAfter(today))
                .findFirst()
                .orElse(null);
        return html(
                status,
                one.data("code", code)
                        .data("any", all.get(0))
                        .data("versions", all)
                        .data("current", current)
                        .data("last", published.isEmpty() ? null : published.get(0))
                        .data("draft", versions.draft(code).orElse(null))
                        .data("form", form)
                        .data("tomorrow", today.plusDays(1))
                        .data("done", done == null ? "" : done)
                        .data("crumbs", List.of(new PageLink("Check forms", shell.getRoot() + "/check-forms"))));
    }

    private Response to(String code, String done) {
        return Response.seeOther(URI.create(shell.getRoot() + "/check-forms/" + code + "?done=" + done))
                .build();
    }

    private List<PageLink> crumbs(String code) {
        List<PageLink> crumbs = new ArrayList<>();
        crumbs.add(new PageLink("Check forms", shell.getRoot() + "/check-forms"));
        crumbs.add(new PageLink(code, shell.getRoot() + "/check-forms/" + code));
        return crumbs;
    }

    /** The edition that the form was made from, as an ETag. */
    static String etag(TypedForm form) {
        if (!form.value("edition").matches("\\d{1,9}")) {
            throw Refusal.badRequest("title", "format", "Open the form again and send it anew");
        }
        return ETags.of(Integer.parseInt(form.value("edition")));
    }

    static Response html(int status, TemplateInstance page) {
        return Response.status(status)
                .entity(page.render())
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .build();
    }
}
