package scot.pillars.kit.security;

import io.quarkus.arc.properties.IfBuildProperty;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.Validator;
import jakarta.ws.rs.BeanParam;
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
import scot.pillars.kit.http.Page;
import scot.pillars.kit.http.PageQuery;
import scot.pillars.kit.http.Refusal;
import scot.pillars.kit.pages.AreaPages;
import scot.pillars.kit.pages.PageLink;
import scot.pillars.kit.pages.PageShell;
import scot.pillars.kit.pages.TypedForm;

/** Emergency access for people: who may take some asks and sees their own; who reviews sees everybody's. */
@Path("/break-glass")
@Produces(MediaType.TEXT_HTML)
@PermissionsAllowed("break-glass")
@Blocking
@IfBuildProperty(name = "pillars.break-glass.enabled", stringValue = "true")
public class BreakGlassPages {
    @Inject
    @Location("kit/breakglass")
    Template own;

    @Inject
    @Location("kit/breakglassreview")
    Template everybodys;

    @Inject
    BreakGlass breakGlass;

    @Inject
    CurrentUser user;

    @Inject
    PageShell shell;

    @Inject
    Validator validator;

    /** In the side navigation of those who take some and of those who review it. */
    @ApplicationScoped
    @IfBuildProperty(name = "pillars.break-glass.enabled", stringValue = "true")
    static class Links implements AreaPages {
        @Override
        public List<PageLink> links() {
            return List.of(
                    new PageLink("Emergency access", "/break-glass", "break-glass"),
                    new PageLink("Review of emergency access", "/break-glass/review", "review-break-glass"));
        }

        @Override
        public int place() {
            return 800;
        }

        @Override
        public String group() {
            return "Administration";
        }
    }

    @GET
    @Operation(hidden = true)
    public Response mine(@BeanParam @Valid PageQuery query, @QueryParam("done") Boolean done) {
        return mine(200, TypedForm.FRESH, query, Boolean.TRUE.equals(done));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response take(MultivaluedMap<String, String> parameters) {
        TypedForm form = TypedForm.of(parameters);
        BreakGlassRequest request = new BreakGlassRequest(form.given("ability"), form.given("reason"));
        try {
            breakGlass.take(TypedForm.sound(request, validator.validate(request)));
        } catch (Refusal refusal) {
            if (refusal.status() == 403) {
                throw refusal;
            }
            return mine(refusal.status(), form.with(refusal, "reason"), new PageQuery(), false);
        }
        return Response.seeOther(URI.create(shell.getRoot() + "/break-glass?done=true"))
                .build();
    }

    @GET
    @PermissionsAllowed("review-break-glass")
    @Path("/review")
    @Operation(hidden = true)
    public Response review(@QueryParam("reviewed") Boolean reviewed, @BeanParam @Valid PageQuery query) {
        return everybodys(200, reviewed, query, null, TypedForm.FRESH);
    }

    @POST
    @PermissionsAllowed("review-break-glass")
    @Path("/review/{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response review(@PathParam("id") UUID id, MultivaluedMap<String, String> parameters) {
        TypedForm form = TypedForm.of(parameters);
        BreakGlassReview review = new BreakGlassReview(form.given("finding"));
        try {
            breakGlass.review(id, TypedForm.sound(review, validator.validate(review)));
        } catch (Refusal refusal) {
            if (refusal.status() == 404) {
                throw refusal;
            }
            return everybodys(refusal.status(), null, new PageQuery(), id, form.with(refusal, "finding"));
        }
        return Response.seeOther(URI.create(shell.getRoot() + "/break-glass/review"))
                .build();
    }

    private Response mine(int status, TypedForm form, PageQuery query, boolean done) {
        Page<BreakGlassView> page = breakGlass.page(null, user.who(), query);
        return html(
                status,
                own.data("form", form)
                        .data("abilities", breakGlass.takeable())
                        .data("minutes", breakGlass.minutes())
                        .data("done", done)
                        .data("rows", page.items())
                        .data("next", page.next() == null ? null : "?after=" + page.next())
                        .data("first", query.after() == null ? null : shell.getRoot() + "/break-glass")
                        .render());
    }

    private Response everybodys(int status, Boolean reviewed, PageQuery query, UUID refused, TypedForm form) {
        Page<BreakGlassView> page = breakGlass.page(reviewed, null, query);
        String filter = reviewed == null ? "?" : "?reviewed=" + reviewed + "&";
        return html(
                status,
                everybodys
                        .data("form", form)
                        .data("refused", refused)
                        .data("reviewed", reviewed == null ? "" : reviewed.toString())
                        .data("me", user.who())
                        .data("rows", page.items())
                        .data("next", page.next() == null ? null : filter + "after=" + page.next())
                        .data("first", query.after() == null ? null : filter)
                        .render());
    }

    private static Response html(int status, String page) {
        return Response.status(status)
                .entity(page)
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .build();
    }
}
