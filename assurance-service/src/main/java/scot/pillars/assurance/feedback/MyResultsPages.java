package scot.pillars.assurance.feedback;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
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
import scot.pillars.kit.http.Refusal;
import scot.pillars.kit.pages.AreaPage;
import scot.pillars.kit.pages.PageLink;
import scot.pillars.kit.pages.PageShell;
import scot.pillars.kit.pages.TypedForm;

/** A colleague's own results, what was good first; nothing is here that is not released. */
@Path("/my-results")
@Produces(MediaType.TEXT_HTML)
@PermissionsAllowed(FeedbackScope.OWN)
@Blocking
public class MyResultsPages {
    private static final int SHOWN = 100;

    @Inject
    @Location("feedback/myresults")
    Template list;

    @Inject
    ResultPage page;

    @Inject
    FeedbackList feedback;

    @Inject
    FeedbackScope scope;

    @Inject
    ReadingFeedback reading;

    @Inject
    PageShell shell;

    @Inject
    Validator validator;

    /** In the side navigation of everybody. */
    @ApplicationScoped
    static class Links extends AreaPage {
        Links() {
            super("My work", 2, "My results", "/my-results", FeedbackScope.OWN);
        }
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance list() {
        String caller = scope.caller();
        return list.data("known", caller != null)
                .data("caller", caller)
                .data("good", caller == null ? List.of() : feedback.own(caller, true, SHOWN))
                .data("others", caller == null ? List.of() : feedback.own(caller, false, SHOWN))
                .data("shown", SHOWN);
    }

    @GET
    @Path("/{check}")
    @Operation(hidden = true)
    public Response read(@PathParam("check") UUID check, @QueryParam("done") String done) {
        return show(200, check, TypedForm.FRESH, done);
    }

    @POST
    @Path("/{check}/acknowledgement")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response acknowledge(@PathParam("check") UUID check, MultivaluedMap<String, String> parameters) {
        TypedForm form = TypedForm.of(parameters);
        try {
            AcknowledgementRequest request =
                    new AcknowledgementRequest(form.given("comment"), form.given("falseAlarm"));
            reading.acknowledge(
                    check, "\"" + form.value("version") + "\"", TypedForm.sound(request, validator.validate(request)));
        } catch (Refusal refusal) {
            if (refusal.status() == 404) {
                throw refusal;
            }
            return show(refusal.status(), check, form.with(refusal, "comment"), null);
        }
        return Response.seeOther(URI.create(shell.getRoot() + "/my-results/" + check + "?done=acknowledged"))
                .build();
    }

    private Response show(int status, UUID check, TypedForm form, String done) {
        feedback.find(check)
                .filter(one -> one.colleague().equals(scope.caller()))
                .orElseThrow(() -> Refusal.notFound("There is no feedback of such a check"));
        return page.show(
                status, check, form, done, List.of(new PageLink("My results", shell.getRoot() + "/my-results")));
    }
}
