package scot.pillars.assurance.calibration;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import scot.pillars.assurance.calibration.model.SessionState;
import scot.pillars.assurance.form.Forms;
import scot.pillars.kit.http.Page;
import scot.pillars.kit.http.PageQuery;
import scot.pillars.kit.pages.AreaPage;
import scot.pillars.kit.pages.PageLink;
import scot.pillars.kit.pages.PageShell;
import scot.pillars.kit.pages.TypedForm;

/** Calibration for people: what is to be scored, what came out, and what follows from it. */
@Path("/calibration")
@Produces(MediaType.TEXT_HTML)
@PermissionsAllowed(ReadingSessions.READ)
@Blocking
public class CalibrationPages {
    private static final Map<String, SessionState> STATES = Map.of(
            "planned", SessionState.PLANNED,
            "open", SessionState.OPEN,
            "scoring-closed", SessionState.SCORING_CLOSED,
            "discussed", SessionState.DISCUSSED,
            "concluded", SessionState.CONCLUDED,
            "cancelled", SessionState.CANCELLED);

    @Inject
    @Location("calibration/sessions")
    Template list;

    @Inject
    @Location("calibration/criterion")
    Template criterion;

    @Inject
    CalibrationSessions sessions;

    @Inject
    CalibrationActions actions;

    @Inject
    ReadingSessions reading;

    @Inject
    AgreementHistory history;

    @Inject
    SessionPage page;

    @Inject
    Forms forms;

    @Inject
    PageShell shell;

    /** In the side navigation of those who may read about calibration. */
    @ApplicationScoped
    static class Links extends AreaPage {
        Links() {
            super("Learning", 60, "Calibration", "/calibration", ReadingSessions.READ);
        }
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance search(
            @QueryParam("state") String state, @QueryParam("mine") String mine, @QueryParam("after") String after) {
        SessionSearch search = new SessionSearch();
        search.state = state == null ? null : STATES.get(state);
        search.mine = "true".equals(mine);
        PageQuery query = new PageQuery();
        query.after = after;
        Page<SessionSummary> found = sessions.page(search, reading.caller(), query);
        String filters = "?state=" + (search.state == null ? "" : state) + "&mine=" + search.mine;
        PageQuery first = new PageQuery();
        return list.data("rows", found.items())
                .data("actions", actions.open(first).items())
                .data("state", search.state == null ? "" : state)
                .data("mine", search.mine)
                .data("states", SessionState.values())
                .data("next", found.next() == null ? null : filters + "&after=" + found.next())
                .data("first", after == null ? null : filters);
    }

    @GET
    @Path("/{id}")
    @Operation(hidden = true)
    public String read(@PathParam("id") UUID id, @QueryParam("done") String done) {
        return page.of(id, TypedForm.FRESH, done).render();
    }

    @GET
    @Path("/criteria/{code}")
    @Operation(hidden = true)
    public TemplateInstance criterion(@PathParam("code") String code) {
        PageQuery query = new PageQuery();
        List<CriterionAgreementView> rows =
                new ArrayList<>(history.page(code, query).items());
        List<CriterionAgreementView> oldestFirst = new ArrayList<>(rows);
        Collections.reverse(oldestFirst);
        return criterion
                .data("code", code)
                .data("question", forms.question(code).orElse(null))
                .data("rows", rows)
                .data("chart", rows.isEmpty() ? null : ResultCharts.history(code, oldestFirst))
                .data("crumbs", List.of(new PageLink("Calibration", shell.getRoot() + "/calibration")));
    }
}
