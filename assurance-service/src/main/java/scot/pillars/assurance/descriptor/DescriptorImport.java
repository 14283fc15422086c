package scot.pillars.assurance.descriptor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import scot.pillars.kit.imports.ImportColumn;
import scot.pillars.kit.imports.ImportRow;

/** Files of descriptors. */
@ApplicationScoped
class DescriptorImport extends WordImport<DescriptorRequest> {
    @Inject
    Descriptors descriptors;

    DescriptorImport() {
        super(DescriptorRequest.class);
    }

    @Override
    public String kind() {
        return "descriptors";
    }

    @Override
    public String title() {
        return "Descriptors and their wordings";
    }

    @Override
    public List<ImportColumn> columns() {
        return List.of(
                ImportColumn.required("vocabulary", "Code of the vocabulary", "PILLARS"),
                ImportColumn.required("code", "Letters, digits, dots and hyphens", "RES-WRONG-DATE"),
                ImportColumn.required("element", "What was wrong", "Residence"),
                ImportColumn.optional("nature", "How it was wrong", "Wrong date used"),
                ImportColumn.required(
                        "inForceFrom", "First day of use; of other words than before, today or later", "2026-04-01"));
    }

    @Override
    public String ndjsonExample() {
        return """
                {"vocabulary":"PILLARS","code":"RES-WRONG-DATE","element":"Residence","nature":"Wrong date used",\
                "inForceFrom":"2026-04-01"}""";
    }

    @Override
    DescriptorRequest of(ImportRow row) {
        return new DescriptorRequest(
                row.text("vocabulary"),
                row.text("code"),
                row.text("element"),
                row.text("nature"),
                day(row, "inForceFrom"));
    }

    @Override
    boolean land(String who, DescriptorRequest request) {
        return descriptors.land(who, request);
    }
}
