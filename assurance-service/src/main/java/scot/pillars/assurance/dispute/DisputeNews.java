package scot.pillars.assurance.dispute;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import scot.pillars.kit.inbox.Inbox;
import scot.pillars.kit.inbox.Message;
import scot.pillars.kit.pages.Formats;

/** Tells those who have a part in a dispute (docs/domain/quality-domain.md, section 4, rule 7: colleague and team leader). */
@ApplicationScoped
class DisputeNews {
    @Inject
    Inbox inbox;

    @Inject
    DisputeScope scope;

    /** The manager hears of it when the colleague lodged it, the colleague when the manager did. */
    void lodged(DisputeView dispute) {
        String text = dispute.withoutReview()
                ? "A dispute was finalised without review because the time for it had passed"
                : dispute.isLeaveUnconfirmed()
                        ? "A dispute needs your confirmation that the colleague was on leave"
                        : "The result of a check was disputed; it is due on " + Formats.inWords(dispute.dueOn());
        Set<String> told = colleagueAndLeader(dispute);
        told.remove(dispute.lodgedBy());
        told.forEach(one -> tell(one, "dispute-opened", text, dispute));
    }

    void replyAsked(DisputeView dispute) {
        tell(
                dispute.checker(),
                "dispute-reply-asked",
                "A check of yours is disputed; you may reply until " + Formats.inWords(dispute.replyDueOn()),
                dispute);
    }

    void replied(DisputeView dispute) {
        tell(dispute.reviewer(), "dispute-replied", "The first checker replied in a dispute that you review", dispute);
    }

    /** The colleague, their team leader and who checked. */
    void decided(DisputeView dispute) {
        Set<String> told = colleagueAndLeader(dispute);
        told.add(dispute.checker());
        told.stream()
                .filter(Objects::nonNull)
                .forEach(one -> tell(
                        one,
                        "dispute-finalised",
                        "A dispute was decided: "
                                + dispute.ending().substring(0, 1).toLowerCase(java.util.Locale.ROOT)
                                + dispute.ending().substring(1),
                        dispute));
    }

    private Set<String> colleagueAndLeader(DisputeView dispute) {
        Set<String> told = new LinkedHashSet<>();
        Stream.of(dispute.colleague(), scope.manager(dispute.colleague()).orElse(null))
                .filter(Objects::nonNull)
                .forEach(told::add);
        return told;
    }

    private void tell(String recipient, String kind, String text, DisputeView dispute) {
        if (recipient != null) {
            inbox.tell(new Message(recipient, kind, text, "/disputes/" + dispute.id()));
        }
    }
}
