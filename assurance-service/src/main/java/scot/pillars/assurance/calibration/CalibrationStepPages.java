package scot.pillars.assurance.calibration;

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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import scot.pillars.assurance.calibration.model.ActionKind;
import scot.pillars.assurance.calibration.model.AnswerKind;
import scot.pillars.kit.http.ETags;
import scot.pillars.kit.http.Refusal;
import scot.pillars.kit.pages.PageLink;
import scot.pillars.kit.pages.PageShell;
import scot.pillars.kit.pages.TypedForm;

/** The forms of who leads calibration; each is refused as the API refuses it, and keeps what was typed. */
@Path("/calibration")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@PermissionsAllowed(ReadingSessions.LEAD)
@Blocking
public class CalibrationStepPages {
    @Inject
    @Location("calibration/plan")
    Template planning;

    @Inject
    @Location("calibration/answers")
    Template answering;

    @Inject
    PlanningSession plan;

    @Inject
    CancellingSession cancelling;

    @Inject
    ClosingScoring closing;

    @Inject
    AgreeingAnswers agreeing;

    @Inject
    ConcludingSession concluding;

    @Inject
    ReadingSessions reading;

    @Inject
    CalibrationScores scores;

    @Inject
    SessionPage page;

    @Inject
    PageShell shell;

    @Inject
    Validator validator;

    @GET
    @Path("/plan")
    @Consumes(MediaType.WILDCARD)
    @Operation(hidden = true)
    public String plan() {
        return planning.data("form", TypedForm.FRESH).data("crumbs", crumbs()).render();
    }

    @POST
    @Path("/plan")
    @Operation(hidden = true)
    public Response plan(MultivaluedMap<String, String> parameters) {
        TypedForm form = TypedForm.of(parameters);
        try {
            SessionRequest request = PlanForm.read(form);
            return to(
                    plan.plan(TypedForm.sound(request, validator.validate(request)))
                            .id(),
                    "planned");
        } catch (Refusal refusal) {
            return html(
                    refusal.status(),
                    planning.data("form", PlanForm.refused(form, refusal))
                            .data("crumbs", crumbs())
                            .render());
        }
    }

    @POST
    @Path("/{id}/open")
    @Operation(hidden = true)
    public Response open(@PathParam("id") UUID id, MultivaluedMap<String, String> parameters) {
        return step(id, parameters, "participants", "opened", form -> plan.open(id, version(form)));
    }

    @POST
    @Path("/{id}/close")
    @Operation(hidden = true)
    public Response close(@PathParam("id") UUID id, MultivaluedMap<String, String> parameters) {
        return step(id, parameters, "participants", "closed", form -> closing.close(id, version(form)));
    }

    @POST
    @Path("/{id}/cancel")
    @Operation(hidden = true)
    public Response cancel(@PathParam("id") UUID id, MultivaluedMap<String, String> parameters) {
        return step(id, parameters, "cancelReason", "cancelled", form -> {
            CalibrationResource.CancellationRequest request =
                    new CalibrationResource.CancellationRequest(form.given("cancelReason"), form.given("falseAlarm"));
            TypedForm.sound(request, validator.validate(request));
            cancelling.cancel(id, version(form), request.cancelReason(), request.falseAlarm());
        });
    }

    @POST
    @Path("/{id}/discuss")
    @Operation(hidden = true)
    public Response discuss(@PathParam("id") UUID id, MultivaluedMap<String, String> parameters) {
        return step(id, parameters, "discussion", "discussed", form -> {
            CalibrationResource.DiscussionRequest request =
                    new CalibrationResource.DiscussionRequest(form.given("discussion"), form.given("falseAlarm"));
            TypedForm.sound(request, validator.validate(request));
            concluding.discuss(id, version(form), request.discussion(), request.falseAlarm());
        });
    }

    @POST
    @Path("/{id}/act")
    @Operation(hidden = true)
    public Response act(@PathParam("id") UUID id, MultivaluedMap<String, String> parameters) {
        return step(id, parameters, "what", "acted", form -> {
            ActionRequest request = new ActionRequest(
                    kind(form),
                    form.given("criterion"),
                    form.given("what"),
                    form.given("owner"),
                    form.day("dueOn"),
                    form.given("falseAlarm"));
            if (!request.isOwned()) {
                throw Refusal.badRequest(
                        "owner", "owned", "Name an owner and a due date; where nothing follows, leave both empty");
            }
            TypedForm.sound(request, validator.validate(request));
            concluding.act(id, version(form), request);
        });
    }

