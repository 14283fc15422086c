package scot.pillars.assurance.dispute;

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
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import scot.pillars.assurance.check.CheckView;
import scot.pillars.assurance.check.Checks;
import scot.pillars.assurance.dispute.model.DisputeClock;
import scot.pillars.assurance.form.Forms;
import scot.pillars.kit.http.Kebab;
import scot.pillars.kit.http.Page;
import scot.pillars.kit.http.PageQuery;
import scot.pillars.kit.http.Refusal;
import scot.pillars.kit.pages.AreaPage;
import scot.pillars.kit.pages.PageLink;
import scot.pillars.kit.pages.PageShell;
import scot.pillars.kit.pages.TypedForm;
import scot.pillars.kit.time.BusinessClock;

/** Disputes for people: the colleague lodges, the first checker replies, the reviewer decides; all on one page per dispute. */
@Path("/disputes")
@Produces(MediaType.TEXT_HTML)
@PermissionsAllowed(DisputeScope.LODGE)
@Blocking
public class DisputePages {
    @Inject
    @Location("dispute/disputes")
    Template list;

    @Inject
    @Location("dispute/lodge")
    Template lodge;

    @Inject
    @Location("dispute/dispute")
    Template one;

    @Inject
    Disputes disputes;

    @Inject
    DisputeScope scope;

    @Inject
    LodgingDispute lodging;

    @Inject
    ReviewingDispute reviewing;

    @Inject
    DecidingDispute deciding;

    @Inject
    Checks checks;

    @Inject
    Forms forms;

    @Inject
    PageShell shell;

    @Inject
    Validator validator;

    @Inject
    BusinessClock clock;

    /** In the side navigation of everybody. */
    @ApplicationScoped
    static class Links extends AreaPage {
        Links() {
            super("Checking", 31, "Disputes", "/disputes", DisputeScope.LODGE);
        }
    }

    @GET
    @Operation(hidden = true)
    public Response list(@QueryParam("show") String show, @QueryParam("after") String after) {
        DisputeSearch search = new DisputeSearch();
        search.open = "ended".equals(show) ? Boolean.FALSE : "all".equals(show) ? null : Boolean.TRUE;
        PageQuery query = new PageQuery();
        query.after = after;
        Page<DisputeView> found = disputes.page(search, query);
        String filters = "?show=" + (search.open == null ? "all" : search.open ? "open" : "ended");
        return html(
                200,
                list.data("rows", found.items())
                        .data("show", search.open == null ? "all" : search.open ? "open" : "ended")
                        .data("today", clock.today())
                        .data("everybody", scope.all())
                        .data("next", found.next() == null ? null : filters + "&after=" + found.next())
                        .data("first", after == null ? null : filters)
                        .data("csv", "?format=csv" + (search.open == null ? "" : "&open=" + search.open))
                        .render());
    }

    @GET
    @Path("/lodge/{check}")
    @Operation(hidden = true)
    public Response lodge(@PathParam("check") UUID check) {
        return lodge(200, check, TypedForm.FRESH);
    }

    @POST
    @Path("/lodge")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response lodge(MultivaluedMap<String, String> parameters) {
        LodgeForm form = LodgeForm.of(parameters);
        try {
            DisputeRequest request = form.request();
            return to(lodging.lodge(TypedForm.sound(request, validator.validate(request)))
                    .id());
        } catch (Refusal refusal) {
            if (refusal.status() == 404) {
                throw refusal;
            }
            return lodge(refusal.status(), form.check(), form.with(refusal));
        }
    }

    @GET
    @Path("/{id}")
    @Operation(hidden = true)
    public Response read(@PathParam("id") UUID id) {
        return show(200, id, TypedForm.FRESH);
    }

    @POST
    @Path("/{id}/withdrawal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response withdraw(@PathParam("id") UUID id, MultivaluedMap<String, String> parameters) {
        TypedForm form = TypedForm.of(parameters);
        return done(id, form, "dispute", () -> lodging.withdraw(id, tag(form)));
    }

    @POST
    @Path("/{id}/leave-confirmation")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response confirmLeave(@PathParam("id") UUID id, MultivaluedMap<String, String> parameters) {
        TypedForm form = TypedForm.of(parameters);
        return done(id, form, "onLeave", () -> {
            if (!form.value("onLeave").matches("yes|no")) {
                throw Refusal.badRequest("onLeave", "required", "Say whether the colleague was on leave");
            }
            return lodging.confirmLeave(id, tag(form), form.value("onLeave").equals("yes"));
        });
    }

