package scot.pillars.assurance.check.model;

import java.math.BigDecimal;

/**
 * An exact amount of money.
 *
 * @param value at most two decimals
 * @param currency ISO 4217
 */
public record Amount(BigDecimal value, String currency) {}
