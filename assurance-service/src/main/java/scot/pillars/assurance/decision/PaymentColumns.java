package scot.pillars.assurance.decision;

import java.util.List;
import java.util.Optional;
import scot.pillars.kit.imports.ImportColumn;
import scot.pillars.kit.imports.ImportReport;
import scot.pillars.kit.imports.ImportRow;

/** Payments as CSV holds them: one row per payment. */
final class PaymentColumns {
    static final List<ImportColumn> ALL = List.of(
            ImportColumn.required("reference", "The agency's reference of the payment", "P-2026-118203"),
            ImportColumn.optional("determinationReference", "The determination it rests on", "D-2026-004711"),
            ImportColumn.required("caseReference", "Reference of the case", "CR-2025-000123"),
            ImportColumn.required("benefit", "Code of the benefit", "SCP"),
            ImportColumn.required("periodFrom", "First day paid for, 2026-10-26", "2026-10-26"),
            ImportColumn.required("periodTo", "Last day paid for, 2026-11-22", "2026-11-22"),
            ImportColumn.required("amount", "What was paid, 106.80", "106.80"),
            ImportColumn.optional("currency", "Currency of the amount; GBP when empty", "GBP"),
            ImportColumn.required("paidOn", "Date of the payment, 2026-11-20", "2026-11-20"));

    private PaymentColumns() {}

    /** The row; empty when a field cannot be read, which is then in the report. */
    static Optional<PaymentRequest> read(ImportRow row, ImportReport report) {
        FieldReading reading = new FieldReading(row, report);
        PaymentRequest payment = new PaymentRequest(
                row.text("reference"),
                row.text("determinationReference"),
                row.text("caseReference"),
                row.text("benefit"),
                reading.date("periodFrom"),
                reading.date("periodTo"),
                reading.money(),
                reading.date("paidOn"));
        return reading.failed() ? Optional.empty() : Optional.of(payment);
    }
}
