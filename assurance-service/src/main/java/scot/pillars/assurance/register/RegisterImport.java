package scot.pillars.assurance.register;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import java.util.List;
import scot.pillars.kit.http.Refusal;
import scot.pillars.kit.imports.ImportColumn;
import scot.pillars.kit.imports.ImportJob;
import scot.pillars.kit.imports.ImportParameter;
import scot.pillars.kit.imports.ImportReport;
import scot.pillars.kit.imports.ImportRow;
import scot.pillars.kit.imports.ImportSession;
import scot.pillars.kit.imports.RowImport;

/** Files of a register: one row per entry, by the same rules as a PUT; an entry that is there is changed. */
public abstract class RegisterImport<E> implements RowImport {
    @Inject
    protected EntryTexts texts;

    /** The register the rows go to. */
    protected abstract Register<E> register();

    /** An entry as an example: its code and the entry's JSON on one line. */
    protected abstract String exampleCode();

    @Override
    public List<ImportColumn> columns() {
        return register().fields().columns(exampleCode());
    }

    @Override
    public String ndjsonExample() {
        ObjectNode example = register()
                .fields()
                .ofCells(name -> register().fields().all().stream()
                        .filter(field ->
                                field.name().equals(name) && !field.example().isEmpty())
                        .findFirst()
                        .map(Field::example)
                        .orElse(null));
        example.put("code", exampleCode());
        return example.toString();
    }

    @Override
    public List<ImportParameter> parameters() {
        return List.of();
    }

    @Override
    public ImportSession open(ImportJob job) {
        String who = "import:" + job.id();
        return (rows, report) -> rows.forEach(row -> apply(who, row, report));
    }

    private void apply(String who, ImportRow row, ImportReport report) {
        try {
            ObjectNode node = row.isJson() ? json(row) : register().fields().ofCells(row::text);
            String code = row.isJson() ? code(node.remove("code")) : code(row.text("code"));
            if (register().land(who, code, texts.entry(register().type(), node))) {
                report.landed(1);
            } else {
                report.alreadyKnown(1);
            }
        } catch (Refusal refusal) {
            if (refusal.errors().isEmpty()) {
                report.rejected(row.line(), null, refusal.type(), refusal.getMessage());
            }
            refusal.errors()
                    .forEach(error -> report.rejected(row.line(), error.field(), error.rule(), error.message()));
        }
    }

    private ObjectNode json(ImportRow row) {
        JsonNode node = texts.node(row.json());
        if (!node.isObject()) {
            throw Refusal.badRequest("row", "object", "The line is a JSON object");
        }
        return (ObjectNode) node;
    }

    private static String code(JsonNode code) {
        return code(code == null || code.isNull() ? null : code.asText());
    }

    private static String code(String code) {
        if (code == null) {
            throw Refusal.badRequest("code", "not-null", "Every row has a code");
        }
        return code;
    }
}
