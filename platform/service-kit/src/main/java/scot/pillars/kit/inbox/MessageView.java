package scot.pillars.kit.inbox;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import scot.pillars.kit.database.Sql;
import scot.pillars.kit.http.Table;

/** A message as its recipient sees it. */
@Schema(name = "InboxMessage")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MessageView(
        @Schema(required = true) UUID id,

        @Schema(required = true, examples = "feedback-released")
        String kind,

        @Schema(required = true, examples = "Feedback on a check of your work was released.")
        String text,

        @Schema(required = true, examples = "/my-results", description = "Page below the service's root")
        String href,

        @Schema(required = true) Instant createdAt,

        @Schema(description = "Absent while it is not read; its arrival where its kind is muted")
        Instant readAt,

        @Schema(description = "When it went out by e-mail; absent when it did not")
        Instant mailedAt) {
    static final Table<MessageView> TABLE = Table.<MessageView>named("inbox")
            .column("id", MessageView::id)
            .column("kind", MessageView::kind)
            .column("text", MessageView::text)
            .column("href", MessageView::href)
            .column("createdAt", MessageView::createdAt)
            .column("readAt", MessageView::readAt)
            .column("mailedAt", MessageView::mailedAt);

    static MessageView read(ResultSet row) throws SQLException {
        return new MessageView(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                row.getString("text"),
                row.getString("href"),
                Sql.instant(row, "created_at"),
                Sql.instant(row, "read_at"),
                Sql.instant(row, "mailed_at"));
    }

    /** Whether its recipient has not read it. */
    @com.fasterxml.jackson.annotation.JsonIgnore
    public boolean unread() {
        return readAt == null;
    }
}
