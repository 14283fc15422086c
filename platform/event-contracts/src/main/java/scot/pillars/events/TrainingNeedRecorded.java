package scot.pillars.events;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A colleague agreed to be coached about a descriptor that came back: the theme, not the name (quality-domain.md, section 4, rule 1).
 *
 * @param planId the coaching plan; it names nobody
 * @param vocabulary vocabulary of the descriptor
 * @param descriptor code of the descriptor that came back
 * @param errors how many checks found it
 * @param recordedOn business date (Europe/London)
 */
public record TrainingNeedRecorded(
        UUID planId, String vocabulary, String descriptor, int errors, LocalDate recordedOn) {}
