package scot.pillars.assurance.feedback;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import scot.pillars.assurance.check.CheckWords;
import scot.pillars.assurance.check.KnownRegisters;
import scot.pillars.kit.pages.PageLink;
import scot.pillars.kit.pages.TypedForm;
import scot.pillars.kit.time.BusinessClock;

/** The page of one result, for its colleague and for those who may know of it. */
@ApplicationScoped
class ResultPage {
    @Inject
    @Location("feedback/result")
    Template page;

    @Inject
    ReadingFeedback reading;

    @Inject
    FeedbackScope scope;

    @Inject
    KnownRegisters registers;

    @Inject
    BusinessClock clock;

    /** @param crumbs where the page was come to from */
    Response show(int status, UUID check, TypedForm form, String done, List<PageLink> crumbs) {
        FeedbackDetail detail = reading.open(check);
        FeedbackView feedback = detail.feedback();
        LocalDate until = detail.disputableUntilAfterLeave() == null
                ? detail.disputableUntil()
                : detail.disputableUntilAfterLeave();
        String html = page.data("detail", detail)
                .data("feedback", feedback)
                .data("check", detail.check())
                .data("words", new CheckWords(detail.check(), registers.recent()))
                .data("own", feedback.colleague().equals(scope.caller()))
                .data("releasable", !feedback.released() && scope.mayRelease(feedback.checker()))
                .data("disputableUntil", until)
                .data("daysLeft", ChronoUnit.DAYS.between(clock.today(), until))
                .data("form", form)
                .data("done", done == null ? "" : done)
                .data("crumbs", crumbs)
                .render();
        return html(status, html);
    }

    static Response html(int status, String html) {
        return Response.status(status)
                .entity(html)
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .build();
    }
}
