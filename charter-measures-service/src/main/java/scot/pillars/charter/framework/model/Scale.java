package scot.pillars.charter.framework.model;

/** The answers a question offers, besides "don't know" and "not applicable". */
public enum Scale {
    AGREEMENT("agree or strongly agree", "disagree or strongly disagree"),
    QUALITY("good or very good", "poor or very poor"),
    YES_NO("yes", "no");

    private final String positive;
    private final String negative;

    Scale(String positive, String negative) {
        this.positive = positive;
        this.negative = negative;
    }

    /** The answers that count as positive, in words. */
    public String positive() {
        return positive;
    }

    /** The answers that count as negative, in words. */
    public String negative() {
        return negative;
    }

    public static Scale of(String code) {
        return valueOf(code.toUpperCase(java.util.Locale.ROOT).replace('-', '_'));
    }

    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
