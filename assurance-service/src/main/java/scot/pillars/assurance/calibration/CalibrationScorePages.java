package scot.pillars.assurance.calibration;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
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
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import scot.pillars.kit.http.ETags;
import scot.pillars.kit.http.Refusal;
import scot.pillars.kit.pages.PageLink;
import scot.pillars.kit.pages.PageShell;
import scot.pillars.kit.pages.TypedForm;

/** The score form: one case after the other, kept with every step, submitted at the end. */
@Path("/calibration")
@Produces(MediaType.TEXT_HTML)
@PermissionsAllowed(ReadingSessions.TAKE_PART)
@Blocking
public class CalibrationScorePages {
    @Inject
    @Location("calibration/score")
    Template form;

    @Inject
    ScoringBlind scoring;

    @Inject
    ConcludingSession concluding;

    @Inject
    ReadingSessions reading;

    @Inject
    SessionPage page;

    @Inject
    PageShell shell;

    @GET
    @Path("/{id}/score/{place}")
    @Operation(hidden = true)
    public Response score(@PathParam("id") UUID id, @PathParam("place") int place) {
        ScoreSheetView sheet = scoring.mine(id);
        Map<String, String> typed = new TreeMap<>();
        sheet.answers().stream()
                .filter(one -> one.place() == place)
                .forEach(one -> typed.put("a-" + one.criterion(), one.answer()));
        typed.put("version", "" + sheet.version());
        return show(200, id, place, new TypedForm(typed, List.of()));
    }

    @POST
    @Path("/{id}/score/{place}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response keep(
            @PathParam("id") UUID id, @PathParam("place") int place, MultivaluedMap<String, String> parameters) {
        TypedForm typed = TypedForm.of(parameters);
        SessionView session = reading.read(id);
        try {
            scoring.keep(
                    id,
                    CalibrationStepPages.version(typed),
                    new ScoresRequest(session.criteria().stream()
                            .filter(one -> typed.given("a-" + one.code()) != null)
                            .map(one -> new ScoresRequest.Score(place, one.code(), typed.value("a-" + one.code())))
                            .toList()));
        } catch (Refusal refusal) {
            if (refusal.status() == 404) {
                throw refusal;
            }
            return show(refusal.status(), id, place, typed.with(refusal, "criteria"));
        }
        boolean last = place >= session.cases().size();
        return to(last ? "/calibration/" + id + "?done=kept" : "/calibration/" + id + "/score/" + (place + 1));
    }

    @POST
    @Path("/{id}/submit")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response submit(@PathParam("id") UUID id, MultivaluedMap<String, String> parameters) {
        try {
            scoring.submit(id, ETags.of(scoring.mine(id).version()));
            return to("/calibration/" + id + "?done=submitted");
        } catch (Refusal refusal) {
            if (refusal.status() == 404) {
                throw refusal;
            }
            return html(
                    refusal.status(),
                    page.of(id, TypedForm.FRESH.with(refusal, "answers"), null).render());
        }
    }

    @POST
    @Path("/{id}/actions/{action}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response close(
            @PathParam("id") UUID id, @PathParam("action") UUID action, MultivaluedMap<String, String> parameters) {
        TypedForm typed = TypedForm.of(parameters);
        try {
            if (typed.given("evidence") == null) {
                throw Refusal.badRequest("evidence", "not-blank", "Say what shows that it was done");
            }
            concluding.close(action, CalibrationStepPages.version(typed), typed.value("evidence"));
            return to("/calibration/" + id + "?done=action-closed");
        } catch (Refusal refusal) {
            if (refusal.status() == 404) {
                throw refusal;
            }
            return html(
                    refusal.status(),
                    page.of(id, typed.with(refusal, "evidence"), null).render());
        }
    }

    private Response show(int status, UUID id, int place, TypedForm typed) {
        SessionView session = reading.read(id);
        if (place < 1 || place > session.cases().size()) {
            throw Refusal.notFound("The session has no such case");
        }
        return html(
                status,
                form.data("one", session)
                        .data("case", session.cases().get(place - 1))
                        .data("place", place)
                        .data("form", typed)
                        .data(
                                "crumbs",
                                List.of(
                                        new PageLink("Calibration", shell.getRoot() + "/calibration"),
                                        new PageLink(session.title(), shell.getRoot() + "/calibration/" + id)))
                        .render());
    }

    private Response to(String path) {
        return Response.seeOther(URI.create(shell.getRoot() + path)).build();
    }

    private static Response html(int status, String page) {
        return Response.status(status)
                .entity(page)
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .build();
    }
}
