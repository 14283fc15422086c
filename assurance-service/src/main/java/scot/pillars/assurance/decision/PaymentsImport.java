package scot.pillars.assurance.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import scot.pillars.assurance.check.KnownRegisters;
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

/** Files of payments; what they rest on may come later. */
@ApplicationScoped
class PaymentsImport implements RowImport {
    @Inject
    Payments payments;

    @Inject
    KnownRegisters registers;

    @Inject
    JsonRows json;

    @Inject
    BusinessClock clock;

    @Override
    public String kind() {
        return "payments";
    }

    @Override
    public String title() {
        return "Payments";
    }

    @Override
    public String ability() {
        return "register-decision";
    }

    @Override
    public List<ImportColumn> columns() {
        return PaymentColumns.ALL;
    }

    @Override
    public String ndjsonExample() {
        return """
                {"reference":"P-2026-118203","determinationReference":"D-2026-004711","caseReference":"CR-2025-000123",\
                "benefit":"SCP","periodFrom":"2026-10-26","periodTo":"2026-11-22",\
                "amount":{"value":"106.80","currency":"GBP"},"paidOn":"2026-11-20"}""";
    }

    @Override
    public List<ImportParameter> parameters() {
        return List.of();
    }

    @Override
    public ImportSession open(ImportJob job) {
        return ImportSession.of(PaymentRequest.class, this::land);
    }

    private void land(List<ImportRow> rows, ImportReport report) {
        KnownRegisters.Asked known = registers.ask();
        List<PaymentRequest> sound = new ArrayList<>();
        List<Long> lines = new ArrayList<>();
        for (ImportRow row : rows) {
            Optional<PaymentRequest> read = json.read(row, PaymentRequest.class, PaymentColumns::read, report);
            read.filter(one -> keepsRules(row.line(), one, known, report)).ifPresent(one -> {
                sound.add(one);
                lines.add(row.line());
            });
        }
        Landing.tell(
                Landing.of(sound, PaymentRequest::reference, payments.write(sound, Source.IMPORT), payments::repeats),
                lines,
                "payment-differs",
                "A payment with this reference was registered with other content",
                report);
    }

    private boolean keepsRules(long line, PaymentRequest payment, KnownRegisters.Asked known, ImportReport report) {
        List<FieldError> broken = known.broken(all -> DecisionRules.broken(payment, all, clock.today()));
        broken.forEach(one -> report.rejected(line, one.field(), one.rule(), one.message()));
        return broken.isEmpty();
    }
}
