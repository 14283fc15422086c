package scot.pillars.assurance.check.imported;

import static scot.pillars.kit.imports.ImportColumn.optional;
import static scot.pillars.kit.imports.ImportColumn.required;

import java.util.List;
import scot.pillars.kit.imports.ImportColumn;

/** The CSV form: one row per error line, the columns of the check repeated; a check without error lines has one row. */
final class CheckColumns {
    static final List<ImportColumn> ALL = List.of(
            required("sourceId", "Identity of the check within the source; adjacent rows with it are one check", "1"),
            required("caseReference", "Reference of the case", "CR-2025-000123"),
            optional("determinationReference", "Reference of the determination; the case reference when empty", "D-77"),
            required("benefit", "Code of the benefit", "SCP"),
            optional("area", "Area of the agency or country", "Dundee City"),
            optional("team", "Pseudonymous number of the team", "T-014"),
            optional("colleague", "Pseudonymous number of the decision maker", "C-000731"),
            optional("tier", "Line of defence, 1 to 3", "1"),
            optional("timing", "pre-payment or post-payment", "post-payment"),
            optional("decidedOn", "Date of the decision, 2025-05-02", "2025-05-02"),
            optional("checkedOn", "Date of the check, 2025-06-03", "2025-06-03"),
            optional("periodCalendar", "History without a date: month, uk-financial-year or us-fiscal-year", ""),
            optional("period", "History without a date: 2025-06, 2025-26 or 2019", ""),
            required("disposition", "complete, incomplete, not-subject-to-review or evidence-not-found", "complete"),
            optional(
                    "recordedOutcome",
                    "History: correct, procedural, overpayment, underpayment, over-and-underpayment",
                    ""),
            optional("recordedAmount", "History: amount in error of the case as recorded, 26.70", ""),
            optional("recordedCurrency", "History: its currency, ISO 4217", ""),
            optional("caseType", "History: kind of case in the source's words", ""),
            optional("minutes", "Time spent in minutes", "25"),
            optional(
                    "findings",
                    "criterion:result or criterion:result:critical, separated by semicolons",
                    "SCP-1-01:met:critical;SCP-1-03:not-met:critical"),
            optional("criterion", "Error line: the criterion not met", "SCP-1-03"),
            optional("descriptor", "Error line: code of the descriptor", "RES-WRONG-DATE"),
            optional("element", "Error line: what was wrong in words, instead of the descriptor", ""),
            optional("nature", "Error line: how it was wrong in words", ""),
            optional("cause", "Error line: cause by code or words", "GUIDANCE"),
            optional("responsibleParties", "Error line: parties by code or words, separated by semicolons", "SSS"),
            optional("direction", "Error line: overpayment, underpayment or none", "overpayment"),
            optional("amount", "Error line: amount found, 26.70", "26.70"),
            optional("currency", "Error line: its currency, ISO 4217", "GBP"),
            optional("periodFrom", "Error line: first day of the wrong payments", "2025-04-07"),
            optional("periodTo", "Error line: last day of the wrong payments", "2025-05-04"),
            optional("effect", "Error line: prevented or incurred", "incurred"),
            optional("detectionPoint", "Error line: where it was seen, by code or words", "case-record"),
            optional("occurredOn", "Error line: date on which it arose", "2025-04-07"),
            optional("occurrence", "Error line of history: when it arose, in words", ""),
            optional("correctedAtSource", "Error line: true or false", "false"));

    /** Columns that describe an error line; a row with none of them filled has no error line. */
    static final List<String> OF_LINE =
            ALL.stream().map(ImportColumn::name).toList().subList(20, ALL.size());

    /** Columns of the check, the same in every row of one check. */
    static final List<String> OF_CHECK =
            ALL.stream().map(ImportColumn::name).toList().subList(0, 20);

    static final String NDJSON_EXAMPLE = """
            {"sourceId":"1","caseReference":"CR-2025-000123","determinationReference":"D-77","benefit":"SCP",\
            "area":"Dundee City","team":"T-014","colleague":"C-000731","tier":1,"timing":"post-payment",\
            "decidedOn":"2025-05-02","checkedOn":"2025-06-03","disposition":"complete","minutes":25,\
            "findings":[{"criterion":"SCP-1-03","result":"not-met","critical":true}],\
            "errorLines":[{"criterion":"SCP-1-03","descriptor":"RES-WRONG-DATE","cause":"GUIDANCE",\
            "responsibleParties":["SSS"],"direction":"overpayment","amount":{"value":"26.70","currency":"GBP"},\
            "periodFrom":"2025-04-07","periodTo":"2025-05-04","effect":"incurred","detectionPoint":"case-record",\
            "occurredOn":"2025-04-07","correctedAtSource":false}]}""";

    private CheckColumns() {}
}
