package scot.pillars.assurance.dispute;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import scot.pillars.assurance.check.CheckView;
import scot.pillars.assurance.check.Checks;
import scot.pillars.assurance.dispute.model.DisputeClock;
import scot.pillars.assurance.dispute.model.DisputeState;
import scot.pillars.kit.audit.AuditTrail;
import scot.pillars.kit.database.Sql;
import scot.pillars.kit.events.EventIds;
import scot.pillars.kit.events.Outbox;
import scot.pillars.kit.http.FreeText;
import scot.pillars.kit.http.Refusal;
import scot.pillars.kit.imports.ImportColumn;
import scot.pillars.kit.imports.ImportJob;
import scot.pillars.kit.imports.ImportParameter;
import scot.pillars.kit.imports.ImportReport;
import scot.pillars.kit.imports.ImportRow;
import scot.pillars.kit.imports.ImportSession;
import scot.pillars.kit.imports.JsonRows;
import scot.pillars.kit.imports.RowImport;
import scot.pillars.kit.time.BusinessClock;

/**
 * Files of open disputes, which go on here. What its source took stays taken: a late one or one without effect on the result is
 * kept and counted (docs/domain/quality-domain.md, section 3, rule 15); identifiers in its text are masked (section 7, rule 11).
 */
@ApplicationScoped
class DisputesImport implements RowImport {
    private static final String WHO = "import";

    @Inject
    Disputes disputes;

    @Inject
    LodgingDispute lodging;

    @Inject
    GuidanceOfTheDay guidance;

    @Inject
    Checks checks;

    @Inject
    Sql sql;

    @Inject
    Outbox outbox;

    @Inject
    AuditTrail audit;

    @Inject
    JsonRows json;

    @Inject
    BusinessClock clock;

    @ConfigProperty(name = "pillars.dispute.review-days", defaultValue = "20")
    int reviewDays;

    @Override
    public String kind() {
        return "disputes";
    }

    @Override
    public String title() {
        return "Open disputes";
    }

    @Override
    public String ability() {
        return DisputeScope.READ_ALL;
    }

    @Override
    public List<ImportColumn> columns() {
        return ImportedDispute.COLUMNS;
    }

    @Override
    public String ndjsonExample() {
        return """
                {"source":"QA-TOOL","sourceId":"4711","check":"0198f0a2-6d3e-7c41-9f53-0242ac120002",\
                "lodgedOn":"2025-06-20","lodgedBy":"C-000731","criteria":[{"criterion":"SCP-1-03","expected":"met"}],\
                "statement":"The guidance of that day counts the date of the letter."}""";
    }

    @Override
    public List<ImportParameter> parameters() {
        return List.of();
    }

    @Override
    public ImportSession open(ImportJob job) {
        return (rows, report) -> rows.forEach(row -> land(row, report));
    }

    private void land(ImportRow row, ImportReport report) {
        Optional<ImportedDispute> read = json.read(row, ImportedDispute.class, ImportedDispute::read, report);
        read.ifPresent(one -> land(row.line(), one, report));
    }

    private void land(long line, ImportedDispute one, ImportReport report) {
        if (known(one)) {
            report.alreadyKnown(1);
            return;
        }
        CheckView check = checks.read(one.check()).orElse(null);
        if (check == null || check.colleague() == null || check.checkedOn() == null || check.tier() == null) {
            report.rejected(
                    line,
                    "check",
                    "check-known",
                    "No check has this id, or it lacks the colleague, its day or its tier");
            return;
        }
        if (one.lodgedOn().isBefore(check.checkedOn()) || one.lodgedOn().isAfter(clock.today())) {
            report.rejected(
                    line, "lodgedOn", "date-range", "A dispute is lodged after its check and not in the future");
            return;
        }
        DisputedCheck found = DisputedCheck.of(check);
        List<DisputeView.CriterionView> criteria;
        try {
            criteria = guidance.beside(found.disputed(one.request()), check);
        } catch (Refusal refusal) {
            refusal.errors().forEach(error -> report.rejected(line, error.field(), error.rule(), error.message()));
            return;
        }
        keep(line, one, check, criteria, found, report);
    }

    private void keep(
            long line,
            ImportedDispute one,
            CheckView check,
            List<DisputeView.CriterionView> criteria,
            DisputedCheck found,
            ImportReport report) {
        DisputeClock.Limit limit = lodging.limit(check);
        UUID id = EventIds.next();
        boolean lodged = disputes.lodge(new Disputes.Lodged(
                id,
                check.id(),
                check.colleague(),
                one.lodgedBy() == null ? check.colleague() : one.lodgedBy(),
                one.lodgedOn(),
                limit.lastDayByLeave(),
                null,
                null,
                one.lodgedOn().plusDays(reviewDays),
                FreeText.masked(one.statement()),
                one.source(),
                one.sourceId()));
        if (!lodged) {
            report.rejected(line, "check", "disputed", "This check has been disputed already");
            return;
        }
        disputes.criteria(id, criteria);
        disputes.step(id, DisputeState.NEW, WHO, null, clock.now());
        boolean late = limit.on(one.lodgedOn()) != DisputeClock.Standing.IN_TIME;
        report.decided("late-kept", "Lodged after 30 days, and open in its source: it stays open", late ? 1 : 0);
        report.decided(
                "no-change-kept",
                "The overall result would stay the same, and it is open in its source: it stays open",
                found.changesWith(one.request().expected()) ? 0 : 1);
        report.decided(
                "identifier-masked",
                "What looks like an identifier of a client was removed",
                FreeText.identifiers(one.statement()).size());
        outbox.append(DisputeEvents.opened(id, criteria.size(), one.lodgedOn(), check, false));
        audit.rememberAs(WHO, "importDispute", LodgingDispute.subject(id), null, criteria);
        report.landed(1);
    }

    private boolean known(ImportedDispute one) {
        return sql.first(
                        "select 1 from dispute where source = ? and source_id = ?",
                        row -> 1,
                        one.source(),
                        one.sourceId())
                .isPresent();
    }
}
