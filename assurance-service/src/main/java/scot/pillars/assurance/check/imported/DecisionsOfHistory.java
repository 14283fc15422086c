package scot.pillars.assurance.check.imported;

import static scot.pillars.assurance.check.imported.ImportDecision.*;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import scot.pillars.assurance.check.model.Check;
import scot.pillars.assurance.check.model.CheckOutcome;
import scot.pillars.assurance.check.model.Disposition;
import scot.pillars.assurance.check.model.ErrorLine;
import scot.pillars.assurance.check.model.RecordedCheck;
import scot.pillars.assurance.check.model.RecordedLine;

/** Counts what was decided about checks of imported history (quality-domain.md, 3.15). */
final class DecisionsOfHistory {
    private final Map<ImportDecision, Integer> counts = new EnumMap<>(ImportDecision.class);

    /** Counts by decision over these checks. */
    static Map<ImportDecision, Integer> of(List<RecordedCheck> checks) {
        DecisionsOfHistory decisions = new DecisionsOfHistory();
        checks.forEach(decisions::add);
        return decisions.counts;
    }

    private void add(RecordedCheck recorded) {
        Check check = recorded.check();
        when(check.findings().isEmpty(), NO_FORM);
        when(check.checkedOn() == null, NO_CHECK_DATE);
        when(check.decidedOn() == null, NO_DECISION_DATE);
        when(check.tier() == null, NO_TIER);
        when(check.timing() == null, NO_TIMING);
        when(check.area() == null, NO_AREA);
        when(check.team() == null, NO_TEAM);
        when(check.colleague() == null, NO_COLLEAGUE);
        when(check.minutes() == null, NO_MINUTES);
        when(recorded.history().amount() != null, AMOUNT_PER_CASE);
        boolean wrong = recorded.outcome() != null && recorded.outcome().wrongInMoney();
        when(wrong, NO_CASE_OPENED);
        when(wrong && recorded.lines().isEmpty(), WRONG_WITHOUT_LINES);
        when(recorded.outcome() == CheckOutcome.CORRECT && !recorded.lines().isEmpty(), CORRECT_WITH_LINES);
        when(
                check.disposition() == Disposition.COMPLETE
                        && (recorded.outcome() != RecordedCheck.outcome(check)
                                || recorded.lines().stream()
                                        .anyMatch(line -> line.line().direction() == null)),
                OUTCOME_AS_RECORDED);
        recorded.lines().forEach(this::add);
    }

    private void add(RecordedLine recorded) {
        ErrorLine line = recorded.line();
        when(recorded.descriptor().nature() == null, LINE_WITHOUT_NATURE);
        when(line.cause() == null, LINE_WITHOUT_CAUSE);
        when(line.responsibleParties().isEmpty(), LINE_WITHOUT_PARTY);
        when(line.direction() == null, LINE_WITHOUT_DIRECTION);
        when(line.amount() == null, LINE_WITHOUT_AMOUNT);
        when(line.detectionPoint() == null, LINE_WITHOUT_DISCOVERY);
        when(line.occurredOn() == null && line.occurrence() == null, LINE_WITHOUT_OCCURRENCE);
        when(line.occurrence() != null, OCCURRENCE_AS_WORDS);
        when(
                line.occurrence() != null
                        && line.occurrence().toLowerCase(Locale.ROOT).contains("cannot be determined"),
                OCCURRENCE_NOT_DETERMINED);
        when(recorded.official() == null, OFFICIAL_NOT_DERIVED);
    }

    private void when(boolean decided, ImportDecision decision) {
        if (decided) {
            counts.merge(decision, 1, Integer::sum);
        }
    }
}
