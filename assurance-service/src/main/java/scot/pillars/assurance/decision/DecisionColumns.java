package scot.pillars.assurance.decision;

import java.util.List;
import java.util.Optional;
import scot.pillars.assurance.decision.model.Channel;
import scot.pillars.assurance.decision.model.DecisionType;
import scot.pillars.kit.imports.ImportColumn;
import scot.pillars.kit.imports.ImportReport;
import scot.pillars.kit.imports.ImportRow;

/** Decisions as CSV holds them: one row per decision; attributes come as NDJSON only. */
final class DecisionColumns {
    static final List<ImportColumn> ALL = List.of(
            ImportColumn.required("reference", "The agency's reference of the determination", "D-2026-004711"),
            ImportColumn.required("caseReference", "Reference of the case", "CR-2025-000123"),
            ImportColumn.required("benefit", "Code of the benefit", "SCP"),
            ImportColumn.required(
                    "type",
                    "new-application, change-of-circumstances, review, re-determination or without-application",
                    "new-application"),
            ImportColumn.required("decidedOn", "Date of the decision, 2026-11-20", "2026-11-20"),
            ImportColumn.optional("amount", "Amount of one payment, 26.70", "26.70"),
            ImportColumn.optional("currency", "Currency of the amount; GBP when empty", "GBP"),
            ImportColumn.optional("periodFrom", "First day it covers", "2026-11-23"),
            ImportColumn.optional("periodTo", "Last day it covers; empty: open", ""),
            ImportColumn.optional("colleague", "Pseudonymous number of the decision maker", "C-000731"),
            ImportColumn.optional("team", "Pseudonymous number of the team", "T-014"),
            ImportColumn.optional("area", "Area of the agency", "Dundee City"),
            ImportColumn.optional("channel", "online, telephone, post, in-person or system", "online"));

    private DecisionColumns() {}

    /** The row; empty when a field cannot be read, which is then in the report. */
    static Optional<DecisionRequest> read(ImportRow row, ImportReport report) {
        FieldReading reading = new FieldReading(row, report);
        DecisionRequest decision = new DecisionRequest(
                row.text("reference"),
                row.text("caseReference"),
                row.text("benefit"),
                reading.word("type", DecisionType.class),
                reading.date("decidedOn"),
                reading.money(),
                reading.date("periodFrom"),
                reading.date("periodTo"),
                row.text("colleague"),
                row.text("team"),
                row.text("area"),
                reading.word("channel", Channel.class),
                null);
        return reading.failed() ? Optional.empty() : Optional.of(decision);
    }
}
