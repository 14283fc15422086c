package scot.pillars.events;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * The population of a draw, or what a gate plan saw in a month, is reconciled to control totals and changes no more
 * (quality-domain.md, section 3, rule 7).
 *
 * @param frameId the frame
 * @param plan code of the plan that selects from it
 * @param planVersion version of the plan
 * @param tier line of defence 1 to 3
 * @param decidedFrom first day of decision
 * @param decidedTo last day of decision
 * @param closedOn business date on which it was closed
 * @param hash SHA-256 of its references and strata
 * @param excluded how many decisions were left out, by a rule of the plan or by list
 * @param strata what can be drawn, by stratum; of a gate plan what it looked at, by benefit
 * @param gate what a gate plan chose, absent for the population of a draw
 */
public record FrameClosed(
        UUID frameId,
        String plan,
        int planVersion,
        int tier,
        LocalDate decidedFrom,
        LocalDate decidedTo,
        LocalDate closedOn,
        String hash,
        long excluded,
        List<Stratum> strata,
        Gate gate) {
    /**
     * Control totals of a stratum.
     *
     * @param name its name within the frame
     * @param cases decisions
     * @param amount their amounts of one payment together, absent when no decision of the frame has one
     */
    public record Stratum(String name, long cases, Money amount) {}

    /**
     * What a gate plan chose from the decisions of a month.
     *
     * @param selected how many
     * @param expected the sum of their inclusion probabilities
     * @param controlTotal decisions that another source says the frame holds
     */
    public record Gate(long selected, double expected, long controlTotal) {}
}
