package scot.pillars.assurance.sampling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import scot.pillars.kit.http.Refusal;
import scot.pillars.kit.imports.ImportColumn;
import scot.pillars.kit.imports.ImportJob;
import scot.pillars.kit.imports.ImportParameter;
import scot.pillars.kit.imports.ImportReport;
import scot.pillars.kit.imports.ImportRow;
import scot.pillars.kit.imports.ImportSession;
import scot.pillars.kit.imports.JsonRows;
import scot.pillars.kit.imports.RowImport;

/**
 * Files of sampling plans of the first two lines of defence: one row per plan, by the same rules as a PUT. Each row makes a draft;
 * what is in force stays so until somebody puts the draft in force.
 */
@ApplicationScoped
class SamplingPlansImport implements RowImport {
    @Inject
    KeepingSamplingPlan keeping;

    @Inject
    JsonRows json;

    @Override
    public String kind() {
        return "sampling-plans";
    }

    @Override
    public String title() {
        return "Sampling plans";
    }

    @Override
    public String ability() {
        return SamplingScope.OPERATIONS;
    }

    @Override
    public List<ImportColumn> columns() {
        return SamplingPlanRow.COLUMNS;
    }

    @Override
    public String ndjsonExample() {
        return """
                {"code":"SCP-MONTHLY","plan":{"question":"How many decisions on SCP were right?","name":"Scottish Child \
                Payment, monthly","tier":2,"benefits":["SCP"],"method":"simple-random","size":300,"dueInDays":28}}""";
    }

    @Override
    public List<ImportParameter> parameters() {
        return List.of();
    }

    @Override
    public ImportSession open(ImportJob job) {
        String who = "import:" + job.id();
        return (rows, report) ->
                rows.forEach(row -> read(row, report).ifPresent(one -> land(who, row.line(), one, report)));
    }

    private Optional<SamplingPlanRow> read(ImportRow row, ImportReport report) {
        return json.read(row, SamplingPlanRow.class, SamplingPlanRow::csv, report);
    }

    private void land(String who, long line, SamplingPlanRow row, ImportReport report) {
        try {
            if (keeping.land(who, row.code(), row.plan())) {
                report.landed(1);
            } else {
                report.alreadyKnown(1);
            }
        } catch (Refusal refusal) {
            if (refusal.errors().isEmpty()) {
                report.rejected(line, "code", refusal.type(), refusal.getMessage());
            }
            refusal.errors().forEach(error -> report.rejected(line, error.field(), error.rule(), error.message()));
        }
    }
}
