package scot.pillars.assurance.check.imported;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import scot.pillars.assurance.check.model.Provenance;
import scot.pillars.assurance.check.model.RecordedCheck;
import scot.pillars.assurance.check.model.Registers;
import scot.pillars.kit.http.Kebab;
import scot.pillars.kit.imports.ImportJob;
import scot.pillars.kit.imports.ImportReport;
import scot.pillars.kit.imports.ImportRow;
import scot.pillars.kit.imports.ImportSession;
import scot.pillars.kit.imports.RowGroups;

/** The work on one file of checks. */
final class ChecksImportSession implements ImportSession {
    private final ImportJob job;
    private final ImportedChecks checks;
    private final ObjectWriter canonical;
    private final Provenance provenance;
    private final String source;
    private final String vocabulary;
    /** In a dry run every batch is rolled back, so each would register the same codes anew. */
    private final Map<ImportDecision, Set<String>> registeredInDryRun = new EnumMap<>(ImportDecision.class);

    ChecksImportSession(ImportJob job, ImportedChecks checks, ObjectMapper json) {
        this.job = job;
        this.checks = checks;
        this.canonical = json.writerFor(ImportedCheck.class);
        this.provenance =
                job.param(ChecksImport.PROVENANCE).equals("imported") ? Provenance.IMPORTED : Provenance.RECORDED;
        this.source = job.param(ChecksImport.SOURCE);
        this.vocabulary = job.param(ChecksImport.VOCABULARY);
    }

    @Override
    public Class<?> rowType() {
        return ImportedCheck.class;
    }

    @Override
    public String groupOf(ImportRow row) {
        return row.isJson() ? null : RowGroups.key(row, "sourceId");
    }

    @Override
    public void apply(List<ImportRow> rows, ImportReport report) {
        List<ParsedCheck> unknown = notYetKnown(parsed(rows, report), report);
        if (unknown.isEmpty()) {
            return;
        }
        Registers registers = checks.registers();
        if (ChecksImport.REGISTER.equals(job.param(ChecksImport.NEW_CODES))) {
            registers = register(unknown, registers, report);
        }
        HistoryRules rules = new HistoryRules(job, provenance, registers, checks.today(), report);
        List<ParsedCheck> sound = unknown.stream().filter(rules::keeps).toList();
        List<RecordedCheck> landed = checks.land(sound, rules, job);
        report.landed(landed.size());
        report.alreadyKnown(sound.size() - landed.size());
        if (provenance == Provenance.IMPORTED) {
            DecisionsOfHistory.of(landed).forEach((decision, count) -> decided(decision, count, report));
        }
    }

    private List<ParsedCheck> parsed(List<ImportRow> rows, ImportReport report) {
        List<ParsedCheck> parsed = new ArrayList<>(rows.size());
        for (List<ImportRow> own : RowGroups.of(rows, this::groupOf)) {
            ImportedCheck check = read(own, report);
            if (check != null) {
                parsed.add(new ParsedCheck(check, own, hash(check)));
            }
        }
        return parsed;
    }

    private ImportedCheck read(List<ImportRow> rows, ImportReport report) {
        ImportedCheck check = rows.get(0).isJson() ? checks.read(rows.get(0), report) : CsvCheck.read(rows, report);
        if (check != null && check.sourceId() == null) {
            report.rejected(rows.get(0).line(), "sourceId", "required", "A check is known by it");
            return null;
        }
        return check;
    }

    /** Leaves out what has landed before, in this file or another, and what repeats within the batch. */
    private List<ParsedCheck> notYetKnown(List<ParsedCheck> parsed, ImportReport report) {
        Map<String, byte[]> known = checks.known(
                source, parsed.stream().map(one -> one.check().sourceId()).toArray(String[]::new));
        Map<String, ParsedCheck> unknown = new LinkedHashMap<>();
        for (ParsedCheck one : parsed) {
            String id = one.check().sourceId();
            ParsedCheck first = unknown.get(id);
            byte[] before = first == null ? known.get(id) : first.hash();
            if (before == null) {
                unknown.put(id, one);
            } else if (Arrays.equals(before, one.hash())) {
                report.alreadyKnown(1);
                decided(ImportDecision.REPEATED_IN_FILE, first == null ? 0 : 1, report);
            } else {
                decided(ImportDecision.REPEATED_WITH_OTHER_CONTENT, 1, report);
                one.reject(
                        "sourceId",
                        "other-content",
                        "The source has a check with this identity and other content; the first is kept",
                        report);
            }
        }
        return new ArrayList<>(unknown.values());
    }

    private Registers register(List<ParsedCheck> unknown, Registers registers, ImportReport report) {
        Registers.Vocabulary words = registers.vocabulary(vocabulary);
        NewCodes codes = checks.newCodes(vocabulary);
        codes.collect(unknown.stream().map(ParsedCheck::check).toList(), words, new CodesOfWords(words));
        if (codes.isEmpty()) {
            return registers;
        }
        codes.register().forEach((decision, made) -> {
            if (job.dryRun()) {
                made.removeIf(code -> !registeredInDryRun
                        .computeIfAbsent(decision, key -> new HashSet<>())
                        .add(code));
            }
            decided(decision, made.size(), report);
        });
        return checks.registers();
    }

    private byte[] hash(ImportedCheck check) {
        try {
            return MessageDigest.getInstance("MD5").digest(canonical.writeValueAsBytes(check));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void decided(ImportDecision decision, int count, ImportReport report) {
        report.decided(Kebab.of(decision), decision.text(), count);
    }
}
