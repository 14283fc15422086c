package scot.pillars.statistics;

/**
 * One checker against the key, over the criteria both answered with met or not met (quality-domain, rule 4.9).
 *
 * @param compared criteria both answered
 * @param passedWrongly passed though the key fails them
 * @param failedWrongly failed though the key passes them
 * @param leniency share of the criteria the key fails that the checker passes
 * @param severity share of the criteria the key passes that the checker fails
 * @param net passed wrongly less failed wrongly, over all compared: above 0 is lenient
 */
public record Leniency(
        long compared,
        long passedWrongly,
        long failedWrongly,
        Coefficient leniency,
        Coefficient severity,
        Coefficient net) {

    /**
     * @param bothPass criteria passed by key and checker
     * @param passedWrongly passed by the checker, failed by the key
     * @param failedWrongly failed by the checker, passed by the key
     * @param bothFail failed by both
     */
    public static Leniency of(long bothPass, long passedWrongly, long failedWrongly, long bothFail) {
        Require.count("bothPass", bothPass, 0);
        Require.count("passedWrongly", passedWrongly, 0);
        Require.count("failedWrongly", failedWrongly, 0);
        Require.count("bothFail", bothFail, 0);
        long compared = bothPass + passedWrongly + failedWrongly + bothFail;
        return new Leniency(
                compared,
                passedWrongly,
                failedWrongly,
                share(passedWrongly, passedWrongly + bothFail, "undefined because the key fails no criterion"),
                share(failedWrongly, failedWrongly + bothPass, "undefined because the key passes no criterion"),
                share(passedWrongly - failedWrongly, compared, "undefined because nothing can be compared"));
    }

    private static Coefficient share(long part, long whole, String reason) {
        return whole == 0 ? Coefficient.undefined(reason) : Coefficient.of((double) part / whole);
    }
}
