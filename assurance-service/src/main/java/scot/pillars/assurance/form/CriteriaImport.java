package scot.pillars.assurance.form;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import scot.pillars.assurance.form.model.Criterion;
import scot.pillars.assurance.form.model.FormRule;
import scot.pillars.assurance.form.model.FormVersion;
import scot.pillars.assurance.guidance.GuidanceRegister;
import scot.pillars.kit.audit.AuditTrail;
import scot.pillars.kit.http.FieldError;
import scot.pillars.kit.imports.ImportColumn;
import scot.pillars.kit.imports.ImportJob;
import scot.pillars.kit.imports.ImportParameter;
import scot.pillars.kit.imports.ImportReport;
import scot.pillars.kit.imports.ImportRow;
import scot.pillars.kit.imports.ImportSession;
import scot.pillars.kit.imports.JsonRows;
import scot.pillars.kit.imports.RowImport;
import scot.pillars.kit.time.BusinessClock;

/** Files of criteria for the draft of one check form: a row adds a criterion or takes the place of the one with its code. */
@ApplicationScoped
class CriteriaImport implements RowImport {
    private static final String FORM = "form";

    @Inject
    FormVersions versions;

    @Inject
    GuidanceRegister guidance;

    @Inject
    AuditTrail audit;

    @Inject
    BusinessClock clock;

    @Inject
    JsonRows json;

    @Override
    public String kind() {
        return "check-form-criteria";
    }

    @Override
    public String title() {
        return "Criteria of a check form's draft";
    }

    @Override
    public String ability() {
        return CheckFormResource.KEEP;
    }

    @Override
    public List<ImportColumn> columns() {
        return CriterionColumns.ALL;
    }

    @Override
    public String ndjsonExample() {
        return """
                {"code":"SCP-1-03","question":"Were the residence conditions met?","standard":"Residence is shown",\
                "risk":"Somebody without entitlement is paid","guidance":"G-RESIDENCE","guidanceVersion":1,"weight":3,\
                "critical":true}""";
    }

    @Override
    public List<ImportParameter> parameters() {
        return List.of(ImportParameter.required(FORM, "Code of the check form whose draft takes the criteria"));
    }

    @Override
    public List<FieldError> check(Map<String, String> params) {
        return params.get(FORM) != null && versions.draft(params.get(FORM)).isEmpty()
                ? List.of(new FieldError(FORM, "draft-known", "This form has no draft: make one first"))
                : List.of();
    }

    @Override
    public ImportSession open(ImportJob job) {
        String code = job.param(FORM);
        String who = "import:" + job.id();
        return (rows, report) -> apply(code, who, rows, report);
    }

    private void apply(String code, String who, List<ImportRow> rows, ImportReport report) {
        versions.lock(code);
        Optional<FormVersionView> before = versions.draft(code);
        if (before.isEmpty()) {
            rows.forEach(row -> report.rejected(row.line(), null, "draft-known", "The draft was published meanwhile"));
            return;
        }
        FormVersion draft = before.get().content();
        List<Criterion> criteria = new ArrayList<>(draft.criteria());
        int changed = 0;
        for (ImportRow row : rows) {
            Optional<Criterion> read = json.read(row, CriterionView.class, CriterionColumns::read, report)
                    .map(CriterionView::criterion);
            if (read.isPresent()) {
                changed += add(row.line(), read.get(), criteria, report) ? 1 : 0;
            }
        }
        if (changed > 0) {
            versions.keep(new FormVersion(draft.form(), draft.version(), draft.title(), criteria), who, clock.now());
            audit.rememberAs(
                    who,
                    "keepCheckFormDraft",
                    KeepingDraft.subject(code, draft.version()),
                    before.get(),
                    versions.draft(code).orElseThrow());
            report.landed(changed);
        }
    }

    /** @return whether the criteria changed */
    private boolean add(long line, Criterion one, List<Criterion> criteria, ImportReport report) {
        int place = 0;
        while (place < criteria.size() && !criteria.get(place).code().equals(one.code())) {
            place++;
        }
        if (place < criteria.size() && criteria.get(place).equals(one)) {
            report.alreadyKnown(1);
            return false;
        }
        List<Criterion> after = new ArrayList<>(criteria);
        if (place < after.size()) {
            after.set(place, one);
        } else {
            after.add(one);
        }
        List<FormRule.Broken> broken = FormRule.broken(after, false);
        broken.forEach(rule -> report.rejected(
                line,
                rule.field().replaceAll(".*\\.", ""),
                rule.rule().key(),
                rule.rule().text()));
        boolean known = one.guidance() == null
                || !guidance.known(List.of(one.guidance())).isEmpty();
        if (!known) {
            report.rejected(line, "guidance", "guidance-known", "The register holds no guidance " + one.guidance());
        }
        if (!known || !broken.isEmpty()) {
            return false;
        }
        criteria.clear();
        criteria.addAll(after);
        return true;
    }
}
