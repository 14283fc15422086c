package scot.pillars.assurance.level;

/** What is counted as right; each is a share of complete checks, and more is better. */
public enum Measure {
    /** Right in money; an error without effect on payment leaves the case right. */
    CASE_ACCURACY("Cases right", "q.outcome in ('correct', 'procedural')"),
    OVERPAYMENT("Cases without an overpayment", "q.outcome not in ('overpayment', 'over-and-underpayment')"),
    UNDERPAYMENT("Cases without an underpayment", "q.outcome not in ('underpayment', 'over-and-underpayment')");

    private final String words;
    private final String right;

    Measure(String words, String right) {
        this.words = words;
        this.right = right;
    }

    public String words() {
        return words;
    }

    /** The SQL condition on a check {@code q}. */
    String right() {
        return right;
    }
}
