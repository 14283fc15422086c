package scot.pillars.assurance.auditfinding;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import scot.pillars.kit.database.Sql;

/** What findings said before they were changed. */
@ApplicationScoped
class FindingHistory {
    @Inject
    Sql sql;

    @Inject
    ObjectMapper json;

    private record Kept(AuditFindingRequest before, String reason, String by, Instant at) {}

    /** @param before the finding with the version that is changed */
    void add(AuditFindingView before, String reason, String who, Instant now) {
        try {
            sql.update(
                    """
                    insert into audit_finding_change (finding_id, version, before, reason, changed_by, changed_at)
                    values (?, ?, ?::jsonb, ?, ?, ?)""",
                    before.id(),
                    before.version() + 1,
                    json.writeValueAsString(AuditFindingRequest.of(before)),
                    reason,
                    who,
                    now);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The changes of a finding, the latest first. */
    List<FindingChange> of(AuditFindingView finding) {
        List<Kept> kept = sql.list(
                """
                select before, reason, changed_by, changed_at from audit_finding_change
                where finding_id = ? order by version desc""",
                row -> new Kept(
                        read(row.getString("before")),
                        row.getString("reason"),
                        row.getString("changed_by"),
                        Sql.instant(row, "changed_at")),
                finding.id());
        List<FindingChange> changes = new ArrayList<>();
        AuditFindingRequest after = AuditFindingRequest.of(finding);
        for (Kept one : kept) {
            changes.add(new FindingChange(
                    one.at(), one.by(), one.reason(), FindingChange.differences(one.before(), after)));
            after = one.before();
        }
        return changes;
    }

    private AuditFindingRequest read(String text) {
        try {
            return json.readValue(text, AuditFindingRequest.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
