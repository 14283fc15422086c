package scot.pillars.assurance.auditfinding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
import scot.pillars.kit.imports.RowImport;
import scot.pillars.kit.time.BusinessClock;

/** Files of findings: the rows of one finding stand together, one per action; a finding lands whole or not at all. */
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
    BusinessClock clock;

    @Inject
    ImportedFindings imported;

    /** A row with its line. */
    private record Placed(long line, AuditFindingRow row) {}

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
        return new ImportSession() {
            @Override
            public String groupOf(ImportRow row) {
                if (!row.isJson()) {
                    return row.text("reference");
                }
                int at = row.json().indexOf("\"reference\"");
                return at < 0
                        ? null
                        : row.json()
                                .substring(at, Math.min(at + 120, row.json().length()))
                                .split(",", 2)[0];
            }

            @Override
            public void apply(List<ImportRow> rows, ImportReport report) {
                land(job, rows, report);
            }
        };
    }

    private void land(ImportJob job, List<ImportRow> rows, ImportReport report) {
        Map<String, List<Placed>> groups = new LinkedHashMap<>();
        List<String> spoilt = new ArrayList<>();
        for (ImportRow row : rows) {
            Optional<AuditFindingRow> read = row.isJson()
                    ? json.read(row, AuditFindingRow.class, report)
                    : AuditFindingRow.csv(row, report).flatMap(one -> json.valid(row.line(), one, report));
            read.ifPresent(one -> groups.computeIfAbsent(one.reference(), any -> new ArrayList<>())
                    .add(new Placed(row.line(), one)));
            if (read.isEmpty() && !row.isJson() && row.text("reference") != null) {
                spoilt.add(row.text("reference"));
            }
        }
        groups.forEach((reference, group) -> {
            if (spoilt.contains(reference)) {
                reject(group.get(0), "reference", "whole-finding", "Another row of this finding was rejected", report);
            } else if (sound(group, report)) {
                land(job, reference, group, report);
            }
        });
    }

    private void land(ImportJob job, String reference, List<Placed> group, ImportReport report) {
        String source = job.param("source");
        byte[] hash = hash(group.stream().map(Placed::row).toList());
        Optional<byte[]> known = sql.first(
                "select source_hash from audit_finding where source = ? and source_id = ?",
                row -> row.getBytes(1),
                source,
                reference);
        if (known.isPresent()) {
            if (Arrays.equals(known.get(), hash)) {
                report.alreadyKnown(1);
            } else {
                reject(
                        group.get(0),
                        "reference",
                        "finding-differs",
                        "This finding was imported with other content",
                        report);
            }
            return;
        }
        UUID id = EventIds.next();
        String who = "import:" + job.id();
        AuditFindingView after = imported.insert(
                id, source, reference, hash, group.stream().map(Placed::row).toList(), who);
        audit.rememberAs(who, "importAuditFinding", "audit-finding/" + id, null, after);
        outbox.append(AuditFindingEvents.changed(after));
        report.landed(1);
    }

    private boolean sound(List<Placed> group, ImportReport report) {
        AuditFindingRow first = group.get(0).row();
        boolean sound = true;
        for (Placed one : group) {
            AuditFindingRow row = one.row();
            if (!row.sameFinding(first)) {
                sound = reject(
                        one, "title", "same-finding", "The rows of one finding say different things of it", report);
            }
            if (!FreeText.identifiers(row.title()).isEmpty()
                    || !FreeText.identifiers(row.detail()).isEmpty()
                    || !FreeText.identifiers(row.action()).isEmpty()
                    || !FreeText.identifiers(row.evidence()).isEmpty()) {
                sound = reject(
                        one,
                        "title",
                        "no-identifiers",
                        "A text holds what looks like an identifier of a client",
                        report);
            }
            if (row.action() != null && (row.owner() == null || row.dueOn() == null)) {
                sound = reject(one, "owner", "owned", "An action has an owner and a due date", report);
            }
            if (row.closedOn() != null && row.action() != null && row.actionClosedOn() == null) {
                sound = reject(one, "actionClosedOn", "actions-closed", "A closed finding has closed actions", report);
            }
        }
        if (first.benefit() != null && !registers.fresh().benefits().containsKey(first.benefit())) {
            sound = reject(group.get(0), "benefit", "benefit-known", "The register holds no such benefit", report);
        }
        if (first.closedOn() != null && first.closedOn().isBefore(first.raisedOn())) {
            sound = reject(group.get(0), "closedOn", "order", "A finding is closed after it was raised", report);
        }
        return sound;
    }

    private static boolean reject(Placed one, String field, String rule, String text, ImportReport report) {
        report.rejected(one.line(), field, rule, text);
        return false;
    }

    private static byte[] hash(List<AuditFindingRow> rows) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(rows.toString().getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
