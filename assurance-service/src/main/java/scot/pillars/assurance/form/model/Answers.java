package scot.pillars.assurance.form.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The answers of one check to one version of its form (docs/domain/quality-domain.md, section 3, rules 3 and 4).
 *
 * @param given in the order of the check
 */
public record Answers(FormVersion form, List<Answer> given) {
    public Answers {
        given = List.copyOf(given);
    }

    /**
     * An answer that breaks a rule, or a criterion without one.
     *
     * @param place of the answer in the check, from 0; null when there is no answer
     */
    public record Broken(Integer place, String criterion, AnswerRule rule) {}

    /**
     * Everything that is wrong with the answers.
     *
     * @param ended whether the check is complete, so that every criterion asked must have its answer
     * @return empty when they may be kept
     */
    public List<Broken> broken(boolean ended) {
        Map<String, Criterion> asked =
                form.shown(FormVersion.results(given)).stream().collect(Collectors.toMap(Criterion::code, one -> one));
        List<Broken> broken = new ArrayList<>();
        Set<String> answered = new HashSet<>();
        for (int place = 0; place < given.size(); place++) {
            Answer answer = given.get(place);
            answered.add(answer.criterion());
            AnswerRule rule = broken(answer, asked.get(answer.criterion()));
            if (rule != null) {
                broken.add(new Broken(place, answer.criterion(), rule));
            }
        }
        if (ended) {
            form.criteria().stream()
                    .map(Criterion::code)
                    .filter(code -> asked.containsKey(code) && !answered.contains(code))
                    .forEach(code -> broken.add(new Broken(null, code, AnswerRule.CRITERION_UNANSWERED)));
        }
        return broken;
    }

    /** The score of answers that keep the rules; empty when no criterion applied. */
    public Optional<Score> score() {
        return Score.of(form, given);
    }

    private AnswerRule broken(Answer answer, Criterion asked) {
        if (asked == null) {
            return form.criterion(answer.criterion()).isPresent()
                    ? AnswerRule.CRITERION_HIDDEN
                    : AnswerRule.CRITERION_UNKNOWN;
        }
        if (answer.result() == Result.NOT_APPLICABLE && !asked.mayBeNotApplicable()) {
            return AnswerRule.NOT_APPLICABLE_TAKEN;
        }
        return answer.result() == Result.NOT_MET && asked.commentOnFail() && !answer.commented()
                ? AnswerRule.COMMENT_ON_FAIL
                : null;
    }
}
