package scot.pillars.assurance.people.model;

import java.time.LocalDate;

/** Days away, both included. The reason is not kept. */
public record Leave(LocalDate firstDay, LocalDate lastDay) {}
