package scot.pillars.charter.statistic.model;

import java.math.BigDecimal;

/**
 * A statistic as it was published.
 *
 * @param financialYear the year it describes, for example {@code 2024-25}
 * @param value the value, null when a mark stands in its place
 * @param unit {@code percent}, {@code count}, {@code days} or {@code number}
 * @param numerator cases behind the value, null when not published
 * @param base cases it is a share of, null when not published
 * @param mark {@code c} suppressed, {@code x} not available, {@code z} not applicable; null when there is a value
 */
public record Reading(String financialYear, BigDecimal value, String unit, Long numerator, Long base, String mark) {}
