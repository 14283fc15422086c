package scot.pillars.assurance.calibration;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import scot.pillars.assurance.calibration.model.ActionKind;
import scot.pillars.kit.pages.PageLink;
import scot.pillars.kit.pages.PageShell;
import scot.pillars.kit.pages.TypedForm;

/** The page of one session with the next step of whoever looks at it. */
@ApplicationScoped
class SessionPage {
    @Inject
    @Location("calibration/session")
    Template one;

    @Inject
    ReadingSessions reading;

    @Inject
    ReadingResult result;

    @Inject
    CalibrationSessions sessions;

    @Inject
    CalibrationScores scores;

    @Inject
    PageShell shell;

    TemplateInstance of(UUID id, TypedForm form, String done) {
        SessionView session = reading.read(id);
        SessionResultView came = session.state().showsScores() ? result.read(id) : null;
        String reader = reading.caller();
        CalibrationScores.Sheet sheet =
                reader == null ? null : scores.find(id, reader).orElse(null);
        Map<String, String> questions = session.criteria().stream()
                .collect(Collectors.toMap(SessionView.CriterionView::code, SessionView.CriterionView::question));
        return one.data("one", session)
                .data("result", came)
                .data(
                        "ordered",
                        came != null && came.overall().stream().anyMatch(SessionResultView.ScaleResult::ordered))
                .data("chart", came == null ? null : ResultCharts.agreement(came, questions))
                .data("questions", questions)
                .data("checkers", came == null ? null : ResultCharts.checkers(came))
                .data("leads", reading.leads())
                .data("reader", reader == null ? "" : reader)
                .data("scores", sheet != null)
                .data("submitted", sheet != null && sheet.submittedAt() != null)
                .data("answered", sheet == null ? 0 : scores.of(id, reader).size())
                .data("asked", session.cases().size() * session.criteria().size())
                .data("step", session.state().name())
                .data("kinds", ActionKind.values())
                .data("form", form)
                .data("done", done == null ? "" : done)
                .data("crumbs", List.of(new PageLink("Calibration", shell.getRoot() + "/calibration")));
    }
}
