package scot.pillars.kit.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.inject.Inject;
import java.util.List;
import scot.pillars.kit.database.Sql;
import scot.pillars.kit.http.Correlation;
import scot.pillars.kit.security.CurrentUser;
import scot.pillars.kit.time.BusinessClock;

/**
 * Remembers who did what, in the caller's transaction: what is rolled back is not remembered, and what cannot be
 * remembered is not done. {@link AuditSealer} makes the trail tamper-evident afterwards.
 */
@ApplicationScoped
public class AuditTrail {
    private static final String INSERT = """
            with entry as (
              insert into audit_entry (at, who, roles, action, subject, correlation_id, content_digest)
              values (?, ?, ?, ?, ?, ?, ?)
              returning id)
            insert into audit_content (entry_id, salt, content) select id, ?, ? from entry""";

    // The digest holds random salt: it tells the entries of one statement apart.
    private static final String INSERT_ALL = """
            with listed as (
              select * from unnest(?::text[], ?::text[], ?::bytea[], ?::bytea[], ?::text[])
                with ordinality as l (action, subject, digest, salt, content, place)),
            entry as (
              insert into audit_entry (at, who, roles, action, subject, correlation_id, content_digest)
              select ?, ?, '', action, subject, ?, digest from listed order by place
              returning id, content_digest)
            insert into audit_content (entry_id, salt, content)
            select e.id, l.salt, l.content from entry e join listed l on l.digest = e.content_digest""";

    @Inject
    Sql sql;

    @Inject
    CurrentUser user;

    @Inject
    BusinessClock clock;

    @Inject
    ObjectMapper json;

    /** Remembers one entry of whoever calls now. */
    public void remember(AuditEntry entry) {
        rememberAs(who(), roles(), entry);
    }

    /** Remembers what was done on behalf of nobody who signed in: an event, a job. */
    public void rememberAs(String who, AuditEntry entry) {
        rememberAs(who, "", entry);
    }

    /** Remembers all that an event or a job did, with one statement. */
    public void rememberAllAs(String who, List<AuditEntry> entries) {
        if (entries.isEmpty()) {
            return;
        }
        List<AuditContent> contents = entries.stream().map(AuditContent::of).toList();
        sql.update(
                INSERT_ALL,
                entries.stream().map(AuditEntry::action).toArray(String[]::new),
                entries.stream().map(AuditEntry::subject).toArray(String[]::new),
                contents.stream().map(AuditContent::digest).toArray(byte[][]::new),
                contents.stream().map(AuditContent::salt).toArray(byte[][]::new),
                contents.stream().map(AuditContent::text).toArray(String[]::new),
                clock.now(),
                who,
                Correlation.id());
    }

    /**
     * Remembers a change of whoever calls now.
     *
     * @param old what it was, written as JSON; null where there was nothing
     * @param now what it became, written as JSON
     */
    public void remember(String action, String subject, Object old, Object now) {
        remember(AuditEntry.changed(action, subject, text(old), text(now)));
    }

    /**
     * Remembers a change made on behalf of nobody who signed in.
     *
     * @param old what it was, written as JSON; null where there was nothing
     * @param now what it became, written as JSON
     */
    public void rememberAs(String who, String action, String subject, Object old, Object now) {
        rememberAs(who, AuditEntry.changed(action, subject, text(old), text(now)));
    }

    /** The entry for the caller's own statement to write. */
    public PreparedEntry prepared(AuditEntry entry) {
        AuditContent content = AuditContent.of(entry);
        return new PreparedEntry(who(), roles(), content.salt(), content.text());
    }

    private void rememberAs(String who, String roles, AuditEntry entry) {
        AuditContent content = AuditContent.of(entry);
        sql.update(
                INSERT,
                clock.now(),
                who,
                roles,
                entry.action(),
                entry.subject(),
                Correlation.id(),
                content.digest(),
                content.salt(),
                content.text());
    }

    private String text(Object value) {
        try {
            return value == null ? null : json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private String who() {
        try {
            return user.who();
        } catch (ContextNotActiveException outsideOfARequest) {
            throw new IllegalStateException("nobody is signed in here: say who with rememberAs", outsideOfARequest);
        }
    }

    private String roles() {
        return user.roles().stream().sorted().collect(java.util.stream.Collectors.joining(","));
    }
}
