package scot.pillars.assurance.level;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import scot.pillars.statistics.Interval;
import scot.pillars.statistics.Intervals;

/**
 * A measured share of checks. Numbers about fewer than ten checks, or about one or two known colleagues, are withheld
 * outside the colleague's own line (section 3, rule 13; section 6, rule 10).
 *
 * @param counted how many of the checks count: right ones, or those with an error
 * @param lower lower end of the 95 % interval by Wilson's score
 */
@Schema(name = "Level")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Level(
        @Schema(examples = "188") Long counted,

        @Schema(examples = "200", description = "Complete checks")
        Long checks,

        @Schema(examples = "0.94") Double share,
        @Schema(examples = "0.8981") Double lower,
        @Schema(examples = "0.9653") Double upper,

        @Schema(required = true, description = "Too few to be shown")
        boolean withheld) {
    /** Fewest checks that are shown outside the own line. */
    public static final int FEWEST_CHECKS = 10;

    private static final int FEWEST_COLLEAGUES = 3;
    private static final double CONFIDENCE = 0.95;

    /** Nothing was checked. */
    public static final Level NONE = new Level(0L, 0L, null, null, null, false);

    /** The level with its interval; without one when nothing was checked. */
    public static Level of(long counted, long checks) {
        if (checks == 0) {
            return NONE;
        }
        Interval interval = Intervals.wilson(counted, checks, CONFIDENCE);
        return new Level(counted, checks, (double) counted / checks, interval.lower(), interval.upper(), false);
    }

    /**
     * The level as everybody may see it.
     *
     * @param colleagues how many known colleagues the checks are about
     */
    public static Level open(long counted, long checks, long colleagues) {
        boolean few = checks > 0 && checks < FEWEST_CHECKS || colleagues > 0 && colleagues < FEWEST_COLLEAGUES;
        return few ? new Level(null, null, null, null, null, true) : of(counted, checks);
    }

    /** In words: 94.0 % (89.8 % to 96.5 %) of 200. */
    public String inWords() {
        if (withheld) {
            return "withheld: too few";
        }
        return share == null
                ? "nothing checked"
                : String.format(
                        java.util.Locale.UK,
                        "%.1f\u00a0%% (%.1f\u00a0%% to %.1f\u00a0%%) of %,d",
                        100 * share,
                        100 * lower,
                        100 * upper,
                        checks);
    }

    /** The share as a percentage, null when there is none to show. */
    public Double percent() {
        return share == null ? null : 100 * share;
    }

    public Double lowerPercent() {
        return lower == null ? null : 100 * lower;
    }

    public Double upperPercent() {
        return upper == null ? null : 100 * upper;
    }
}
