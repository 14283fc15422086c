package scot.pillars.statistics;

/** Numbers for which the method has no answer: names the argument, the rule it breaks, and what would be right. */
public final class Impossible extends IllegalArgumentException {
    private final String argument;
    private final String rule;

    public Impossible(String argument, String rule, String message) {
        super(message);
        this.argument = argument;
        this.rule = rule;
    }

    /** Which argument. */
    public String argument() {
        return argument;
    }

    /** Which rule, in kebab-case. */
    public String rule() {
        return rule;
    }
}
