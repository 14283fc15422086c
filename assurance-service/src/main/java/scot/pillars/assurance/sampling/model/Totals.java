package scot.pillars.assurance.sampling.model;

import java.math.BigDecimal;

/**
 * Control totals of a part of a frame.
 *
 * @param name the stratum or the benefit
 * @param cases decisions
 * @param money their amounts together, in the currency of the frame
 */
public record Totals(String name, long cases, BigDecimal money) {}