    @POST
    @Path("/{id}/review")
    @PermissionsAllowed(DisputeScope.REVIEW)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response take(@PathParam("id") UUID id, MultivaluedMap<String, String> parameters) {
        TypedForm form = TypedForm.of(parameters);
        return done(id, form, "dispute", () -> reviewing.take(id, tag(form)));
    }

    @POST
    @Path("/{id}/steps")
    @PermissionsAllowed(DisputeScope.REVIEW)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response step(@PathParam("id") UUID id, MultivaluedMap<String, String> parameters) {
        TypedForm form = TypedForm.of(parameters);
        return done(id, form, "note", () -> {
            StepRequest request = new StepRequest(
                    Kebab.find(StepRequest.Step.class, form.value("step")).orElse(null),
                    form.given("note"),
                    form.given("falseAlarm"));
            return reviewing.step(id, tag(form), TypedForm.sound(request, validator.validate(request)));
        });
    }

    @POST
    @Path("/{id}/reply")
    @PermissionsAllowed(DisputeScope.REPLY)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response reply(@PathParam("id") UUID id, MultivaluedMap<String, String> parameters) {
        TypedForm form = TypedForm.of(parameters);
        return done(id, form, "reply", () -> {
            ReplyRequest request = new ReplyRequest(form.given("reply"), form.given("falseAlarm"));
            return reviewing.reply(id, tag(form), TypedForm.sound(request, validator.validate(request)));
        });
    }

    @POST
    @Path("/{id}/decision")
    @PermissionsAllowed(DisputeScope.REVIEW)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response decide(@PathParam("id") UUID id, MultivaluedMap<String, String> parameters) {
        TypedForm form = TypedForm.of(parameters);
        return done(id, form, "outcome", () -> {
            DecisionRequest request = LodgeForm.decision(form);
            return deciding.decide(id, tag(form), TypedForm.sound(request, validator.validate(request)));
        });
    }

    private Response done(UUID id, TypedForm form, String field, Supplier<DisputeView> work) {
        try {
            return to(work.get().id());
        } catch (Refusal refusal) {
            if (refusal.status() == 404) {
                throw refusal;
            }
            return show(refusal.status(), id, form.with(refusal, field));
        }
    }

    private Response lodge(int status, UUID check, TypedForm form) {
        CheckView found = lodging.disputable(check);
        DisputeClock.Limit limit = lodging.limit(found);
        return html(
                status,
                lodge.data("check", found)
                        .data("findings", DisputedCheck.of(found).findings())
                        .data("questions", questions(found))
                        .data("form", form)
                        .data("standing", limit.on(clock.today()).name())
                        .data("limit", limit)
                        .data("daysLeft", limit.daysLeft(clock.today()))
                        .data("existing", disputes.ofCheck(check).orElse(null))
                        .data("crumbs", List.of(new PageLink("My results", shell.getRoot() + "/my-results")))
                        .render());
    }

    private Response show(int status, UUID id, TypedForm form) {
        DisputeView dispute = disputes.find(id).orElseThrow(Steps::unknown);
        String caller = scope.caller().orElse("");
        return html(
                status,
                one.data("one", dispute)
                        .data(
                                "questions",
                                checks.read(dispute.checkId())
                                        .map(this::questions)
                                        .orElse(Map.of()))
                        .data("form", form)
                        .data("mine", caller.equals(dispute.reviewer()))
                        .data("party", scope.isColleague(dispute.colleague()) || scope.leads(dispute.colleague()))
                        .data("manager", scope.leads(dispute.colleague()))
                        .data("replies", caller.equals(dispute.checker()))
                        .data("crumbs", List.of(new PageLink("Disputes", shell.getRoot() + "/disputes")))
                        .render());
    }

    /** What the criteria of the check ask, by their code. */
    private Map<String, String> questions(CheckView check) {
        return check.form() == null
                ? Map.of()
                : forms.questions(check.form().code(), check.form().version());
    }

    private static String tag(TypedForm form) {
        return "\"" + form.value("version") + "\"";
    }

    private Response to(UUID id) {
        return Response.seeOther(URI.create(shell.getRoot() + "/disputes/" + id))
                .build();
    }

    private static Response html(int status, String html) {
        return Response.status(status)
                .entity(html)
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .build();
    }
}
