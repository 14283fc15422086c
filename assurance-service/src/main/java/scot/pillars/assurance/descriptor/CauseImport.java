package scot.pillars.assurance.descriptor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import scot.pillars.kit.imports.ImportColumn;
import scot.pillars.kit.imports.ImportRow;

/** Files of causes. */
@ApplicationScoped
class CauseImport extends WordImport<TermRequest> {
    @Inject
    Terms terms;

    CauseImport() {
        super(TermRequest.class);
    }

    @Override
    public String kind() {
        return "causes";
    }

    @Override
    public String title() {
        return "Causes and their wordings";
    }

    @Override
    public List<ImportColumn> columns() {
        return List.of(
                ImportColumn.required("vocabulary", "Code of the vocabulary", "PILLARS"),
                ImportColumn.required("code", "Letters, digits, dots and hyphens", "GUIDANCE"),
                ImportColumn.required("name", "Name for people", "Guidance"),
                ImportColumn.optional("meaning", "When to use it", "The guidance was missing, unclear or out of date"),
                ImportColumn.required(
                        "inForceFrom", "First day of use; of other words than before, today or later", "2026-04-01"),
                ImportColumn.optional(
                        "statesSuspicion",
                        "true when it states that fraud is suspected; fixed with the code; false when empty",
                        "false"));
    }

    @Override
    public String ndjsonExample() {
        return """
                {"vocabulary":"PILLARS","code":"GUIDANCE","name":"Guidance",\
                "meaning":"The guidance was missing, unclear or out of date","inForceFrom":"2026-04-01"}""";
    }

    @Override
    TermRequest of(ImportRow row) {
        return new TermRequest(
                row.text("vocabulary"),
                row.text("code"),
                row.text("name"),
                row.text("meaning"),
                day(row, "inForceFrom"),
                flag(row, "statesSuspicion"));
    }

    @Override
    boolean land(String who, TermRequest request) {
        return terms.land(who, TermRow.CAUSE, request);
    }
}