    @POST
    @Path("/{id}/conclude")
    @Operation(hidden = true)
    public Response conclude(@PathParam("id") UUID id, MultivaluedMap<String, String> parameters) {
        return step(id, parameters, "what", "concluded", form -> concluding.conclude(id, version(form)));
    }

    @GET
    @Path("/{id}/answers")
    @Consumes(MediaType.WILDCARD)
    @Operation(hidden = true)
    public Response answers(@PathParam("id") UUID id) {
        SessionView session = reading.read(id);
        Map<String, String> typed = new TreeMap<>();
        if (session.state().showsScores()) {
            scores.answers(id).forEach(one -> {
                typed.put("a-" + one.place() + "-" + one.criterion(), one.answer());
                typed.put("d-" + one.place() + "-" + one.criterion(), one.discussion() == null ? "" : one.discussion());
            });
        }
        return answers(200, session, new TypedForm(typed, List.of()));
    }

    @POST
    @Path("/{id}/answers")
    @Operation(hidden = true)
    public Response answers(@PathParam("id") UUID id, MultivaluedMap<String, String> parameters) {
        TypedForm form = TypedForm.of(parameters);
        SessionView session = reading.read(id);
        List<AnswersRequest.GivenAnswer> given = new ArrayList<>();
        for (SessionView.CaseView one : session.cases()) {
            for (SessionView.CriterionView criterion : session.criteria()) {
                String unit = one.place() + "-" + criterion.code();
                if (form.given("a-" + unit) != null) {
                    given.add(new AnswersRequest.GivenAnswer(
                            one.place(), criterion.code(), form.value("a-" + unit), form.given("d-" + unit)));
                }
            }
        }
        try {
            AnswerKind kind = form.value("kind").equals("consensus") ? AnswerKind.CONSENSUS : AnswerKind.EXPERT_KEY;
            agreeing.set(id, version(form), new AnswersRequest(kind, given, form.given("falseAlarm")));
            return to(id, "answered");
        } catch (Refusal refusal) {
            return answers(refusal.status(), session, form.with(refusal, "kind"));
        }
    }

    private Response answers(int status, SessionView session, TypedForm form) {
        List<PageLink> crumbs = new ArrayList<>(crumbs());
        crumbs.add(new PageLink(session.title(), shell.getRoot() + "/calibration/" + session.id()));
        return html(
                status,
                answering
                        .data("one", session)
                        .data("closed", session.state().showsScores())
                        .data("form", form)
                        .data("crumbs", crumbs)
                        .render());
    }

    private Response step(
            UUID id,
            MultivaluedMap<String, String> parameters,
            String field,
            String done,
            java.util.function.Consumer<TypedForm> work) {
        TypedForm form = TypedForm.of(parameters);
        try {
            work.accept(form);
            return to(id, done);
        } catch (Refusal refusal) {
            if (refusal.status() == 404) {
                throw refusal;
            }
            return html(
                    refusal.status(),
                    page.of(id, form.with(refusal, field), null).render());
        }
    }

    private List<PageLink> crumbs() {
        return List.of(new PageLink("Calibration", shell.getRoot() + "/calibration"));
    }

    private Response to(UUID id, String done) {
        return Response.seeOther(URI.create(shell.getRoot() + "/calibration/" + id + "?done=" + done))
                .build();
    }

    private static ActionKind kind(TypedForm form) {
        for (ActionKind kind : ActionKind.values()) {
            if (kind.name().equals(form.value("kind"))) {
                return kind;
            }
        }
        throw Refusal.badRequest("kind", "one-of", "Say what kind of action follows");
    }

    static String version(TypedForm form) {
        return form.value("version").matches("\\d{1,18}") ? ETags.of(Long.parseLong(form.value("version"))) : null;
    }

    private static Response html(int status, String page) {
        return Response.status(status)
                .entity(page)
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .build();
    }
}
