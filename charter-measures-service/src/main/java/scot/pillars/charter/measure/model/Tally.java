package scot.pillars.charter.measure.model;

/**
 * Answers to one question in one year, counted by the question's rule.
 *
 * @param positive answers that agree
 * @param neutral answers that neither agree nor disagree, and those that the rule keeps in the base
 * @param negative answers that disagree
 * @param outsideBase answers that the rule leaves out of the base
 */
public record Tally(long positive, long neutral, long negative, long outsideBase) {

    /** Respondents who were asked, answered, and stay in by the rule. */
    public long base() {
        return positive + neutral + negative;
    }

    /** Positive share; null when nobody is in the base. */
    public Exact positiveShare() {
        return base() == 0 ? null : Exact.percent(positive, base());
    }

    /** Disagree share; null when nobody is in the base. */
    public Exact negativeShare() {
        return base() == 0 ? null : Exact.percent(negative, base());
    }
}
