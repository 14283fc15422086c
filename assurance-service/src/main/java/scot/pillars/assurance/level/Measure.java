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

    /**
     * The SQL condition on a check {@code q} with tolerance (section 3, rule 10): what is wrong in one direction by no
     * more than the benefit's threshold of the day of the check counts as right in that direction.
     */
    String rightWithTolerance() {
        String over = tolerated("overpayment");
        String under = tolerated("underpayment");
        return switch (this) {
            case OVERPAYMENT -> right + " or " + over;
            case UNDERPAYMENT -> right + " or " + under;
            case CASE_ACCURACY ->
                "%s or (q.outcome = 'underpayment' or %s) and (q.outcome = 'overpayment' or %s)"
                        .formatted(right, over, under);
        };
    }

    /** An amount that is not known is never below a threshold; history counts by the amount its source gave the case. */
    private static String tolerated(String direction) {
        return """
                exists (select from tolerance_threshold t
                  where t.benefit = q.benefit and q.ordered_on between t.in_force_from and coalesce(t.in_force_to, 'infinity')
                    and t.amount >= coalesce(q.recorded_amount,
                      (select case when count(*) = count(l.amount) then sum(l.amount) end from error_line l
                        where l.check_id = q.id and l.direction = '%s')))""".formatted(direction);
    }
}
