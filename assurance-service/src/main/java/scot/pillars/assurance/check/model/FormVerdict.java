package scot.pillars.assurance.check.model;

import java.math.BigDecimal;

/**
 * The check form that a check was made on, and what the answers amount to (section 3, rules 3 and 4).
 *
 * @param form code of the form
 * @param version its version, from 1
 * @param score weight of the criteria that are right over the weight of those that applied, 0 to 1 with four places;
 *     null when the check is not complete or no criterion applied
 * @param passed whether no critical criterion failed, whatever the score; null as the score
 */
public record FormVerdict(String form, int version, BigDecimal score, Boolean passed) {}
