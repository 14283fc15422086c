package scot.pillars.assurance.decision.model;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What the gate looks at of one decision.
 *
 * @param amount null where nothing is paid
 * @param inPostSince first day of the decision maker's first posting; null when the register does not know them
 */
public record GatedDecision(
        String reference,
        String benefit,
        DecisionType type,
        Channel channel,
        String team,
        BigDecimal amount,
        LocalDate decidedOn,
        LocalDate inPostSince) {}
