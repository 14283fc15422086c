package scot.pillars.kit.imports;

/** What became of a batch; kept with the progress in the batch's transaction. */
public interface ImportReport {
    /** Records that are new now. A record is what the kind counts: one row, or the adjacent rows of one group. */
    void landed(int records);

    /** Records that had landed before with the same identity. */
    void alreadyKnown(int records);

    /**
     * A row that does not land, with the field and the rule it breaks. Several refusals of one line count as one
     * rejected row.
     *
     * @param field name of the column or property, null when it is the row as a whole
     * @param rule short kebab-case name of the rule
     */
    void rejected(long line, String field, String rule, String message);

    /**
     * The import decided something the file left open, for example a relaxed rule; shown with its count.
     *
     * @param code short kebab-case name, the same for every case of the decision
     * @param text the decision in words
     */
    void decided(String code, String text, int count);
}
