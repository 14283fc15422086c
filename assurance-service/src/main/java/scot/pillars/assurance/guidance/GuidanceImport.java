package scot.pillars.assurance.guidance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import scot.pillars.kit.audit.AuditTrail;
import scot.pillars.kit.http.FreeText;
import scot.pillars.kit.imports.ImportColumn;
import scot.pillars.kit.imports.ImportJob;
import scot.pillars.kit.imports.ImportParameter;
import scot.pillars.kit.imports.ImportReport;
import scot.pillars.kit.imports.ImportRow;
import scot.pillars.kit.imports.ImportSession;
import scot.pillars.kit.imports.JsonRows;
import scot.pillars.kit.imports.RowImport;
import scot.pillars.kit.time.BusinessClock;

/** Files of guidance: one row per version, oldest first; the entry is as its last row says. */
@ApplicationScoped
class GuidanceImport implements RowImport {
    @Inject
    Guidances guidances;

    @Inject
    AuditTrail audit;

    @Inject
    BusinessClock clock;

    @Inject
    JsonRows json;

    /** A version of guidance, with the entry it belongs to. */
    public record Row(
            @NotNull
            @Pattern(
                    regexp = "[A-Z0-9][A-Z0-9-]{0,39}",
                    message = "A code is 1 to 40 capital letters, digits and hyphens")
            String code,

            @NotBlank @Size(max = 200) String title,
            @Size(max = 100) String owner,

            @Size(max = 500) @Pattern(regexp = "https?://\\S+", message = "A link begins with https://")
            String link,

            @NotNull LocalDate reviewOn,
            @NotNull LocalDate inForceFrom,
            @NotBlank @Size(max = 1000) String summary) {}

    @Override
    public String kind() {
        return "guidance";
    }

    @Override
    public String title() {
        return "Guidance and its versions";
    }

    @Override
    public String ability() {
        return GuidanceResource.KEEP;
    }

    @Override
    public List<ImportColumn> columns() {
        return List.of(
                ImportColumn.required("code", "Code", "G-RESIDENCE"),
                ImportColumn.required("title", "Title", "Residence conditions"),
                ImportColumn.optional("owner", "Who answers for it, a role or unit", "Child payments"),
                ImportColumn.optional("link", "Where it stands", "https://guidance.example/residence"),
                ImportColumn.required("reviewOn", "Day by which it is reviewed, 2027-03-31", "2027-03-31"),
                ImportColumn.required("inForceFrom", "First day of this version, 2026-04-01", "2026-04-01"),
                ImportColumn.required("summary", "What changed in this version", "First version"));
    }

    @Override
    public String ndjsonExample() {
        return """
                {"code":"G-RESIDENCE","title":"Residence conditions","owner":"Child payments",\
                "reviewOn":"2027-03-31","inForceFrom":"2026-04-01","summary":"First version"}""";
    }

    @Override
    public List<ImportParameter> parameters() {
        return List.of();
    }

    @Override
    public ImportSession open(ImportJob job) {
        String who = "import:" + job.id();
        return (rows, report) -> rows.forEach(row -> read(row, report).ifPresent(one -> land(row, one, who, report)));
    }

    private Optional<Row> read(ImportRow row, ImportReport report) {
        if (row.isJson()) {
            return json.read(row, Row.class, report);
        }
        try {
            return json.valid(
                    row.line(),
                    new Row(
                            row.text("code"),
                            row.text("title"),
                            row.text("owner"),
                            row.text("link"),
                            day(row, "reviewOn"),
                            day(row, "inForceFrom"),
                            row.text("summary")),
                    report);
        } catch (DateTimeParseException e) {
            report.rejected(row.line(), null, "date", "Give dates as 2026-04-01");
            return Optional.empty();
        }
    }

    private void land(ImportRow row, Row one, String who, ImportReport report) {
        if (!FreeText.identifiers(one.title() + "\n" + one.owner() + "\n" + one.summary())
                .isEmpty()) {
            report.rejected(
                    row.line(), null, "no-identifiers", "The row holds what looks like an identifier of a client");
            return;
        }
        GuidanceView before = guidances.find(one.code()).orElse(null);
        boolean versionKnown = before != null
                && before.versions().stream()
                        .anyMatch(version -> version.inForceFrom().equals(one.inForceFrom())
                                && version.summary().equals(one.summary()));
        if (versionKnown && sameEntry(before, one)) {
            report.alreadyKnown(1);
            return;
        }
        LocalDate newest = before == null || before.versions().isEmpty()
                ? null
                : before.versions().get(0).inForceFrom();
        if (!versionKnown && newest != null && !one.inForceFrom().isAfter(newest)) {
            report.rejected(
                    row.line(),
                    "inForceFrom",
                    "after-version-before",
                    "A version of this guidance is in force from " + newest + ": the next begins later");
            return;
        }
        if (before == null || !sameEntry(before, one)) {
            guidances.keep(
                    one.code(),
                    new GuidanceRequests.Entry(one.title(), one.owner(), one.link(), one.reviewOn()),
                    before == null ? 1 : before.version() + 1,
                    who,
                    clock.now());
        }
        if (!versionKnown) {
            guidances.add(
                    one.code(),
                    before == null || before.versions().isEmpty()
                            ? 1
                            : before.versions().get(0).version() + 1,
                    new GuidanceRequests.Version(one.inForceFrom(), one.summary()),
                    who,
                    clock.now());
        }
        audit.rememberAs(
                who,
                "keepGuidance",
                "guidance/" + one.code(),
                before,
                guidances.find(one.code()).orElseThrow());
        report.landed(1);
    }

    private static boolean sameEntry(GuidanceView before, Row one) {
        return before.title().equals(one.title())
                && Objects.equals(before.owner(), one.owner())
                && Objects.equals(before.link(), one.link())
                && before.reviewOn().equals(one.reviewOn());
    }

    private static LocalDate day(ImportRow row, String column) {
        return row.text(column) == null ? null : LocalDate.parse(row.text(column));
    }
}
