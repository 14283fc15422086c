package scot.pillars.assurance.form.model;

/** For what answers to a check form can be refused. */
public enum AnswerRule {
    CRITERION_UNKNOWN("criterion-unknown", "The form has no criterion with this code"),
    CRITERION_HIDDEN(
            "criterion-hidden", "This criterion is not asked after the answers given: it takes no answer of its own"),
    CRITERION_UNANSWERED("criterion-unanswered", "Every criterion that is asked has an answer before the check ends"),
    NOT_APPLICABLE_TAKEN("not-applicable-taken", "This criterion applies to every case: not applicable is not taken"),
    COMMENT_ON_FAIL("comment-on-fail", "A comment says why this criterion is not met");

    private final String key;
    private final String text;

    AnswerRule(String key, String text) {
        this.key = key;
        this.text = text;
    }

    /** Short stable name for programs. */
    public String key() {
        return key;
    }

    /** The rule in words. */
    public String text() {
        return text;
    }
}
