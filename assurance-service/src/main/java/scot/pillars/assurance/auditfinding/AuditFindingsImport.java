package scot.pillars.assurance.auditfinding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import scot.pillars.assurance.check.KnownRegisters;
import scot.pillars.kit.audit.AuditTrail;
import scot.pillars.kit.database.Sql;
import scot.pillars.kit.events.EventIds;
import scot.pillars.kit.events.Outbox;
import scot.pillars.kit.http.FreeText;
import scot.pillars.kit.imports.ImportColumn;
import scot.pillars.kit.imports.ImportJob;
import scot.pillars.kit.imports.ImportParameter;
import scot.pillars.kit.imports.ImportReport;
import scot.pillars.kit.imports.ImportRow;
import scot.pillars.kit.imports.ImportSession;
import scot.pillars.kit.imports.JsonRows;
import scot.pillars.kit.imports.RowGroups;
import scot.pillars.kit.imports.RowGroups.Placed;
import scot.pillars.kit.imports.RowImport;

/** Files of findings: the rows of one finding stand together, one per action. */
@ApplicationScoped
class AuditFindingsImport implements RowImport {
    @Inject
    KnownRegisters registers;

    @Inject
    Outbox outbox;

    @Inject
    AuditTrail audit;

    @Inject
    Sql sql;

    @Inject
    JsonRows json;

    @Inject
    ImportedFindings imported;

    @Override
    public String kind() {
        return "audit-findings";
    }

    @Override
    public String title() {
        return "Audit findings";
    }

    @Override
    public String ability() {
        return AuditFindings.KEEP;
    }

    @Override
    public List<ImportColumn> columns() {
        return AuditFindingRow.COLUMNS;
    }

    @Override
    public String ndjsonExample() {
        return """
                {"reference":"IA-2024-017","kind":"internal-audit","title":"Evidence is not kept with the case",\
                "rating":"high","raisedOn":"2024-10-02","action":"Scan letters on arrival","owner":"C-000812",\
                "dueOn":"2025-01-31"}""";
    }

    @Override
    public List<ImportParameter> parameters() {
        return List.of(ImportParameter.required("source", "Where the findings come from, for example AUDIT-2024"));
    }

    @Override
    public ImportSession open(ImportJob job) {
        return new RowGroups<>("reference", new FindingsOfSource(job));
    }

    /** The rows of one file, by its source. */
    private final class FindingsOfSource implements RowGroups.Records<AuditFindingRow> {
        private final ImportJob job;

        FindingsOfSource(ImportJob job) {
            this.job = job;
        }

        @Override
        public Optional<AuditFindingRow> read(ImportRow row, ImportReport report) {
            return json.read(row, AuditFindingRow.class, AuditFindingRow::csv, report);
        }

        @Override
        public void check(List<Placed<AuditFindingRow>> rows, ImportReport report) {
            checkRows(rows, report);
            checkFinding(rows.get(0), report);
        }

        @Override
        public Optional<byte[]> known(String reference) {
            return sql.first(
                    "select source_hash from audit_finding where source = ? and source_id = ?",
                    row -> row.getBytes(1),
                    job.param("source"),
                    reference);
        }

        @Override
        public void land(String reference, List<AuditFindingRow> rows, byte[] hash, ImportReport report) {
            UUID id = EventIds.next();
            String who = "import:" + job.id();
            AuditFindingView after = imported.insert(id, job.param("source"), reference, hash, rows, who);
            audit.rememberAs(who, "importAuditFinding", "audit-finding/" + id, null, after);
            outbox.append(AuditFindingEvents.changed(after));
        }
    }

    private static void checkRows(List<Placed<AuditFindingRow>> group, ImportReport report) {
        AuditFindingRow first = group.get(0).row();
        for (Placed<AuditFindingRow> one : group) {
            AuditFindingRow row = one.row();
            if (!row.sameFinding(first)) {
                reject(one, "title", "same-finding", "The rows of one finding say different things of it", report);
            }
            if (!FreeText.identifiers(row.title()).isEmpty()
                    || !FreeText.identifiers(row.detail()).isEmpty()
                    || !FreeText.identifiers(row.action()).isEmpty()
                    || !FreeText.identifiers(row.evidence()).isEmpty()) {
                reject(
                        one,
                        "title",
                        "no-identifiers",
                        "A text holds what looks like an identifier of a client",
                        report);
            }
            if (row.action() != null && (row.owner() == null || row.dueOn() == null)) {
                reject(one, "owner", "owned", "An action has an owner and a due date", report);
            }
            if (row.closedOn() != null && row.action() != null && row.actionClosedOn() == null) {
                reject(one, "actionClosedOn", "actions-closed", "A closed finding has closed actions", report);
            }
        }
    }

    private void checkFinding(Placed<AuditFindingRow> first, ImportReport report) {
        AuditFindingRow finding = first.row();
        if (finding.benefit() != null && !registers.fresh().benefits().containsKey(finding.benefit())) {
            reject(first, "benefit", "benefit-known", "The register holds no such benefit", report);
        }
        if (finding.closedOn() != null && finding.closedOn().isBefore(finding.raisedOn())) {
            reject(first, "closedOn", "order", "A finding is closed after it was raised", report);
        }
    }

    private static void reject(Placed<?> one, String field, String rule, String text, ImportReport report) {
        report.rejected(one.line(), field, rule, text);
    }
}
