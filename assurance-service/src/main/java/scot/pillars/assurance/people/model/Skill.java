package scot.pillars.assurance.people.model;

import java.time.LocalDate;

/**
 * What a colleague is trained to work on.
 *
 * @param skill the task, for example a benefit's code
 * @param endsBefore day from which it holds no more, null while it does
 */
public record Skill(String skill, LocalDate inForceFrom, LocalDate endsBefore) {}
