package scot.pillars.assurance.worklist;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.Blocking;
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
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import scot.pillars.assurance.check.CheckView;
import scot.pillars.assurance.check.HiddenChecks;
import scot.pillars.assurance.check.KnownRegisters;
import scot.pillars.assurance.form.Forms;
import scot.pillars.assurance.form.PublishedForm;
import scot.pillars.kit.http.ETags;
import scot.pillars.kit.http.Refusal;
import scot.pillars.kit.pages.PageLink;
import scot.pillars.kit.pages.PageShell;
import scot.pillars.kit.pages.TypedForm;
import scot.pillars.kit.security.CurrentUser;
import scot.pillars.kit.time.BusinessClock;

/** A second check for people: asked for by a lead, then both side by side with the decision which of them stands. */
@Path("/second-checks")
@Produces(MediaType.TEXT_HTML)
@PermissionsAllowed("read-worklist")
@Blocking
public class ComparingPages {
    private static final int DAYS = 14;

    @Inject
    @Location("worklist/compared")
    Template compared;

    @Inject
    @Location("worklist/asking")
    Template asking;

    @Inject
    CheckingTwice twice;

    @Inject
    SampledCases cases;

    @Inject
    SecondChecks seconds;

    @Inject
    KnownRegisters registers;

    @Inject
    Forms forms;

    @Inject
    CurrentUser user;

    @Inject
    BusinessClock clock;

    @Inject
    PageShell shell;

    @GET
    @Path("/{id}")
    @Operation(hidden = true)
    public Response read(@PathParam("id") UUID id, @QueryParam("done") String done) {
        return html(200, page(id, TypedForm.FRESH, done));
    }

    @POST
    @Path("/{id}/decision")
    @PermissionsAllowed(HiddenChecks.DECIDE)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response decide(@PathParam("id") UUID id, MultivaluedMap<String, String> parameters) {
        TypedForm form = TypedForm.of(parameters);
        try {
            twice.decide(id, etag(form), stands(form), note(form), form.given("falseAlarm"));
            return to("/" + id + "?done=decided");
        } catch (Refusal refusal) {
            return refused(refusal, page(id, form.with(refusal, "stands"), null));
        }
    }

    @GET
    @Path("/ask/{case}")
    @PermissionsAllowed(HiddenChecks.DECIDE)
    @Operation(hidden = true)
    public Response ask(@PathParam("case") UUID first) {
        String due = clock.today().plusDays(DAYS).toString();
        return html(200, askingPage(first, new TypedForm(Map.of("dueOn", due), List.of())));
    }

    @POST
    @Path("/ask/{case}")
    @PermissionsAllowed(HiddenChecks.DECIDE)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response ask(@PathParam("case") UUID first, MultivaluedMap<String, String> parameters) {
        TypedForm form = TypedForm.of(parameters);
        try {
            twice.order(first, form.neededDay("dueOn"));
            return to("?done=asked");
        } catch (Refusal refusal) {
            return refused(refusal, askingPage(first, form.with(refusal, "dueOn")));
        }
    }

    private TemplateInstance page(UUID id, TypedForm form, String done) {
        SecondCheckView both = twice.compare(id);
        ComparedChecks words = new ComparedChecks(both, registers.recent(), form(both));
        return compared.data("compared", words)
                .data("both", both)
                .data("form", form)
                .data("decides", both.stands() == null && user.can(HiddenChecks.DECIDE))
                .data("done", done == null ? "" : done)
                .data("crumbs", crumbs());
    }

    private TemplateInstance askingPage(UUID first, TypedForm form) {
        SampledCaseView ended = cases.find(first).orElseThrow(() -> Refusal.notFound("No sampled case has this id"));
        return asking.data("one", ended)
                .data("second", seconds.of(first).orElse(null))
                .data("form", form)
                .data("crumbs", crumbs());
    }

    private PublishedForm form(SecondCheckView both) {
        CheckView.FormView pinned = both.first().form() == null
                ? both.second().form()
                : both.first().form();
        return pinned == null
                ? null
                : forms.find(pinned.code(), pinned.version()).orElse(null);
    }

    private List<PageLink> crumbs() {
        PageLink area = new PageLink("Assurance", shell.getRoot() + "/");
        return user.can(SecondCheckListResource.READ)
                ? List.of(area, new PageLink("Second checks", shell.getRoot() + "/second-checks"))
                : List.of(area, new PageLink("Worklist", shell.getRoot() + "/worklist"));
    }

    private static SecondCheckView.Stands stands(TypedForm form) {
        return switch (form.value("stands")) {
            case "first" -> SecondCheckView.Stands.FIRST;
            case "second" -> SecondCheckView.Stands.SECOND;
            default -> throw Refusal.badRequest("stands", "required", "Say which of the two stands");
        };
    }

    private static String note(TypedForm form) {
        if (form.given("note") == null || form.value("note").length() > 2000) {
            throw Refusal.badRequest("note", "required", "Say why, in up to 2000 characters");
        }
        return form.value("note");
    }

    private static String etag(TypedForm form) {
        if (!form.value("version").matches("\\d{1,9}")) {
            throw Refusal.badRequest("stands", "format", "Open the two checks again and send the form of that page");
        }
        return ETags.of(Integer.parseInt(form.value("version")));
    }

    private static Response refused(Refusal refusal, TemplateInstance page) {
        if (refusal.status() == 404) {
            throw refusal;
        }
        return html(refusal.status(), page);
    }

    private Response to(String place) {
        return Response.seeOther(URI.create(shell.getRoot() + "/second-checks" + place))
                .build();
    }

    private static Response html(int status, TemplateInstance page) {
        return Response.status(status)
                .entity(page.render())
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .build();
    }
}
