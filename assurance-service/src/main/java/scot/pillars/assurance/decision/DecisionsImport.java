package scot.pillars.assurance.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import scot.pillars.assurance.check.KnownRegisters;
import scot.pillars.kit.http.FieldError;
import scot.pillars.kit.imports.ImportColumn;
import scot.pillars.kit.imports.ImportJob;
import scot.pillars.kit.imports.ImportParameter;
import scot.pillars.kit.imports.ImportReport;
import scot.pillars.kit.imports.ImportRow;
import scot.pillars.kit.imports.ImportSession;
import scot.pillars.kit.imports.JsonRows;
import scot.pillars.kit.imports.RowImport;
import scot.pillars.kit.time.BusinessClock;

/**
 * Files of decisions. Those of a file are past work unless it asks the gate: a decision that was paid long ago is not held
 * up any more.
 */
@ApplicationScoped
class DecisionsImport implements RowImport {
    private static final String GATE = "gate";
    private static final String ASK = "ask";

    @Inject
    WritingDeterminations writing;

    @Inject
    Determinations determinations;

    @Inject
    RegisteringDecisions registering;

    @Inject
    KnownRegisters registers;

    @Inject
    JsonRows json;

    @Inject
    BusinessClock clock;

    @Override
    public String kind() {
        return "decisions";
    }

    @Override
    public String title() {
        return "Decisions";
    }

    @Override
    public String ability() {
        return "register-decision";
    }

    @Override
    public List<ImportColumn> columns() {
        return DecisionColumns.ALL;
    }

    @Override
    public String ndjsonExample() {
        return """
                {"reference":"D-2026-004711","caseReference":"CR-2025-000123","benefit":"SCP","type":"new-application",\
                "decidedOn":"2026-11-20","amount":{"value":"26.70","currency":"GBP"},"colleague":"C-000731",\
                "team":"T-014","channel":"online","attributes":{"children":2}}""";
    }

    @Override
    public List<ImportParameter> parameters() {
        return List.of(ImportParameter.oneOf(
                        GATE,
                        List.of("past", ASK),
                        "past",
                        "Whether the gate is asked about each decision, or the file holds past work that nobody asks about")
                .said(Map.of("past", "Not asked: past work", ASK, "Asked about each decision")));
    }

    @Override
    public ImportSession open(ImportJob job) {
        boolean ask = ASK.equals(job.param(GATE));
        return ImportSession.of(DecisionRequest.class, this::ahead, (rows, report) -> land(rows, ask, report));
    }

    /** What can be worked out about a decision before its batch is landed: whether it keeps the rules by recent registers. */
    private record Ahead(Rendered rendered, boolean sound) {}

    private Ahead ahead(DecisionRequest decision) {
        return new Ahead(
                writing.rendered(decision),
                DecisionRules.broken(decision, registers.recent(), clock.today())
                        .isEmpty());
    }

    private void land(List<ImportRow> rows, boolean ask, ImportReport report) {
        KnownRegisters.Asked known = registers.ask();
        List<Registration> sound = new ArrayList<>();
        List<Long> lines = new ArrayList<>();
        for (ImportRow row : rows) {
            Optional<DecisionRequest> read = json.read(row, DecisionRequest.class, DecisionColumns::read, report);
            read.ifPresent(one -> {
                Ahead ahead = row.ahead(Ahead.class).orElseGet(() -> ahead(one));
                if (ahead.sound() || keepsRules(row.line(), one, known, report)) {
                    sound.add(new Registration(one, ahead.rendered(), ask ? registering.ask(one) : null));
                    lines.add(row.line());
                }
            });
        }
        List<DecisionRequest> sent = sound.stream().map(Registration::decision).toList();
        List<Landing.Outcome> outcomes = Landing.of(
                sent, DecisionRequest::reference, writing.write(sound, Source.IMPORT), determinations::repeats);
        Landing.tell(
                outcomes,
                lines,
                "decision-differs",
                "A decision with this reference was registered with other content",
                report);
    }

    private boolean keepsRules(long line, DecisionRequest decision, KnownRegisters.Asked known, ImportReport report) {
        List<FieldError> broken = known.broken(all -> DecisionRules.broken(decision, all, clock.today()));
        broken.forEach(one -> report.rejected(line, one.field(), one.rule(), one.message()));
        return broken.isEmpty();
    }
}
