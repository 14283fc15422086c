package scot.pillars.charter.framework.model;

/** What fills a measure. */
public enum Kind {
    SURVEY_PERCENTAGE("Survey percentage"),
    STATISTIC("Statistic"),
    EXAMPLES("Examples: what went well, what did not, action taken"),
    REPORT("Report");

    private final String title;

    Kind(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    /** The kind with this code; null for null. */
    public static Kind of(String code) {
        return code == null
                ? null
                : valueOf(code.toUpperCase(java.util.Locale.ROOT).replace('-', '_'));
    }
}
