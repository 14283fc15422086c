package scot.pillars.assurance.check.imported;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import scot.pillars.kit.http.FieldError;
import scot.pillars.kit.imports.ImportColumn;
import scot.pillars.kit.imports.ImportJob;
import scot.pillars.kit.imports.ImportParameter;
import scot.pillars.kit.imports.ImportSession;
import scot.pillars.kit.imports.RowImport;

/** Bulk import of checks: past reviews of any source, or checks recorded in another system under the rules. */
@ApplicationScoped
class ChecksImport implements RowImport {
    static final String SOURCE = "source";
    static final String DATASET = "dataset";
    static final String VOCABULARY = "vocabulary";
    static final String PROVENANCE = "provenance";
    static final String NEW_CODES = "newCodes";
    static final String REGISTER = "register";

    private static final Map<String, Pattern> SPELLING = Map.of(
            SOURCE, Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,79}"),
            DATASET, Pattern.compile("[a-z][a-z0-9-]{0,39}"),
            VOCABULARY, Pattern.compile("[A-Z0-9][A-Z0-9-]{0,39}"));

    @Inject
    ImportedChecks checks;

    @Inject
    ObjectMapper json;

    @Override
    public String kind() {
        return "checks";
    }

    @Override
    public String title() {
        return "Checks";
    }

    @Override
    public String ability() {
        return "record-check";
    }

    @Override
    public List<ImportColumn> columns() {
        return CheckColumns.ALL;
    }

    @Override
    public String ndjsonExample() {
        return CheckColumns.NDJSON_EXAMPLE;
    }

    @Override
    public List<ImportParameter> parameters() {
        return List.of(
                ImportParameter.required(
                        SOURCE, "Where the checks come from, with the year where identities begin anew every year"),
                ImportParameter.optional(DATASET, "agency", "Whose data it is: a label that every view shows"),
                ImportParameter.optional(VOCABULARY, "PILLARS", "Whose words the error lines use"),
                ImportParameter.oneOf(
                                PROVENANCE,
                                List.of("recorded", "imported"),
                                "recorded",
                                "recorded: every rule of a check made here holds; imported: history, to which some rules are not"
                                        + " applied, each relaxation counted in the report")
                        .said(Map.of(
                                "recorded",
                                "Checks made here: every rule holds",
                                "imported",
                                "History: some rules are not applied")),
                ImportParameter.oneOf(
                                NEW_CODES,
                                List.of("refuse", REGISTER),
                                "refuse",
                                "What happens to words that the vocabulary does not hold: refused, or registered as met")
                        .said(Map.of("refuse", "Refused", REGISTER, "Registered as met")));
    }

    @Override
    public List<FieldError> check(Map<String, String> params) {
        List<FieldError> errors = new ArrayList<>();
        SPELLING.forEach((name, spelling) -> {
            if (!spelling.matcher(params.get(name)).matches()) {
                errors.add(new FieldError(name, "pattern", "Expected is " + spelling.pattern()));
            }
        });
        boolean register = REGISTER.equals(params.get(NEW_CODES));
        if (register && "PILLARS".equals(params.get(VOCABULARY))) {
            errors.add(new FieldError(
                    NEW_CODES, "own-vocabulary", "Words are registered in a source's own vocabulary, not in PILLARS"));
        }
        return errors;
    }

    @Override
    public ImportSession open(ImportJob job) {
        return new ChecksImportSession(job, checks, json);
    }
}
