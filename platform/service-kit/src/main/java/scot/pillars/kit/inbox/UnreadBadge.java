package scot.pillars.kit.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jboss.logging.Logger;
import scot.pillars.kit.events.DatabaseFailure;
import scot.pillars.kit.security.CurrentUser;

/** How much waits in the visitor's inbox, for the frame of every page; templates read it as {@code inject:unread}. */
@ApplicationScoped
@Named("unread")
public class UnreadBadge {
    private static final Logger LOG = Logger.getLogger(UnreadBadge.class);

    @Inject
    InboxMessages messages;

    @Inject
    CurrentUser user;

    /** Messages the visitor has not read; none where that cannot be found out. */
    public int getCount() {
        try {
            return user.colleague().map(messages::unread).orElse(0);
        } catch (DatabaseFailure away) {
            LOG.debugf("A page goes without the count of the inbox: %s", away.getMessage());
            return 0;
        }
    }

    /** The count as the frame shows it: {@code 3 unread}. */
    public String words(int count) {
        return (count < InboxMessages.COUNTED ? String.valueOf(count) : InboxMessages.COUNTED - 1 + "+") + " unread";
    }
}
