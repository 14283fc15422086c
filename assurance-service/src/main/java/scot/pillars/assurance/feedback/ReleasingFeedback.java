package scot.pillars.assurance.feedback;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import scot.pillars.assurance.check.Checks;
import scot.pillars.assurance.check.KnownRegisters;
import scot.pillars.assurance.check.model.Registers.Benefit;
import scot.pillars.kit.audit.AuditEntry;
import scot.pillars.kit.audit.AuditTrail;
import scot.pillars.kit.events.Outbox;
import scot.pillars.kit.http.FreeText;
import scot.pillars.kit.http.Refusal;
import scot.pillars.kit.inbox.Inbox;
import scot.pillars.kit.inbox.Message;
import scot.pillars.kit.pages.Formats;
import scot.pillars.kit.security.CurrentUser;
import scot.pillars.kit.time.BusinessClock;

/**
 * Lets colleagues see the results of checks of their decisions, one by one, many at once, or when the configured days have
 * passed; the good ones too, and never imported history (docs/domain/quality-domain.md, section 3, rule 11).
 */
@ApplicationScoped
public class ReleasingFeedback {
    /** Most results that one call releases. */
    static final int AT_ONCE = 1_000;
    /** Who releases when nobody does. */
    static final String SCHEDULE = "schedule";

    private static final String KIND = "feedback-released";
    private static final String ACTION = "releaseFeedback";

    @Inject
    FeedbackList feedback;

    @Inject
    FeedbackScope scope;

    @Inject
    Checks checks;

    @Inject
    KnownRegisters registers;

    @Inject
    CurrentUser user;

    @Inject
    Outbox outbox;

    @Inject
    Inbox inbox;

    @Inject
    AuditTrail audit;

    @Inject
    BusinessClock clock;

    /**
     * Releases the result of one check.
     *
     * @throws Refusal 403 when the caller neither made the check nor releases every one; 404 when they may not know of it;
     *     409 when it is released; 422 when it is history or names nobody
     */
    @Transactional
    FeedbackView release(UUID check, ReleaseRequest request) {
        FreeText.refuseIdentifiers("praise", request.praise(), request.falseAlarm());
        FeedbackView waiting = feedback.find(check).orElseThrow(() -> neverReleased(check));
        if (!scope.mayRelease(waiting.checker())) {
            throw Refusal.forbidden("Who made the check, or a quality lead, releases its result");
        }
        String praise = request.praise() == null || request.praise().isBlank()
                ? null
                : request.praise().strip();
        List<FeedbackList.Released> released =
                released(new FeedbackQuery().filter("q.id = ?", check), user.who(), praise, 1);
        if (released.isEmpty()) {
            throw Refusal.conflict("feedback-released", "The colleague sees this result already");
        }
        FeedbackView now = feedback.find(check).orElseThrow();
        audit.remember(ACTION, subject(check), waiting, now);
        return now;
    }

    /** Releases what waits and fits and the caller may release, up to {@link #AT_ONCE}; how many that were. */
    @Transactional
    int releaseAll(FeedbackSearch search) {
        FeedbackQuery query = FeedbackQuery.of(search);
        scope.limitToReleasable(query);
        List<FeedbackList.Released> released = released(query, user.who(), null, AT_ONCE);
        audit.rememberAllAs(user.who(), entries(released));
        return released.size();
    }

    /** Releases what was recorded up to an instant, some of it at a time; how many that were. */
    @Transactional
    int releaseRecordedUpTo(Instant latest) {
        FeedbackQuery query = new FeedbackQuery().filter("q.recorded_at <= ?", latest);
        List<FeedbackList.Released> released = released(query, SCHEDULE, null, AT_ONCE);
        audit.rememberAllAs(SCHEDULE, entries(released));
        return released.size();
    }

    private List<FeedbackList.Released> released(FeedbackQuery query, String by, String praise, int most) {
        List<FeedbackList.Released> released = feedback.release(query, by, praise, clock.now(), most);
        LocalDate today = clock.today();
        outbox.append(released.stream()
                .map(one -> FeedbackEvents.released(one, today))
                .toList());
        tell(released);
        return released;
    }

    /** One message per colleague, however many results it is about. */
    private void tell(List<FeedbackList.Released> released) {
        released.stream()
                .collect(Collectors.groupingBy(
                        FeedbackList.Released::colleague, LinkedHashMap::new, Collectors.toList()))
                .forEach((colleague, results) -> inbox.tell(
                        results.size() == 1
                                ? new Message(
                                        colleague,
                                        KIND,
                                        "The result of a check is there: " + decision(results.get(0)),
                                        "/my-results/" + results.get(0).checkId())
                                : new Message(
                                        colleague,
                                        KIND,
                                        "The results of " + results.size() + " checks of decisions of yours are there",
                                        "/my-results")));
    }

    /** What tells a colleague which of their decisions it is, and nothing of a client. */
    private String decision(FeedbackList.Released result) {
        Benefit benefit = registers.recent().benefits().get(result.benefit());
        String name = benefit == null ? result.benefit() : benefit.name();
        return result.decidedOn() == null
                ? "your decision on " + name
                : "your decision of " + Formats.inWords(result.decidedOn()) + " on " + name;
    }

    private static List<AuditEntry> entries(List<FeedbackList.Released> released) {
        return released.stream()
                .map(one -> AuditEntry.created(ACTION, subject(one.checkId()), null))
                .toList();
    }

    private Refusal neverReleased(UUID check) {
        return checks.find(check)
                .map(found -> found.colleague() == null
                        ? Refusal.unprocessable("check", "names-colleague", "This check does not say who decided")
                        : Refusal.unprocessable(
                                "check", "recorded-here", "Imported history is never released to colleagues"))
                .orElseGet(() -> Refusal.notFound("There is no feedback of such a check"));
    }

    static String subject(UUID check) {
        return "feedback/" + check;
    }
}
