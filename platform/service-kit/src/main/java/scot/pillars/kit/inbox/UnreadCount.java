package scot.pillars.kit.inbox;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How much waits in somebody's inbox. */
@Schema(name = "InboxCount")
public record UnreadCount(
        @Schema(required = true, examples = "3", description = "Messages not read; 100 means 100 or more")
        int unread) {}
