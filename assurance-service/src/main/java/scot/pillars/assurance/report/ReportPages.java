package scot.pillars.assurance.report;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Validator;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import scot.pillars.kit.http.Kebab;
import scot.pillars.kit.http.Refusal;
import scot.pillars.kit.pages.AreaPage;
import scot.pillars.kit.pages.PageLink;
import scot.pillars.kit.pages.PageShell;
import scot.pillars.kit.pages.TypedForm;
import scot.pillars.kit.security.CurrentUser;

/** One page for every colleague: say what went wrong, and see what became of it; for the quality lead, what waits. */
@Path("/something-wrong")
@Produces(MediaType.TEXT_HTML)
@PermissionsAllowed(ReportResource.OWN)
@Blocking
public class ReportPages {
    @Inject
    @Location("report/somethingwrong")
    Template page;

    @Inject
    Reporting reporting;

    @Inject
    CurrentUser user;

    @Inject
    PageShell shell;

    @Inject
    Validator validator;

    /** In the side navigation of everybody. */
    @ApplicationScoped
    static class Links extends AreaPage {
        Links() {
            super("My work", 3, "Something went wrong", "/something-wrong", ReportResource.OWN);
        }
    }

    @GET
    @Operation(hidden = true)
    public Response show(@QueryParam("done") String done) {
        return show(200, TypedForm.FRESH, done, null);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response report(MultivaluedMap<String, String> parameters) {
        TypedForm form = TypedForm.of(parameters);
        try {
            ReportRequest request = new ReportRequest(
                    form.given("what"), form.day("happenedOn"), form.given("reference"), form.given("falseAlarm"));
            reporting.report(
                    "something-wrong".equals(form.value("kind"))
                            ? ReportView.Kind.SOMETHING_WRONG
                            : ReportView.Kind.OWN_WORK,
                    TypedForm.sound(request, validator.validate(request)));
        } catch (Refusal refusal) {
            return show(refusal.status(), form.with(refusal, "what"), null, null);
        }
        return seen("reported");
    }

    @POST
    @Path("/{id}/next-step")
    @PermissionsAllowed(ReportResource.LEAD)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response answer(@PathParam("id") UUID id, MultivaluedMap<String, String> parameters) {
        TypedForm form = TypedForm.of(parameters);
        try {
            NextStepRequest request = new NextStepRequest(
                    step(form.given("nextStep")),
                    form.given("answer"),
                    form.given("determinationReference"),
                    null,
                    form.given("falseAlarm"));
            reporting.answer(
                    id, "\"" + form.value("version") + "\"", TypedForm.sound(request, validator.validate(request)));
        } catch (Refusal refusal) {
            if (refusal.status() == 404) {
                throw refusal;
            }
            return show(refusal.status(), form.with(refusal, "answer"), null, id);
        }
        return seen("answered");
    }

    private Response show(int status, TypedForm form, String done, UUID answering) {
        boolean lead = user.can(ReportResource.LEAD);
        return Response.status(status)
                .entity(page.data("form", form)
                        .data("fresh", TypedForm.FRESH)
                        .data("answering", answering == null ? "" : answering.toString())
                        .data("done", done == null ? "" : done)
                        .data("own", reporting.own())
                        .data("lead", lead)
                        .data("waiting", lead ? reporting.open() : List.of())
                        .data("crumbs", List.of(new PageLink("Assurance", shell.getRoot() + "/"))))
                .build();
    }

    private Response seen(String done) {
        return Response.seeOther(URI.create(shell.getRoot() + "/something-wrong?done=" + done))
                .build();
    }

    private static ReportView.NextStep step(String word) {
        return Kebab.find(ReportView.NextStep.class, word).orElse(null);
    }
}
