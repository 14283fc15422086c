package scot.pillars.assurance.feedback;

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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import scot.pillars.kit.http.Page;
import scot.pillars.kit.http.PageQuery;
import scot.pillars.kit.http.Refusal;
import scot.pillars.kit.pages.AreaPage;
import scot.pillars.kit.pages.PageLink;
import scot.pillars.kit.pages.PageShell;
import scot.pillars.kit.pages.TypedForm;

/** Feedback for those who release it and for who leads a line. */
@Path("/feedback")
@Produces(MediaType.TEXT_HTML)
@PermissionsAllowed(FeedbackPages.READ)
@Blocking
public class FeedbackPages {
    static final String READ = "read-checks-of-own-line";

    @Inject
    @Location("feedback/feedback")
    Template list;

    @Inject
    ResultPage page;

    @Inject
    FeedbackList feedback;

    @Inject
    ReleasingFeedback releasing;

    @Inject
    PageShell shell;

    @Inject
    Validator validator;

    /** In the side navigation of who may read the checks of others. */
    @ApplicationScoped
    static class Links extends AreaPage {
        Links() {
            super("Checking", 30, "Feedback", "/feedback", READ);
        }
    }

    @GET
    @Operation(hidden = true)
    public Response search(
            @Context UriInfo uri, @QueryParam("after") String after, @QueryParam("released") String released) {
        return list(200, FeedbackForm.from(uri.getQueryParameters()), after, released);
    }

    @GET
    @Path("/{check}")
    @Operation(hidden = true)
    public Response read(@PathParam("check") UUID check, @QueryParam("done") String done) {
        return show(200, check, TypedForm.FRESH, done);
    }

    @POST
    @PermissionsAllowed(FeedbackScope.RELEASE)
    @Path("/{check}/release")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response release(@PathParam("check") UUID check, MultivaluedMap<String, String> parameters) {
        TypedForm form = TypedForm.of(parameters);
        try {
            ReleaseRequest request = new ReleaseRequest(form.given("praise"), form.given("falseAlarm"));
            releasing.release(check, TypedForm.sound(request, validator.validate(request)));
        } catch (Refusal refusal) {
            if (refusal.status() == 404) {
                throw refusal;
            }
            return show(refusal.status(), check, form.with(refusal, "praise"), null);
        }
        return to("/feedback/" + check + "?done=released");
    }

    @POST
    @PermissionsAllowed(FeedbackScope.RELEASE)
    @Path("/releases")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response releaseAll(MultivaluedMap<String, String> parameters) {
        FeedbackForm form = FeedbackForm.from(parameters);
        if (!form.errors().isEmpty()) {
            return list(400, form, null, null);
        }
        FeedbackSearch search = form.search();
        search.state = null;
        return to("/feedback" + form.link("released=" + releasing.releaseAll(search)));
    }

    private Response list(int status, FeedbackForm form, String after, String released) {
        PageQuery query = new PageQuery();
        query.after = after;
        Page<FeedbackView> found =
                form.errors().isEmpty() ? feedback.page(form.search(), query) : new Page<>(List.of(), null);
        int releasable = form.errors().isEmpty() ? feedback.releasable(form.search(), ReleasingFeedback.AT_ONCE) : 0;
        return ResultPage.html(
                status,
                list.data("form", form)
                        .data("rows", found.items())
                        .data("releasable", releasable)
                        .data("atOnce", ReleasingFeedback.AT_ONCE)
                        .data("released", released == null || !released.matches("\\d{1,4}") ? "" : released)
                        .data("next", found.next() == null ? null : form.link("after=" + found.next()))
                        .data("first", after == null ? null : form.link(""))
                        .data("csv", form.link("format=csv"))
                        .render());
    }

    private Response show(int status, UUID check, TypedForm form, String done) {
        return page.show(status, check, form, done, List.of(new PageLink("Feedback", shell.getRoot() + "/feedback")));
    }

    private Response to(String address) {
        return Response.seeOther(URI.create(shell.getRoot() + address)).build();
    }
}
