package scot.pillars.assurance.people;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import scot.pillars.assurance.people.model.Colleague;
import scot.pillars.assurance.people.model.Posting;
import scot.pillars.assurance.people.model.Skill;
import scot.pillars.kit.imports.ImportColumn;
import scot.pillars.kit.imports.ImportReport;
import scot.pillars.kit.imports.ImportRow;

/** A row of a file of colleagues: one posting of one colleague, with the skills that begin with it. */
record ColleagueRow(
        @NotBlank String number,
        @NotBlank String name,
        @NotNull LocalDate inForceFrom,
        @NotBlank String team,
        String lineManager,
        String businessArea,
        String site,
        String signIn,
        String skills,
        LocalDate leftOn) {
    static final List<ImportColumn> COLUMNS = List.of(
            ImportColumn.required("number", "Pseudonymous number of the colleague", "C-000731"),
            ImportColumn.required("name", "Name; kept in this register alone", "Ailsa Reid"),
            ImportColumn.required("inForceFrom", "First day of the posting, 2025-04-01", "2025-04-01"),
            ImportColumn.required("team", "Code of the team", "T-061"),
            ImportColumn.optional(
                    "lineManager", "Number of who leads the line; registered before, or above in the file", ""),
            ImportColumn.optional("businessArea", "Code of the business area", "child-payments"),
            ImportColumn.optional("site", "Code of the site", "dundee"),
            ImportColumn.optional("signIn", "Who it is at the sign-in provider", "ailsa.reid"),
            ImportColumn.optional("skills", "Skills that begin with the posting, with ; between them", "SCP;BSG"),
            ImportColumn.optional("leftOn", "Day from which the colleague works here no more", ""));

    /** The row as CSV holds it; empty when a date cannot be read, which is then in the report. */
    static Optional<ColleagueRow> csv(ImportRow row, ImportReport report) {
        LocalDate[] days = new LocalDate[2];
        String[] columns = {"inForceFrom", "leftOn"};
        for (int place = 0; place < columns.length; place++) {
            String text = row.text(columns[place]);
            try {
                days[place] = text == null ? null : LocalDate.parse(text);
            } catch (DateTimeParseException e) {
                report.rejected(row.line(), columns[place], "date", "Give the date as 2025-06-03");
                return Optional.empty();
            }
        }
        return Optional.of(new ColleagueRow(
                row.text("number"),
                row.text("name"),
                days[0],
                row.text("team"),
                row.text("lineManager"),
                row.text("businessArea"),
                row.text("site"),
                row.text("signIn"),
                row.text("skills"),
                days[1]));
    }

    /** What the register holds with this row added; a posting that begins on the same day gives way to the row's. */
    Colleague addedTo(Colleague before) {
        List<Posting> postings = new ArrayList<>(before == null ? List.of() : before.postings());
        postings.removeIf(posting -> posting.inForceFrom().equals(inForceFrom));
        postings.add(new Posting(inForceFrom, team, lineManager, businessArea, site));
        List<Skill> held = new ArrayList<>(before == null ? List.of() : before.skills());
        for (String skill : skills == null ? new String[0] : skills.split(";")) {
            if (!skill.isBlank() && held.stream().noneMatch(one -> one.skill().equals(skill.strip()))) {
                held.add(new Skill(skill.strip(), inForceFrom, null));
            }
        }
        return new Colleague(
                number,
                name,
                signIn == null && before != null ? before.signIn() : signIn,
                leftOn == null && before != null ? before.leftOn() : leftOn,
                postings,
                held,
                before == null ? List.of() : before.leave());
    }
}
