package scot.pillars.assurance.risk.model;

import java.time.LocalDate;

/**
 * A decision that was chosen at random and checked.
 *
 * @param wrong whether the check found money wrong
 * @param amountWrong over and under together, never netted
 * @param weight 1 / chance of being chosen
 * @param ageBand for comparison only, never for a score; null when not known
 */
public record RiskCase(
        String reference,
        LocalDate decidedOn,
        Facts facts,
        boolean wrong,
        double amountWrong,
        double weight,
        String ageBand) {}
