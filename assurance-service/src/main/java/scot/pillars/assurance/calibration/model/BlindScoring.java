package scot.pillars.assurance.calibration.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a session asks of those who score in it, and what they may see of each other. */
public final class BlindScoring {
    private BlindScoring() {}

    /**
     * A rule that an answer breaks.
     *
     * @param index place in the list of answers, from 0
     */
    public record Broken(int index, CalibrationRule rule) {}

    /** Why a sheet can be filled in or submitted no more, or not yet; empty when it can. */
    public static Optional<CalibrationRule> closedTo(SessionState state, boolean submitted) {
        if (state == SessionState.PLANNED) {
            return Optional.of(CalibrationRule.NOT_OPEN);
        }
        if (state == SessionState.CANCELLED) {
            return Optional.of(CalibrationRule.CANCELLED);
        }
        if (state.showsScores()) {
            return Optional.of(CalibrationRule.SCORING_CLOSED);
        }
        return submitted ? Optional.of(CalibrationRule.ALREADY_SUBMITTED) : Optional.empty();
    }

    /**
     * Whether somebody may read the scores of a scorer: one's own always, others' after the scoring is closed and only by
     * who leads calibration.
     */
    public static boolean mayRead(SessionState state, boolean own, boolean leads) {
        return own || leads && state.showsScores();
    }

    /** Every rule that the answers break. */
    public static List<Broken> broken(List<ScoredCriterion> criteria, int cases, List<Answer> answers) {
        List<Broken> broken = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < answers.size(); i++) {
            Answer answer = answers.get(i);
            Optional<ScoredCriterion> criterion = criteria.stream()
                    .filter(one -> one.code().equals(answer.criterion()))
                    .findFirst();
            if (answer.place() < 1 || answer.place() > cases) {
                broken.add(new Broken(i, CalibrationRule.CASE_KNOWN));
            } else if (criterion.isEmpty()) {
                broken.add(new Broken(i, CalibrationRule.CRITERION_KNOWN));
            } else if (!criterion.get().scale().contains(answer.answer())) {
                broken.add(new Broken(i, CalibrationRule.ANSWER_OF_SCALE));
            } else if (!seen.add(answer.place() + " " + answer.criterion())) {
                broken.add(new Broken(i, CalibrationRule.ONCE));
            }
        }
        return broken;
    }

    /** Whether sound answers answer every criterion of every case. */
    public static boolean complete(List<ScoredCriterion> criteria, int cases, int answers) {
        return answers == criteria.size() * cases;
    }

    /** Why the scoring cannot be closed; empty when it can. */
    public static Optional<CalibrationRule> keepsOpen(SessionState state, long submitted) {
        if (!state.mayBecome(SessionState.SCORING_CLOSED)) {
            return Optional.of(CalibrationRule.NOT_NEXT);
        }
        return submitted < 2 ? Optional.of(CalibrationRule.TWO_SCORERS) : Optional.empty();
    }

    /** Why a session cannot be cancelled; empty when it can. */
    public static Optional<CalibrationRule> keepsGoing(SessionState state, long submitted) {
        if (!state.mayBecome(SessionState.CANCELLED)) {
            return Optional.of(CalibrationRule.NOT_NEXT);
        }
        return submitted >= 2 ? Optional.of(CalibrationRule.TWO_SUBMITTED) : Optional.empty();
    }

    /** Why the answers of this kind cannot be set by somebody; empty when they can. */
    public static Optional<CalibrationRule> refusesAnswers(SessionState state, AnswerKind kind, boolean scores) {
        if (state == SessionState.CANCELLED) {
            return Optional.of(CalibrationRule.CANCELLED);
        }
        if (state == SessionState.CONCLUDED) {
            return Optional.of(CalibrationRule.NOT_NEXT);
        }
        if (kind == AnswerKind.CONSENSUS && !state.showsScores()) {
            return Optional.of(CalibrationRule.CONSENSUS_AFTER);
        }
        return scores && !state.showsScores() ? Optional.of(CalibrationRule.KEY_SETTER_SCORES) : Optional.empty();
    }
}
