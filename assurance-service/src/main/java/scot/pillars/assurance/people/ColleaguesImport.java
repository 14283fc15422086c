package scot.pillars.assurance.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import scot.pillars.assurance.people.model.Colleague;
import scot.pillars.assurance.people.model.ColleagueRules;
import scot.pillars.assurance.people.model.ColleagueRules.Broken;
import scot.pillars.kit.imports.ImportColumn;
import scot.pillars.kit.imports.ImportJob;
import scot.pillars.kit.imports.ImportParameter;
import scot.pillars.kit.imports.ImportReport;
import scot.pillars.kit.imports.ImportRow;
import scot.pillars.kit.imports.ImportSession;
import scot.pillars.kit.imports.JsonRows;
import scot.pillars.kit.imports.RowImport;

/** Files of colleagues: one row per posting. What is not in the file stays as it is. */
@ApplicationScoped
class ColleaguesImport implements RowImport {
    private static final String REGISTER = "register";

    @Inject
    People people;

    @Inject
    Units units;

    @Inject
    KeepingColleague keeping;

    @Inject
    JsonRows json;

    @Override
    public String kind() {
        return "colleagues";
    }

    @Override
    public String title() {
        return "Colleagues";
    }

    @Override
    public String ability() {
        return "keep-people";
    }

    @Override
    public List<ImportColumn> columns() {
        return ColleagueRow.COLUMNS;
    }

    @Override
    public String ndjsonExample() {
        return """
                {"number":"C-000731","name":"Ailsa Reid","inForceFrom":"2025-04-01","team":"T-061",\
                "businessArea":"child-payments","site":"dundee","skills":"SCP;BSG"}""";
    }

    @Override
    public List<ImportParameter> parameters() {
        return List.of(ImportParameter.oneOf(
                        "newUnits",
                        List.of("refuse", REGISTER),
                        "refuse",
                        "What to do with a team, area or site the register does not hold: refuse the row, or register it under "
                                + "its code")
                .said(Map.of("refuse", "The row is refused", REGISTER, "Registered under their codes")));
    }

    @Override
    public ImportSession open(ImportJob job) {
        boolean register = REGISTER.equals(job.param("newUnits"));
        String who = "import:" + job.id();
        return (rows, report) -> {
            keeping.one();
            rows.forEach(row -> read(row, report).ifPresent(one -> apply(row.line(), one, register, who, report)));
        };
    }

    private Optional<ColleagueRow> read(ImportRow row, ImportReport report) {
        return json.read(row, ColleagueRow.class, ColleagueRow::csv, report);
    }

    private void apply(long line, ColleagueRow row, boolean register, String who, ImportReport report) {
        if (register) {
            Map<String, String> named = new java.util.TreeMap<>();
            put(named, "team", row.team());
            put(named, "business-area", row.businessArea());
            put(named, "site", row.site());
            named.forEach((kind, code) -> {
                if (units.add(kind, code, code)) {
                    report.decided("new-" + kind, "A " + kind + " that the register did not hold was registered", 1);
                }
            });
        }
        People.Kept before = people.find(row.number()).orElse(null);
        Colleague after = row.addedTo(before == null ? null : before.colleague());
        if (before != null && before.colleague().equals(after)) {
            report.alreadyKnown(1);
            return;
        }
        List<Broken> broken = keeping.keepAs(who, after, before);
        broken.forEach(one -> report.rejected(line, column(one.field()), one.rule(), one.text()));
        if (broken.isEmpty()) {
            report.landed(1);
        }
    }

    private static void put(Map<String, String> named, String kind, String code) {
        if (code != null && ColleagueRules.CODE.matcher(code).matches()) {
            named.put(kind, code);
        }
    }

    /** {@code postings[0].team} is the file's column team. */
    private static String column(String field) {
        return field.substring(field.lastIndexOf('.') + 1);
    }
}
