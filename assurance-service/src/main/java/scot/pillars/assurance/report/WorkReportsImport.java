package scot.pillars.assurance.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import scot.pillars.kit.audit.AuditTrail;
import scot.pillars.kit.database.Sql;
import scot.pillars.kit.events.EventIds;
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
import scot.pillars.kit.time.BusinessClock;

/**
 * Files of reports that colleagues made elsewhere: answered ones are kept with their answer, open ones wait here. They are as
 * protected as those made here (docs/domain/quality-domain.md, section 5, rule 12), nobody is told of an old answer again, and
 * identifiers in their texts are masked (section 7, rule 11).
 */
@ApplicationScoped
class WorkReportsImport implements RowImport {
    @Inject
    JsonRows json;

    @Inject
    Sql sql;

    @Inject
    AuditTrail audit;

    @Inject
    BusinessClock clock;

    @Override
    public String kind() {
        return "work-reports";
    }

    @Override
    public String title() {
        return "Reports of colleagues";
    }

    @Override
    public String ability() {
        return ReportResource.LEAD;
    }

    @Override
    public List<ImportColumn> columns() {
        return WorkReportRow.COLUMNS;
    }

    @Override
    public String ndjsonExample() {
        return """
                {"sourceId":"R-0816","kind":"something-wrong","what":"The letter names the old rate",\
                "reference":"Letter SCP-12","reportedBy":"C-000731","reportedOn":"2025-06-04","nextStep":"passed-on",\
                "answer":"The letter is being mended","answeredBy":"C-000812","answeredOn":"2025-06-10"}""";
    }

    @Override
    public List<ImportParameter> parameters() {
        return List.of(ImportParameter.required("source", "Where the reports come from, for example QA-TOOL"));
    }

    @Override
    public ImportSession open(ImportJob job) {
        return new RowGroups<>("sourceId", new ReportsOfSource(job));
    }

    /** The rows of one file, by its source. */
    private final class ReportsOfSource implements RowGroups.Records<WorkReportRow> {
        private final ImportJob job;

        ReportsOfSource(ImportJob job) {
            this.job = job;
        }

        @Override
        public Optional<WorkReportRow> read(ImportRow row, ImportReport report) {
            return json.read(row, WorkReportRow.class, WorkReportRow::csv, report);
        }

        @Override
        public void check(List<Placed<WorkReportRow>> rows, ImportReport report) {
            if (rows.size() > 1) {
                reject(rows.get(1), "sourceId", "once", "A report is one row", report);
            }
            rows.forEach(one -> checkRow(one, report));
        }

        @Override
        public Optional<byte[]> known(String sourceId) {
            return sql.first(
                    "select source_hash from work_report where source = ? and source_id = ?",
                    row -> row.getBytes(1),
                    job.param("source"),
                    sourceId);
        }

        @Override
        public void land(String sourceId, List<WorkReportRow> rows, byte[] hash, ImportReport report) {
            keep(job, rows.get(0), hash, report);
        }
    }

    private void checkRow(Placed<WorkReportRow> one, ImportReport report) {
        WorkReportRow row = one.row();
        if (row.reportedOn().isAfter(clock.today())) {
            reject(one, "reportedOn", "date-range", "It was reported today or earlier", report);
        }
        if (row.happenedOn() != null && row.happenedOn().isAfter(row.reportedOn())) {
            reject(one, "happenedOn", "date-range", "It happened on the day of the report or earlier", report);
        }
        if (row.answered() != (row.answeredOn() != null)
                || row.answered() != (row.answer() != null)
                || !row.answered() && row.answeredBy() != null) {
            reject(
                    one,
                    "answer",
                    "answer-whole",
                    "An answered report has its next step, its answer and their day; one that waits has none of them",
                    report);
        }
        if (row.answeredOn() != null
                && (row.answeredOn().isBefore(row.reportedOn())
                        || row.answeredOn().isAfter(clock.today()))) {
            reject(one, "answeredOn", "date-range", "It was answered after the report and not in the future", report);
        }
    }

    private void keep(ImportJob job, WorkReportRow given, byte[] hash, ImportReport report) {
        WorkReportRow row = given.masked();
        UUID id = EventIds.next();
        sql.update(
                """
                insert into work_report (id, kind, what, happened_on, reference, reported_by, reported_at, next_step, answer,
                  answered_by, answered_at, source, source_id, source_hash)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                id,
                row.kind(),
                row.what(),
                row.happenedOn(),
                row.reference(),
                row.reportedBy(),
                BusinessClock.startOf(row.reportedOn()),
                row.nextStep(),
                row.answer(),
                row.answeredBy(),
                row.answered() ? BusinessClock.startOf(row.answeredOn()) : null,
                job.param("source"),
                row.sourceId(),
                hash);
        ReportView after = sql.first("select * from work_report where id = ?", ReportView::read, id)
                .orElseThrow();
        audit.rememberAs("import:" + job.id(), "importReport", Reporting.subject(id), null, after);
        report.decided("waits", "Not answered yet: it waits here for a next step", row.answered() ? 0 : 1);
        report.decided(
                "identifier-masked",
                "What looks like an identifier of a client was removed",
                Stream.of(given.what(), given.reference(), given.answer())
                        .mapToInt(text -> FreeText.identifiers(text).size())
                        .sum());
        report.decided(
                "reporter-unknown",
                "The register holds no such reporter: the quality lead alone can read it",
                sql.first("select 1 from colleague where number = ?", any -> 1, row.reportedBy())
                        .map(any -> 0)
                        .orElse(1));
    }

    private static void reject(Placed<?> one, String field, String rule, String text, ImportReport report) {
        report.rejected(one.line(), field, rule, text);
    }
}
