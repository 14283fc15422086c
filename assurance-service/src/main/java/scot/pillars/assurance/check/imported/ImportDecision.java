package scot.pillars.assurance.check.imported;

/** What an import decides where a file leaves something open or history does not keep a rule made here. */
enum ImportDecision {
    VOCABULARY_REGISTERED("The source's own vocabulary registered"),
    DESCRIPTORS_REGISTERED("Descriptors registered in the source's own vocabulary, in its own words"),
    CAUSES_REGISTERED("Causes registered in the source's own vocabulary, in its own words"),
    DETECTION_POINTS_REGISTERED("Detection points registered in the source's own vocabulary, in its own words"),
    PARTIES_REGISTERED("Responsible groups registered without a standing: whether they are official is not known"),

    NO_FORM("Checks taken without a pinned form and its criteria (rule 3.3 relaxed for history)"),
    NO_CHECK_DATE("Checks without a date: they keep the period of their source in its own grain"),
    NO_DECISION_DATE("Checks without the date of the decision: left empty"),
    NO_TIER("Checks without a tier: left empty"),
    NO_TIMING("Checks without before or after payment: left empty"),
    NO_AREA("Checks without an area: left empty"),
    NO_TEAM("Checks without a team: left empty"),
    NO_COLLEAGUE("Checks without a colleague: left empty"),
    NO_MINUTES("Checks without the time spent: left empty"),
    OUTCOME_AS_RECORDED("Outcomes kept as the source recorded them, not derived from error lines"),
    CORRECT_WITH_LINES("Recorded as correct although error lines are coded: outcome and lines kept as recorded"),
    WRONG_WITHOUT_LINES("Recorded as over- or underpayment without any error line: kept, no line invented"),
    AMOUNT_PER_CASE("Amounts kept per case as the source recorded them, shown there and never summed"),
    NO_CASE_OPENED("Checks of history that found money wrong: no error case is opened for them"),

    LINE_WITHOUT_NATURE("Error lines without a nature: kept under their element alone"),
    LINE_WITHOUT_CAUSE("Error lines without a cause: kept (rule 3.5 relaxed for history)"),
    LINE_WITHOUT_PARTY("Error lines without a responsible party: kept"),
    LINE_WITHOUT_DIRECTION("Error lines without a direction: left empty, not taken over from the outcome"),
    LINE_WITHOUT_AMOUNT("Error lines without an amount: left empty, not divided from the case's amount"),
    LINE_WITHOUT_DISCOVERY("Error lines without a detection point: left empty"),
    LINE_WITHOUT_OCCURRENCE("Error lines without the time of occurrence: left empty"),
    OCCURRENCE_AS_WORDS("Times of occurrence kept in the source's words, since it has no dates"),
    OCCURRENCE_NOT_DETERMINED("Of these: the source says that the time of occurrence cannot be determined"),
    OFFICIAL_NOT_DERIVED("Error lines for which official error is not derived: a party's standing is not known"),

    REPEATED_WITH_OTHER_CONTENT("Already imported with other content: the first is kept, the repeat is listed"),
    REPEATED_IN_FILE("Repeated within the file with the same content: counted once");

    private final String text;

    ImportDecision(String text) {
        this.text = text;
    }

    /** The decision in words. */
    String text() {
        return text;
    }
}
