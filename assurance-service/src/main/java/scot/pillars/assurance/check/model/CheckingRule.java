package scot.pillars.assurance.check.model;

/**
 * Everything for which a check can be refused. Numbers such as 3.5 are the rules of quality-domain.md.
 *
 * <p>Some hold only for checks made here; imported history is taken without them, and the import's report counts each
 * relaxation (3.15).
 */
public enum CheckingRule {
    REQUIRED("required", Kind.FORM, "This is needed"),
    REQUIRED_HERE("required", Kind.FORM_HERE, "This is needed for a check made here"),
    LENGTH("length", Kind.FORM, "This is too long"),
    PLAIN_TEXT("plain-text", Kind.FORM, "Control characters and surrounding blanks are not taken"),
    TOO_MANY("too-many", Kind.FORM, "At most 500 findings, 100 error lines and 10 parties per line are taken"),
    TIER("tier", Kind.FORM, "The tier is 1, 2 or 3"),
    MINUTES("minutes", Kind.FORM, "Time spent is 0 to 10080 minutes (a week)"),
    AMOUNT_POSITIVE("amount-positive", Kind.FORM, "An amount found is more than zero; the direction says which way"),
    AMOUNT_LIMIT("amount-limit", Kind.FORM, "An amount found is at most 1,000,000"),

    BENEFIT_KNOWN("benefit-known", Kind.DOMAIN, "No benefit has this code"),
    BENEFIT_IN_FORCE("benefit-in-force", Kind.DOMAIN_HERE, "The benefit is not in force on the day of the decision"),
    DESCRIPTOR_KNOWN("descriptor-known", Kind.DOMAIN, "No descriptor of the vocabulary has this code"),
    DESCRIPTOR_IN_FORCE(
            "descriptor-in-force", Kind.DOMAIN_HERE, "The descriptor is not in force on the day of the check"),
    CAUSE_KNOWN("cause-known", Kind.DOMAIN, "No cause of the vocabulary has this code"),
    CAUSE_IN_FORCE("cause-in-force", Kind.DOMAIN_HERE, "The cause is not in force on the day of the check"),
    DETECTION_POINT_KNOWN("detection-point-known", Kind.DOMAIN, "No detection point of the vocabulary has this code"),
    DETECTION_POINT_IN_FORCE(
            "detection-point-in-force",
            Kind.DOMAIN_HERE,
            "The detection point is not in force on the day of the check"),
    PARTY_KNOWN("party-known", Kind.DOMAIN, "No responsible party of the vocabulary has this code"),
    PARTY_REPEATED("party-repeated", Kind.DOMAIN, "A party is named once per error line"),
    CRITERION_REPEATED("criterion-repeated", Kind.DOMAIN, "A criterion has one finding per check"),

    CAUSE_MANDATORY("cause-mandatory", Kind.DOMAIN_HERE, "A cause is mandatory on every over- and underpayment (3.5)"),
    PARTY_MANDATORY("party-mandatory", Kind.DOMAIN_HERE, "An error line names at least one responsible party"),
    AMOUNT_MANDATORY("amount-mandatory", Kind.DOMAIN_HERE, "An over- or underpayment has the amount found"),
    AMOUNT_WITHOUT_MONEY("amount-without-money", Kind.DOMAIN, "An error without effect on money has no amount (3.5)"),
    CURRENCY_OF_BENEFIT("currency-of-benefit", Kind.DOMAIN_HERE, "The amount is not in the currency of the benefit"),
    EFFECT_MANDATORY(
            "effect-mandatory",
            Kind.DOMAIN_HERE,
            "An over- or underpayment found before payment and not corrected says whether it was prevented or incurred"),
    EFFECT_WITHOUT_MONEY("effect-without-money", Kind.DOMAIN, "An error without effect on money has no effect (3.5)"),
    CORRECTED_IS_PREVENTED(
            "corrected-is-prevented",
            Kind.DOMAIN_HERE,
            "An error corrected at source before payment counts as prevented (3.14)"),
    LINES_OF_COMPLETE_CHECKS(
            "lines-of-complete-checks", Kind.DOMAIN_HERE, "Only a complete check has error lines (3.6)"),

    DATE_RANGE("date-range", Kind.DOMAIN, "The date lies before 5 July 1948 or in the future"),
    PERIOD_RANGE("period-range", Kind.DOMAIN, "The date lies before 5 July 1948 or more than a year ahead"),
    PERIOD_ORDER("period-order", Kind.DOMAIN, "The period ends before it begins"),
    CHECKER_DECIDED("checker-decided", Kind.DOMAIN_HERE, "Nobody checks a decision of their own (3.2)"),
    CHECKER_LEADS_LINE(
            "checker-leads-line",
            Kind.DOMAIN_HERE,
            "Nobody checks a decision made in a line they lead, on the day of the decision or of the check (3.2)"),
    DECIDED_BEFORE_CHECKED("decided-before-checked", Kind.DOMAIN_HERE, "The check lies before the decision it checks"),
    OCCURRED_BEFORE_CHECKED(
            "occurred-before-checked", Kind.DOMAIN_HERE, "The error arose after the check that found it");

    private enum Kind {
        FORM,
        FORM_HERE,
        DOMAIN,
        DOMAIN_HERE
    }

    private final String key;
    private final Kind kind;
    private final String text;

    CheckingRule(String key, Kind kind, String text) {
        this.key = key;
        this.kind = kind;
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

    /** Whether a request that breaks it is malformed, whatever the registers hold. */
    public boolean aboutForm() {
        return kind == Kind.FORM || kind == Kind.FORM_HERE;
    }

    /** Whether it holds for imported history too. */
    public boolean holdsForHistory() {
        return kind == Kind.FORM || kind == Kind.DOMAIN;
    }
}
