package scot.pillars.assurance.people.model;

import java.time.LocalDate;

/**
 * Where a colleague works, from a day until the next posting begins.
 *
 * @param team code of the team
 * @param lineManager number of who leads the line, null at the top of it
 * @param businessArea code of the business area, null when not known
 * @param site code of the site, null when not known
 */
public record Posting(LocalDate inForceFrom, String team, String lineManager, String businessArea, String site) {}
